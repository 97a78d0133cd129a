package dev.goldentrace.junit;

import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.trace.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a mode makes of a session: where its answers come from, and what happens when it is over. */
interface Ending {

    /** Where the answers come from. */
    Source source();

    /** The session has begun; the collector shows how far it is. */
    default void begun(TraceCollector trace) {}

    /** The test passed so far; what is thrown fails it. */
    void passed(Session session);

    /** Gives what the test is to throw in place of what it threw. */
    default Throwable instead(Session soFar, Throwable thrown) {
        return thrown;
    }

    /** The test failed, or the capture did. */
    default void failed(Session session, Throwable thrown) {}

    /** What was taken for the same although it is not equal. */
    default List<NormalizedText> normalized() {
        return List.of();
    }

    /** All is over; the last exception is what the test ends with. */
    default void close(@Nullable Throwable last) {}
}
