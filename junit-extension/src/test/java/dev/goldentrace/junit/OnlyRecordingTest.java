package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.Status;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.settings.SettingsError;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dgoldentrace.only}: just some tests are recorded, and the others replay. */
class OnlyRecordingTest {
    private static ShopAgent.World changed = new ShopAgent.World();
    private static ShopAgent.World same = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorlds() {
        changed = new ShopAgent.World();
        same = new ShopAgent.World();
        fixtures = new Fixtures(root);
    }

    static class Refunds {
        @Test
        @AgentTrace
        void changed(TraceCollector trace) {
            new ShopAgent(trace, changed).refund();
        }

        @Test
        @AgentTrace
        void same(TraceCollector trace) {
            new ShopAgent(trace, same).refund();
        }
    }

    static class Several {
        @AgentTest
        void changed(TraceCollector trace) {
            new ShopAgent(trace, changed).refund();
        }

        @AgentTest
        void same(TraceCollector trace) {
            new ShopAgent(trace, same).refund();
        }
    }

    /** Each run of the tests is a build of its own. */
    private Outcome run(String build, String mode, Class<?> fixture) {
        return fixtures.with("goldentrace.build", build).mode(mode).run(fixture);
    }

    private void recordThenChangeThePrompt(Class<?> fixture) {
        assertThat(run("first", "record", fixture).failures()).isEmpty();
        changed.system = "You are strict.";
        changed.liveCalls.set(0);
        same.liveCalls.set(0);
    }

    private Map<String, String> modes() {
        return fixtures.results().stream()
                .collect(Collectors.toMap(result -> result.test().method(), TestResult::mode));
    }

    @Test
    void recordsWhatDivergedLastAndReplaysTheRest() {
        recordThenChangeThePrompt(Refunds.class);
        assertThat(run("second", "replay", Refunds.class).failure()).isInstanceOf(Divergence.class);

        assertThat(run("third", "record", withOnly("diverged", Refunds.class)).failures())
                .isEmpty();

        assertThat(changed.liveCalls).hasValue(3);
        assertThat(same.liveCalls).hasValue(0);
        assertThat(modes()).isEqualTo(Map.of("changed", "record", "same", "replay"));
        assertThat(fixtures.results().get(0).recording()).isEqualTo(RecordingOutcome.RECORDED);
        fixtures.with("goldentrace.only", "");
        assertThat(run("fourth", "replay", Refunds.class).failures()).isEmpty();
    }

    private Class<?> withOnly(String only, Class<?> fixture) {
        fixtures.with("goldentrace.only", only);
        return fixture;
    }

    @Test
    void doesNotTakeAResultOfTheSameBuildForTheLast() {
        recordThenChangeThePrompt(Refunds.class);
        run("second", "replay", Refunds.class);
        run("third", "record", withOnly("diverged", Refunds.class));

        assertThat(run("third", "record", Refunds.class).failures()).isEmpty();

        assertThat(changed.liveCalls).hasValue(6);
    }

    @Test
    void recordsAllOrNoneOfAnAgentTestsRecordings() {
        fixtures.with("goldentrace.recordings", "2");
        recordThenChangeThePrompt(Several.class);
        run("second", "replay", Several.class);

        Outcome outcome = run("third", "record", withOnly("diverged", Several.class));

        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.passed()).isEqualTo(3);
        assertThat(changed.liveCalls).hasValue(6);
        assertThat(same.liveCalls).hasValue(0);
    }

    @Test
    void recordsWhatIsMissingWithoutAnyLastResult() {
        assertThat(run("first", "record", withOnly("missing", Refunds.class)).failures())
                .isEmpty();
        assertThat(run("second", "record", Refunds.class).failures()).isEmpty();

        assertThat(changed.liveCalls).hasValue(3);
        assertThat(fixtures.goldens()).hasSize(2);
    }

    @Test
    void recordsNothingWhereThereIsNoLastResult() {
        Outcome outcome = run("first", "record", withOnly("diverged", Refunds.class));

        assertThat(outcome.failures())
                .hasSize(2)
                .allSatisfy(
                        failure -> assertThat(failure)
                                .isInstanceOf(SettingsError.class)
                                .hasMessage(
                                        "goldentrace.only, set by JUnit configuration parameter goldentrace.only: <diverged> chooses by"
                                                + " the last results of the tests, and there are none in "
                                                + root.resolve("target/goldentrace")
                                                + ". They may have been cleaned away. Run the tests first (mvn test), then this again."));
        assertThat(changed.liveCalls).hasValue(0);
    }

    @Test
    void saysHowToRecordATestThatIsNotChosenAndHasNoGolden() {
        run("first", "replay", Refunds.class);

        Outcome outcome = run("second", "record", withOnly("diverged", Refunds.class));

        assertThat(outcome.failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(MissingGolden.class));
        assertThat(fixtures.results()).allMatch(result -> result.status() == Status.UNRECORDED);
    }

    @Test
    void refusesAWordThatThereIsNotInEveryMode() {
        assertThat(run("first", "replay", withOnly("diverging", Refunds.class)).failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(SettingsError.class)
                        .hasMessage(
                                "goldentrace.only, set by JUnit configuration parameter goldentrace.only: there is no"
                                        + " <diverging>. The nearest is <diverged>; all are: diverged, failed, missing,"
                                        + " older:30d, model:NAME, several separated by commas."));
    }
}
