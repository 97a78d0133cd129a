package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * Assertions about one call.
 *
 * @param <SELF> the type of the assertions
 * @param <CALL> the kind of call
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractCallAssert<SELF extends AbstractCallAssert<SELF, CALL>, CALL extends Call>
        extends AbstractTracedAssert<SELF, CALL> {

    AbstractCallAssert(CALL actual, Class<?> selfType) {
        super(actual, selfType, Scope.of(actual));
    }

    /**
     * Asserts what sort of call it is.
     *
     * <pre>{@code
     * // a search of the terms
     * assertThatTrace(trace).serviceCalls().first().hasKind(CallKind.RETRIEVAL);   // passes
     * assertThatTrace(trace).serviceCalls().first().hasKind(CallKind.EMBEDDING);   // fails
     * }</pre>
     *
     * @param expected the kind
     * @return this
     */
    public SELF hasKind(CallKind expected) {
        return verify(
                actual.kind() == expected
                        ? null
                        : new Failure(
                                "to be of kind <" + expected.word() + ">",
                                expected.word(),
                                actual.kind().word()));
    }

    /**
     * Asserts that the call was answered, and of a tool that the answer is no error.
     *
     * <pre>{@code
     * // get_order(order=1001) -> on its way
     * assertThatTrace(trace).tool("get_order").succeeded();   // passes
     * // get_order(order=1001) -> error: no such order
     * assertThatTrace(trace).tool("get_order").succeeded();   // fails
     * }</pre>
     *
     * @return this
     */
    public SELF succeeded() {
        String trouble = trouble();
        return verify(trouble.isEmpty() ? null : new Failure("to succeed", "an answer that is no error", trouble));
    }

    /**
     * Asserts that the call failed, or of a tool that the answer is an error.
     *
     * <pre>{@code
     * // get_order(order=1001) -> error: no such order
     * assertThatTrace(trace).tool("get_order").failed();   // passes
     * // get_order(order=1001) -> on its way
     * assertThatTrace(trace).tool("get_order").failed();   // fails
     * }</pre>
     *
     * @return this
     */
    public SELF failed() {
        return verify(trouble().isEmpty() ? new Failure("to fail", "an error", "it succeeded") : null);
    }

    /**
     * Asserts that the call failed with an exception of that sort.
     *
     * <pre>{@code
     * // the model did not answer in time
     * assertThatTrace(trace).llmCalls().last().failedBy(CallError.Kind.TIMEOUT);    // passes
     * assertThatTrace(trace).llmCalls().last().failedBy(CallError.Kind.PROVIDER);   // fails
     * }</pre>
     *
     * @param expected the sort of trouble
     * @return this
     */
    public SELF failedBy(CallError.Kind expected) {
        String word = expected.name().toLowerCase(Locale.ROOT);
        boolean fine =
                actual.error().map(CallError::kind).filter(expected::equals).isPresent();
        String kind = actual.error()
                .map(error -> error.kind().name().toLowerCase(Locale.ROOT) + ", ")
                .orElse("");
        String trouble = trouble();
        return verify(
                fine
                        ? null
                        : new Failure(
                                "to fail by <" + word + ">",
                                word,
                                trouble.isEmpty() ? "it succeeded" : kind + trouble));
    }

    /**
     * Asserts a limit of the time from opening the call to its end. In a replay the time is that of the recording.
     *
     * <pre>{@code
     * // a search that took 300 ms
     * assertThatTrace(trace).tool("search").latencyAtMost(Duration.ofSeconds(1));    // passes
     * assertThatTrace(trace).tool("search").latencyAtMost(Duration.ofMillis(100));   // fails
     * }</pre>
     *
     * @param most the most that passes
     * @return this
     */
    public SELF latencyAtMost(Duration most) {
        return verify(new LatencyChecks(List.of(actual)).atMost(most));
    }

    /** Why it did not succeed; empty where it did. */
    String trouble() {
        return actual.error()
                .map(ErrorChecks::words)
                .orElse(actual.outcome() instanceof Outcome.Cancelled<?> ? "it was cancelled" : "");
    }
}
