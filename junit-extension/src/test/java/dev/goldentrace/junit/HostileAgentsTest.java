package dev.goldentrace.junit;

import static dev.goldentrace.junit.HostileAgents.SWALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.results.Status;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Nothing that an agent does hides what went wrong: each has the one right failure, and its own exception beside it. */
class HostileAgentsTest {
    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        HostileAgents.world = new ShopAgent.World();
        HostileAgents.hostile = false;
        SWALLOWED.clear();
        fixtures = new Fixtures(root);
    }

    private void record(Class<?> fixture) {
        assertThat(fixtures.mode("record").run(fixture).failures()).isEmpty();
        SWALLOWED.clear();
    }

    @Nested
    class WhenTheRequestDiverges {

        @ParameterizedTest
        @ValueSource(
                classes = {
                    HostileAgents.CatchesAll.class,
                    HostileAgents.CatchesExceptions.class,
                    HostileAgents.RetriesFiveTimes.class,
                    HostileAgents.Wraps.class,
                    HostileAgents.HangsThenGivesUp.class,
                    HostileAgents.CallsFromAForeignThread.class,
                    HostileAgents.FailsAfterwards.class,
                    HostileAgents.Aborts.class
                })
        void isTheFailure(Class<?> fixture) {
            Throwable failure = diverged(fixture);

            assertThat(failure)
                    .isInstanceOf(Divergence.class)
                    .hasMessage(divergence(
                            " at step 1",
                            "system prompt, at $.system",
                            "\"You are kind.\"",
                            "\"You are quick.\"\n  also      4 recorded calls were not made because of it",
                            "the system prompt, or what is filled into it",
                            "$0.00084"));
            assertThat(SWALLOWED).allMatch(seen -> seen == failure);
        }

        @Test
        void isSwallowedByWhatCatchesAll() {
            assertThat(diverged(HostileAgents.CatchesAll.class)).isSameAs(SWALLOWED.get(0));
        }

        @Test
        void isNotSwallowedByWhatCatchesExceptions() {
            diverged(HostileAgents.CatchesExceptions.class);
            assertThat(SWALLOWED).isEmpty();
        }

        @Test
        void keepsWhatTheAgentThrewAfterFiveTries() {
            Throwable failure = diverged(HostileAgents.RetriesFiveTimes.class);

            assertThat(SWALLOWED).hasSize(5);
            assertThat(failure.getSuppressed())
                    .singleElement()
                    .isInstanceOf(IllegalStateException.class)
                    .hasToString("java.lang.IllegalStateException: gave up after five");
        }

        @Test
        void keepsThatTheAgentWaitedInVain() {
            assertThat(diverged(HostileAgents.HangsThenGivesUp.class).getSuppressed())
                    .singleElement()
                    .isInstanceOf(TimeoutException.class);
        }

        @Test
        void comesOutOfWhatWrapsIt() {
            assertThat(diverged(HostileAgents.Wraps.class)).hasNoSuppressedExceptions();
        }

        @Test
        void winsOverTheTestsOwnFailures() {
            assertThat(diverged(HostileAgents.FailsAfterwards.class).getSuppressed())
                    .extracting(Throwable::getMessage)
                    .satisfiesExactly(
                            first -> assertThat(first).contains("[what the user got]"),
                            second -> assertThat(second).isEqualTo("cleaning up failed"));
        }

        @Test
        void winsOverAnAbortOfAnotherExtension() {
            assertThat(diverged(HostileAgents.Aborts.class).getSuppressed())
                    .singleElement()
                    .isInstanceOf(TestAbortedException.class);
        }

        private Throwable diverged(Class<?> fixture) {
            record(fixture);
            HostileAgents.world.system = "You are quick.";
            Throwable failure = fixtures.mode("replay").run(fixture).failure();
            assertThat(fixtures.result().status()).isEqualTo(Status.DIVERGED);
            return failure;
        }
    }

    @Nested
    class WhenTheAgentMisbehaves {

        @Test
        void andUsesTheCollectorOfAnEarlierTest() {
            record(HostileAgents.KeepsTheCollector.class);
            HostileAgents.hostile = true;

            Throwable failure = fixtures.mode("replay")
                    .run(HostileAgents.KeepsTheCollector.class)
                    .failure();

            assertThat(failure)
                    .isInstanceOf(UsageError.class)
                    .hasMessage("HostileAgents.KeepsTheCollector.bUsesIt: no call reached the collector."
                            + " HostileAgents.KeepsTheCollector.aKeepsIt: the collector was used after its test had ended."
                            + " Something outlives the test (a thread, a static field, a shared bean): wait for it in the"
                            + " test, or give it a collector of its own.");
            assertThat(SWALLOWED).containsExactly(failure.getCause());
        }

        @Test
        void andMutatesItsMessagesAfterTheCall() {
            assertThat(misbehaving(HostileAgents.MutatesItsMessages.class))
                    .hasMessage(divergence(
                            " at step 2",
                            "user message, at $.messages[0]",
                            "\"one\"",
                            "\"something else\"",
                            "what the test says to the agent, or what the agent makes of it",
                            "$0.000056"));
        }

        @Test
        void andClosesTheStreamEarly() {
            assertThat(misbehaving(HostileAgents.ClosesTheStreamEarly.class))
                    .hasMessage(divergence(
                            " at step 2",
                            "call never made: LLM call, at $",
                            "\"user: two\"",
                            "absent",
                            "the agent: it made this call when it was recorded",
                            "$0.000056"));
        }

        @Test
        void andCallsTheModelFromTwoThreadsAtOnce() {
            assertThat(misbehaving(HostileAgents.CallsFromTwoThreadsAtOnce.class))
                    .hasMessage(divergence(
                            " at step 1 of lane \"lane 2\"",
                            "extra call: LLM call, at $",
                            "absent",
                            "\"user: one\"\n  nearest   the recorded LLM call at step 1, which was already answered,"
                                    + " with the same request",
                            "the agent: it made no such call when it was recorded",
                            "$0.000028"));
        }

        @Test
        void andMakesACallLess() {
            assertThat(misbehaving(HostileAgents.AsksOnceOrTwice.class))
                    .hasMessage(divergence(
                            " at step 1 of lane \"lane 2\"",
                            "call never made: LLM call, at $",
                            "\"user: two\"",
                            "absent",
                            "the agent: it made this call when it was recorded",
                            "$0.000056"));
        }

        @Test
        void aCallThatIsNotMadeDoesNotMaskAnEarlierFailure() {
            record(HostileAgents.AsksOnceOrTwice.class);
            HostileAgents.hostile = true;
            HostileAgents.world.order = "lost";

            assertThat(fixtures.mode("replay")
                            .run(HostileAgents.AsksOnceOrTwice.class)
                            .failure())
                    .isNotInstanceOf(Divergence.class)
                    .hasMessageStartingWith("[the order]");
            assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
        }

        private Throwable misbehaving(Class<?> fixture) {
            record(fixture);
            HostileAgents.hostile = true;
            Throwable failure = fixtures.mode("replay").run(fixture).failure();
            assertThat(failure).isInstanceOf(Divergence.class);
            assertThat(fixtures.result().status()).isEqualTo(Status.DIVERGED);
            return failure;
        }
    }

    /** The whole message of a divergence of the only test. */
    private String divergence(String place, String cause, String expected, String actual, String then, String cost) {
        String type = fixtures.result().test().className();
        String method = fixtures.result().test().method();
        return fixtures.result().test().name() + "  DIVERGED" + place
                + "\n  cause     " + cause
                + "\n  expected  " + expected + "   (gpt-4.1, recorded " + fixtures.day() + ")"
                + "\n  actual    " + actual
                + "\n  then      mend it:          " + then
                + "\n            or you meant it:  mvn test -Dtest='" + type.substring(type.lastIndexOf('.') + 1) + "#"
                + method + "' -Dgoldentrace.mode=record   (about " + cost + ")" + warning(cause);
    }

    /** An edited prompt can be let through, where a whole call cannot. */
    private static String warning(String cause) {
        return cause.contains("$.") ? "\n            or let it warn:   -Dgoldentrace.onPromptChange=warn" : "";
    }
}
