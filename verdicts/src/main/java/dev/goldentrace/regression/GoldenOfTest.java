package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Session;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What a test framework tells assertions about the golden of the running test. They find it by {@code
 * trace.provided(GoldenOfTest.class)}, and so know of no framework.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface GoldenOfTest {

    /** {@return how messages name the test} */
    String test();

    /**
     * Reads the recordings that the test is held against.
     *
     * @return the accepted recordings, redacted; empty where the mode holds it against none, see {@link #whyNone}
     */
    List<Session> accepted();

    /** {@return why nothing is held against a golden, in words; empty where something is} */
    String whyNone();

    /** {@return how strict the settings are} */
    Policy policy();

    /** {@return the command that records the test} */
    String recordCommand();

    /**
     * Redacts a session as the test's recordings are, so that the two can be compared and written.
     *
     * @param raw the session as the agent saw it
     * @return the session as a golden would hold it
     */
    Session redact(Session raw);

    /**
     * Refuses to let a redacted text be written that still holds what no file may hold.
     *
     * @param where what the text is, as messages name it
     * @param text the text
     * @throws RuntimeException when it must not be written
     */
    void requireWritable(String where, String text);

    /**
     * Tells the user something that fails nothing, such as what was not checked. It is redacted.
     *
     * @param line one line
     */
    void say(String line);
}
