package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class HasStatusTest {

    @Test
    void passesWhereEveryRunEndedSo() {
        assertThatTrace(Refund.SESSION).hasStatus(RunStatus.SUCCESS).succeeded();
    }

    @Test
    void failsForARunThatDidNot() {
        Session session = story().says("One.")
                .fails(new CallError("HttpException", "no tools", 400, CallError.Kind.FAILURE))
                .session();

        assertThatThrownBy(() -> assertThatTrace(session).succeeded()).hasMessage("""
                        Expecting trace to have status <success>
                          expected   success
                          actual     run 2: failure (HttpException: no tools)
                          trace      2 runs, 2 steps, 0 tool calls""");
    }

    @Test
    void failsWithoutAnyRun() {
        Session session = story().session();

        assertThatThrownBy(() -> assertThatTrace(session).succeeded()).hasMessage("""
                        Expecting trace to have status <success>
                          expected   success
                          actual     no run
                          trace      0 runs, 0 steps, 0 tool calls""");
    }
}
