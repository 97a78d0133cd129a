package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.trace.Session;
import org.apiguardian.api.API;
import org.assertj.core.api.SoftAssertionsProvider;

/** What makes soft assertions about traces; mix it into soft assertions of your own. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface SoftTraceAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Asserts softly about the session so far of a test's collector.
     *
     * @param trace the test's collector
     * @return assertions whose failures are collected
     */
    default TraceAssert assertThatTrace(TraceCollector trace) {
        TraceAssert soft = assertThatTrace(trace.session());
        return soft.standing(
                soft.scope().with(trace.provided(GoldenOfTest.class).orElse(null)));
    }

    /**
     * Asserts softly about a session.
     *
     * @param session the session
     * @return assertions whose failures are collected
     */
    default TraceAssert assertThatTrace(Session session) {
        TraceAssert soft = proxy(TraceAssert.class, Session.class, session);
        return soft.standing(soft.scope().with(this));
    }
}
