package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.limits.LimitReached;
import dev.goldentrace.results.Status;
import dev.goldentrace.settings.SettingsError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Usage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

/** Each live call of the agent costs $0.00028, and it makes three. */
class RecordingLimitsTest {
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root).mode("record");
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Three {
        @Test
        @AgentTrace
        void first(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Test
        @AgentTrace
        void second(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Test
        @AgentTrace
        void third(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    private Outcome build(String id, String maxCostUsd, Class<?> fixture) {
        return fixtures.with("goldentrace.build", id)
                .with("goldentrace.record.maxCostUsd", maxCostUsd)
                .run(fixture);
    }

    private static String notReached(String test, String limit, String cost) {
        return "RecordingLimitsTest." + test + ": not reached, as goldentrace.record.maxCostUsd is <" + limit
                + "> and the live calls of this build have cost " + cost + ". What was recorded before stays; the same"
                + " command, typed again, goes on with what is left.";
    }

    @Test
    void endsCleanlyAtTheLimitAndGoesOnWithTheSameCommand() {
        Outcome first = build("first", "0.001", Three.class);

        assertThat(first.failures()).isEmpty();
        assertThat(first.aborts())
                .hasSize(2)
                .allSatisfy(abort -> assertThat(abort).isInstanceOf(LimitReached.class));
        assertThat(first.aborts().get(0)).hasMessage(notReached("Three.second", "0.001", "$0.0011"));
        assertThat(first.aborts().get(1)).hasMessage(notReached("Three.third", "0.001", "$0.0011"));
        assertThat(world.liveCalls).hasValue(4);
        assertThat(fixtures.goldens())
                .containsExactly("dev/goldentrace/junit/RecordingLimitsTest.Three/first.golden.json");
        assertThat(fixtures.candidates())
                .containsExactly("dev/goldentrace/junit/RecordingLimitsTest.Three/second.golden.json");
        assertThat(fixtures.results())
                .extracting(result -> result.status())
                .containsExactly(Status.PASSED, Status.ABORTED, Status.ABORTED);

        Outcome second = build("second", "0.01", Three.class);

        assertThat(second.failures()).isEmpty();
        assertThat(second.aborts()).isEmpty();
        assertThat(world.liveCalls).hasValue(4 + 6);
        assertThat(fixtures.goldens()).hasSize(3);
        assertThat(fixtures.candidates()).isEmpty();

        assertThat(build("third", "0.01", Three.class).failures()).isEmpty();
        assertThat(world.liveCalls).hasValue(4 + 6 + 9);
    }

    @Test
    void beginsAnewWithAnotherCommand() {
        build("first", "0.001", Three.class);

        fixtures.with("goldentrace.preset", "strict");
        build("second", "0.01", Three.class);

        assertThat(world.liveCalls).hasValue(4 + 9);
    }

    @Test
    void choosesByTheSameLastResultsWhenItGoesOn() {
        build("first", "1", Three.class);
        world.system = "You are strict.";
        world.liveCalls.set(0);
        fixtures.mode("replay");
        assertThat(build("second", "1", Three.class).failures()).hasSize(3);
        fixtures.mode("record").with("goldentrace.only", "diverged");
        build("third", "0.001", Three.class);

        Outcome goingOn = build("fourth", "1", Three.class);

        assertThat(goingOn.failures()).isEmpty();
        assertThat(world.liveCalls).hasValue(4 + 6);
    }

    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Pending {
        @Test
        @AgentTrace
        void first(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        @Test
        @AgentTrace
        void second(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void doesNotPayAgainForWhatWaitsToBeAccepted() {
        build("first", "1", Pending.class);
        world.amount = 490.0;
        fixtures.with("goldentrace.preset", "strict");
        assertThat(build("second", "0.0008", Pending.class).failure()).isInstanceOf(PendingRecording.class);
        world.liveCalls.set(0);

        Outcome goingOn = build("third", "0.0008", Pending.class);

        assertThat(goingOn.aborts())
                .hasSize(1)
                .allSatisfy(
                        abort -> assertThat(abort)
                                .isInstanceOf(TestAbortedException.class)
                                .hasMessage(
                                        "RecordingLimitsTest.Pending.first: recorded before by this command, and waits to be accepted:"
                                                + " mvn goldentrace:accept -Dgoldentrace.accept=RecordingLimitsTest.Pending.first. To record it"
                                                + " again: mvn test -Dtest='RecordingLimitsTest$Pending#first' -Dgoldentrace.mode=record"));
        assertThat(world.liveCalls).hasValue(3);
    }

    static class Swallows {
        @Test
        @AgentTrace
        void everything(TraceCollector trace) {
            try {
                new ShopAgent(trace, world).refund();
            } catch (Throwable swallowed) {
                world.order = "sorry";
            }
        }

        @Test
        @AgentTrace
        void andFailsByItself(TraceCollector trace) {
            try {
                new ShopAgent(trace, world).refund();
            } catch (Throwable swallowed) {
                throw new AssertionError("no answer", swallowed);
            }
        }
    }

    @Test
    void abortsATestWhoseAgentSwallowsThatALimitWasReached() {
        Outcome outcome = build("first", "0.0001", Swallows.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.aborts())
                .hasSize(2)
                .allSatisfy(abort -> assertThat(abort).isInstanceOf(LimitReached.class));
        assertThat(fixtures.goldens()).isEmpty();
    }

    static class Several {
        @AgentTest
        void recordings(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void writesNothingOfAnAgentTestThatWasStoppedMidway() {
        fixtures.with("goldentrace.recordings", "3");

        Outcome outcome = build("first", "0.001", Several.class);

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.aborts()).hasSize(2);
        assertThat(fixtures.goldens()).isEmpty();

        assertThat(build("second", "1", Several.class).failures()).isEmpty();
        assertThat(world.liveCalls).hasValue(4 + 9);
        assertThat(fixtures.goldens()).hasSize(1);
    }

    static class Unpriced {
        @Test
        @AgentTrace
        void asks(TraceCollector trace) {
            trace.llm(LlmRequest.of("my-model", List.of(Message.user("Hello"))), () -> {
                world.liveCalls.incrementAndGet();
                return LlmReply.of(Message.assistant("Hi"), Usage.of(1, 1));
            });
        }
    }

    @Test
    void refusesAModelThatNobodyPrices() {
        assertThat(build("first", "1", Unpriced.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith(
                        "RecordingLimitsTest.Unpriced.asks: goldentrace.record.maxCostUsd is <1>, and what"
                                + " this call would cost is not known: unknown model <my-model>. ");
        assertThat(world.liveCalls).hasValue(0);
    }

    @Test
    void holdsInLiveModeTooWhereNothingGoesOn() {
        build("first", "1", Three.class);
        fixtures.mode("live");

        assertThat(build("second", "0.0001", Three.class).aborts())
                .hasSize(3)
                .element(1)
                .satisfies(abort -> assertThat(abort)
                        .hasMessage(
                                "RecordingLimitsTest.Three.second: not reached, as goldentrace.record.maxCostUsd is <0.0001>"
                                        + " and the live calls of this build have cost $0.00028. Set a higher limit, or choose tests by"
                                        + " -Dtest."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            record.maxCostUsd | 0     | an amount in USD above 0, such as 2.50
            record.maxCostUsd | -1    | an amount in USD above 0, such as 2.50
            record.maxCostUsd | 2 USD | an amount in USD above 0, such as 2.50
            record.rpm        | 0     | a whole number from 1
            record.rpm        | fast  | a whole number from 1
            record.parallel   | -1    | a whole number from 1
            """)
    void refusesValuesThatCannotBeInEveryMode(String setting, String value, String expected) {
        fixtures.mode("replay").with("goldentrace." + setting, value);

        assertThat(fixtures.run(Several.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace." + setting + ": expected " + expected
                        + ", but JUnit configuration parameter goldentrace." + setting + " says <" + value + ">.");
    }
}
