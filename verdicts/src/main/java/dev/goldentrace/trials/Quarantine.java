package dev.goldentrace.trials;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.time.LocalDate;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Keeps a live failure of a test from failing the build, for a while and for a reason.
 *
 * @param test which test: the full name of its class, as in {@code com.acme.RefundAgentTest}, or with a method, as in
 *     {@code com.acme.RefundAgentTest.refunds}, or with one case of it, as in {@code com.acme.RefundAgentTest.refunds[late]}
 * @param until the last day on which it holds, in UTC
 * @param reason why, for those who read the report; not blank
 * @param from where it was said, such as {@code src/test/goldens/quarantine.txt, line 3}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Quarantine(String test, LocalDate until, String reason, String from) {

    /** Checks that all parts are there. */
    public Quarantine {
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(from, "from");
        if (test.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a quarantine names a test and a reason");
        }
    }

    /**
     * Says whether it has ended.
     *
     * @param today the day in UTC
     * @return whether its last day is over
     */
    public boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }

    /**
     * Says whether it is about a test.
     *
     * @param className the test's class, as {@link Class#getName}
     * @param method the method
     * @param key the full name that tells the test from all others, with its case
     * @return whether it names the case, the method or the class
     */
    public boolean covers(String className, String method, String key) {
        return test.equals(key)
                || test.equals(className + "." + method)
                || test.equals(className)
                || className.startsWith(test + "$");
    }

    /** {@return the reason and the last day in words, such as {@code quarantined until 2026-12-31: rounds refunds}} */
    public String inWords() {
        return "quarantined until " + until + ": " + reason;
    }

    /** {@return what to say when it has ended, with what to do} */
    public String ended() {
        return "the quarantine ended on " + until + " (" + reason
                + "), so a live failure fails the build again: mend the"
                + " agent and take the quarantine out, or give it a later day, in " + from;
    }
}
