package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.replay.Divergence;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordAndReplayTest {
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root);
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            assertThat(new ShopAgent(trace, world).refund()).isEqualTo("Your money is on its way.");
        }
    }

    @Test
    void replaysWhatWasRecordedWithoutTheModel() {
        assertThat(run("record").failures()).isEmpty();
        assertThat(fixtures.goldens())
                .containsExactly("dev/goldentrace/junit/RecordAndReplayTest.Refunds/theKettle.golden.json");
        world.reachable = false;

        assertThat(run("replay").failures()).isEmpty();
        assertThat(world.liveCalls).hasValue(3);
        assertThat(world.toolsRun).hasValue(2);
    }

    @Test
    void failsAtTheFirstDivergence() {
        run("record");
        world.system = "You are quick.";

        assertThat(run("replay").failure()).isInstanceOf(Divergence.class).hasMessage("""
                        RecordAndReplayTest.Refunds.theKettle  DIVERGED at step 1
                          cause     system prompt, at $.system
                          expected  "You are kind."   (gpt-4.1, recorded %s)
                          actual    "You are quick."
                          also      4 recorded calls were not made because of it
                          then      mend it:          the system prompt, or what is filled into it
                                    or you meant it:  mvn test -Dtest='RecordAndReplayTest$Refunds#theKettle' -Dgoldentrace.mode=record   (about $0.00084)
                                    or let it warn:   -Dgoldentrace.onPromptChange=warn""".formatted(fixtures.day()));
    }

    @Test
    void leavesAChangedBehaviourPending() throws Exception {
        run("record");
        byte[] before = Files.readAllBytes(fixtures.golden());
        world.amount = 490.0;

        assertThat(run("record").failure()).isInstanceOf(PendingRecording.class).hasMessage("""
                        RecordAndReplayTest.Refunds.theKettle: recorded, but not written: the behaviour changed
                          contract before  state-changing calls: refund_item(amount=49.0, order=1001)
                          contract now     state-changing calls: refund_item(amount=490.0, order=1001)
                          BEHAVIOUR contract, at run 1, step 2, tool refund_item
                            expected  state-changing calls: refund_item(amount=49.0, order=1001)
                            actual    refund_item: amount <490.0>, accepted <49.0>
                            then      mend the agent (prompt, tools or model); or, if this is meant, accept the candidate
                          candidate  target/goldentrace/candidates/dev/goldentrace/junit/RecordAndReplayTest.Refunds/theKettle.golden.json
                          then       mend the agent and record again: mvn test -Dtest='RecordAndReplayTest$Refunds#theKettle' -Dgoldentrace.mode=record
                                     or you meant it: mvn goldentrace:accept -Dgoldentrace.accept=RecordAndReplayTest.Refunds.theKettle""");
        assertThat(Files.readAllBytes(fixtures.golden())).isEqualTo(before);
    }

    @Test
    void changesNoByteForTheSameSession() throws Exception {
        run("record");
        byte[] before = Files.readAllBytes(fixtures.golden());

        assertThat(run("record").failures()).isEmpty();
        assertThat(Files.readAllBytes(fixtures.golden())).isEqualTo(before);
    }

    @Test
    void saysHowToRecordWhatIsMissing() {
        assertThat(run("replay").failure()).hasMessage("""
                        RecordAndReplayTest.Refunds.theKettle  UNRECORDED: there is no golden to replay
                          expected  src/test/goldens/dev/goldentrace/junit/RecordAndReplayTest.Refunds/theKettle.golden.json
                          then      record it once, live (your key, your tools, your money), read what it wrote and commit it: mvn test -Dtest='RecordAndReplayTest$Refunds#theKettle' -Dgoldentrace.mode=record""");
        assertThat(world.liveCalls).hasValue(0);
    }

    @Test
    void saysHowToRecordWhatALiveRunCannotBeComparedWith() {
        assertThat(run("live").failure()).hasMessageContaining("UNRECORDED: there is no golden to compare with\n");
        assertThat(world.liveCalls).hasValue(0);
    }

    @Test
    void recordsOnlyWhatIsMissing() {
        assertThat(run("record-missing").failures()).isEmpty();
        world.reachable = false;

        assertThat(run("record-missing").failures()).isEmpty();
        assertThat(world.liveCalls).hasValue(3);
    }

    @Test
    void usesNoGoldenInPassthrough() {
        assertThat(run("passthrough").failures()).isEmpty();
        assertThat(world.liveCalls).hasValue(3);
        assertThat(fixtures.sources()).isEmpty();
        assertThat(fixtures.candidates()).isEmpty();
    }

    private Outcome run(String mode) {
        return fixtures.mode(mode).run(Refunds.class);
    }
}
