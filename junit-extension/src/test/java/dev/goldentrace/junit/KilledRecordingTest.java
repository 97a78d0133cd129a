package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.fork.BeyondTheEnd;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.trace.RunStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording whose process is killed leaves its finished steps. */
class KilledRecordingTest {
    private static final String OWN = "dev/goldentrace/junit/KilledRecordingTest.Looks/up.golden.json";
    private static final String READY = "ready to be killed";
    private static ChainAgent.Model model = new ChainAgent.Model();
    private static Runnable before = () -> {};

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshModel() {
        model = new ChainAgent.Model();
        before = () -> {};
        fixtures = new Fixtures(root).mode("record");
    }

    static class Looks {
        @Test
        @AgentTrace
        void up(TraceCollector trace) {
            before.run();
            trace.label("mail", "jo.miller@kettles-and-more.com");
            assertThat(new ChainAgent(trace, model).ask()).isEqualTo("the right answer");
        }
    }

    /** Records in a process of its own, until its model is asked for a fourth time. */
    static final class Child {
        private Child() {}

        public static void main(String[] root) {
            model.blocksAt = 4;
            model.blocked = () -> {
                awaitSteps(root[0]);
                System.out.println(READY);
                System.out.flush();
                await(new CountDownLatch(1));
            };
            new Fixtures(Path.of(root[0])).mode("record").run(Looks.class);
        }

        /** They are written while the agent goes on. */
        private static void awaitSteps(String root) {
            Path unfinished = unfinished(Path.of(root));
            while (!Files.exists(unfinished.resolve(OWN))
                    || left(unfinished).newest().steps().size() < 3) {
                Thread.onSpinWait();
            }
        }

        private static void await(CountDownLatch never) {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void kill() throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
        try {
            awaitReady(child);
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    private static void awaitReady(Process child) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); !READY.equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new AssertionError("the recording ended by itself:\n" + said);
            }
            said.append(line).append('\n');
        }
    }

    private Path unfinished() {
        return unfinished(root);
    }

    private static Path unfinished(Path root) {
        return root.resolve("target/goldentrace/unfinished/f3ed707a");
    }

    private static Golden left(Path unfinished) {
        return GoldenStore.at(unfinished).read(unfinished.resolve(OWN));
    }

    @Test
    void leavesTheFinishedStepsRedactedAsACandidate() throws Exception {
        kill();

        Golden left = left(unfinished());
        assertThat(left.newest().steps()).hasSize(3);
        assertThat(left.newest().toolCalls()).hasSize(3);
        assertThat(left.newest().runs()).extracting(run -> run.status()).containsExactly(RunStatus.RUNNING);
        assertThat(left.against()).isEqualTo(Golden.NO_GOLDEN);
        assertThat(Files.readString(unfinished().resolve(OWN))).doesNotContain("jo.miller");
        assertThat(fixtures.sources()).isEmpty();
    }

    @Test
    void canBeResumed() throws Exception {
        kill();

        assertThat(fixtures.with("goldentrace.resume", "true").run(Looks.class).failures())
                .isEmpty();

        assertThat(model.calls).hasValue(4);
        assertThat(fixtures.result().recording()).isEqualTo(RecordingOutcome.RECORDED);
        assertThat(unfinished().resolve(OWN)).doesNotExist();
    }

    @Test
    void canBeReplayedToWhereItEnded() throws Exception {
        kill();
        String file = "target/goldentrace/unfinished/f3ed707a/" + OWN;

        assertThat(fixtures.mode("replay")
                        .with("goldentrace.golden", file)
                        .run(Looks.class)
                        .failure())
                .isInstanceOf(BeyondTheEnd.class)
                .hasMessage("KilledRecordingTest.Looks.up  BEYOND THE END of its candidate, after 3 steps"
                        + "\n  candidate  " + file + ", of a session that was broken off here"
                        + "\n  actual     the agent went on as recorded, and now calls the model"
                        + "\n  then       go on live and record the whole: mvn test -Dtest='KilledRecordingTest$Looks#up'"
                        + " -Dgoldentrace.mode=record -Dgoldentrace.resume=true");
        assertThat(model.calls).hasValue(0);
    }

    @Test
    void keepsNothingOfARecordingThatEndsByItself() {
        assertThat(fixtures.run(Looks.class).failures()).isEmpty();

        assertThat(unfinished().resolve(OWN)).doesNotExist();
        assertThat(fixtures.goldens()).hasSize(1);
    }

    @Test
    void recordsAllTheSameWhereItsStepsCannotBeKept() {
        before = () -> {
            try {
                Files.createDirectories(unfinished().getParent());
                Files.writeString(unfinished(), "in the way");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };

        assertThat(fixtures.run(Looks.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).hasSize(1);
    }
}
