package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A candidate that waits to be accepted stays, whatever runs after it. */
class WaitingCandidateTest {
    private static final String OWN =
            "target/goldentrace/candidates/dev/goldentrace/junit/WaitingCandidateTest.Refunds/theKettle.golden.json";
    private static final String LINE = "[goldentrace] not kept WaitingCandidateTest.Refunds.theKettle: " + OWN
            + " is of an earlier run and waits to be accepted. Accept it (mvn goldentrace:accept"
            + " -Dgoldentrace.accept=WaitingCandidateTest.Refunds.theKettle) or delete that file to make room\n";
    private static ShopAgent.World world = new ShopAgent.World();
    private static boolean fails;

    @TempDir
    Path root;

    private Fixtures fixtures;
    private byte[] waiting = {};

    @BeforeEach
    void aRecordingOfAnotherBehaviourWaits() throws IOException {
        world = new ShopAgent.World();
        fails = false;
        fixtures = new Fixtures(root).mode("record");
        assertThat(fixtures.run(Refunds.class).failures()).isEmpty();
        world.amount = 490.0;
        assertThat(fixtures.run(Refunds.class).failure()).isInstanceOf(PendingRecording.class);
        waiting = Files.readAllBytes(root.resolve(OWN));
        world.amount = 49.0;
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
            assertThat(fails).isFalse();
        }
    }

    @Test
    void isNotReplacedByALiveRunThatPassed() {
        fixtures.mode("live");

        assertThat(Console.of(
                        () -> assertThat(fixtures.run(Refunds.class).failures()).isEmpty()))
                .contains(LINE);
        assertThat(root.resolve(OWN)).hasBinaryContent(waiting);
        assertThat(fixtures.result().candidate()).isNull();
    }

    @Test
    void isNotReplacedByALiveRunThatFailed() {
        fails = true;
        fixtures.mode("live");

        assertThat(Console.of(
                        () -> assertThat(fixtures.run(Refunds.class).failures()).hasSize(1)))
                .contains(LINE);
        assertThat(root.resolve(OWN)).hasBinaryContent(waiting);
    }

    @Test
    void isNotReplacedByARecordingWhoseTestFailed() {
        fails = true;

        assertThat(Console.of(
                        () -> assertThat(fixtures.run(Refunds.class).failures()).hasSize(1)))
                .contains(LINE
                        + "[goldentrace] not recorded WaitingCandidateTest.Refunds.theKettle: the test failed; nothing was"
                        + " written but a candidate to look at, none, as " + OWN + " waits to be accepted\n");
        assertThat(root.resolve(OWN)).hasBinaryContent(waiting);
    }

    @Test
    void isNotGoneOnWithInPlaceOfARecordingThatFailedAfterIt() {
        fails = true;
        fixtures.run(Refunds.class);
        fails = false;
        world.liveCalls.set(0);

        assertThat(Console.of(() -> assertThat(fixtures.with("goldentrace.resume", "true")
                                .run(Refunds.class)
                                .failures())
                        .isEmpty()))
                .contains("[goldentrace] resuming WaitingCandidateTest.Refunds.theKettle from "
                        + OWN.replace("/candidates/", "/unfinished/0aec2394/") + ": 3 finished steps");
        assertThat(world.liveCalls).hasValue(0);
        assertThat(root.resolve(OWN.replace("/candidates/", "/unfinished/0aec2394/")))
                .doesNotExist();
    }

    @Test
    void givesWayToARecordingThatWaitsToo() {
        world.amount = 4900.0;

        assertThat(fixtures.run(Refunds.class).failure()).isInstanceOf(PendingRecording.class);
        assertThat(root.resolve(OWN)).content().contains("4900.0");
    }

    @Test
    void givesWayOnceItsGoldenIsAnother() throws IOException {
        Files.writeString(fixtures.golden(), Files.readString(fixtures.golden()) + "\n");
        fails = true;

        assertThat(fixtures.run(Refunds.class).failures()).hasSize(1);
        assertThat(Files.readAllBytes(root.resolve(OWN))).isNotEqualTo(waiting);
    }
}
