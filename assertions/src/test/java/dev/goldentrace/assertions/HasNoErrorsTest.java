package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HasNoErrorsTest {

    @Test
    void passesWhereNothingFailed() {
        assertThatTrace(Refund.SESSION).hasNoErrors();
    }

    @Test
    void failsForAToolThatThrewOrRefused() {
        Session session = story().calls(tool("get_order").refuses("no such order"))
                .calls(tool("get_order").breaks())
                .says("Sorry.")
                .session();

        assertThatThrownBy(() -> assertThatTrace(session).hasNoErrors())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to have no errors
                          expected   no error
                          actual     run 1, step 1, tool get_order: the result is an error: <no such order>, and 1 more error
                          trace      1 run, 3 steps, 2 tool calls
                                     1. get_order()  (failed)
                                     2. get_order()  (failed)""");
    }

    @Test
    void failsForAToolThatSaysItsErrorInWords() {
        Session session = story().calls(tool("get_order").gives("Error: no such order"))
                .says("Sorry.")
                .session();

        assertThatThrownBy(() -> assertThatTrace(session).hasNoErrors())
                .hasMessageContaining("tool get_order: the result is an error: <Error: no such order>");
    }

    @Test
    void failsForAModelThatFailedOnce() {
        Session session = story().fails(new CallError("HttpException", "overloaded", 529, CallError.Kind.PROVIDER))
                .session();

        assertThatThrownBy(() -> assertThatTrace(session).hasNoErrors()).hasMessage("""
                        Expecting trace to have no errors
                          expected   no error
                          actual     run 1, step 1, model gpt-4.1: HttpException: overloaded
                          trace      1 run, 1 step, 0 tool calls""");
    }

    @Test
    void failsForARunThatEndedInAnErrorOfItsOwn() {
        Run broken = new Run(
                1,
                RunStatus.FAILURE,
                "Hi.",
                null,
                CallError.of(new IllegalStateException("no")),
                Instant.EPOCH,
                Duration.ZERO,
                List.of(),
                List.of());
        Session session = Refund.SESSION.withRuns(List.of(broken));

        assertThatThrownBy(() -> assertThatTrace(session).hasNoErrors())
                .hasMessageContaining("actual     run 1: java.lang.IllegalStateException: no");
    }
}
