package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.regression.Contract;
import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.trace.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What assertions are told of the golden of the running test. */
class OwnGoldenTest {
    private static final List<Seen> SEEN = new ArrayList<>();
    private static CustomerAgent.World world = new CustomerAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    private record Seen(GoldenOfTest golden, List<Session> accepted, String whyNone, Session redacted) {}

    @BeforeEach
    void fresh() {
        SEEN.clear();
        world = new CustomerAgent.World();
        fixtures = new Fixtures(root);
    }

    static class Sends {
        @AgentTest
        void theParcel(TraceCollector trace) {
            new CustomerAgent(trace, world)
                    .send("I am Isabella Garcia (isabella.garcia@kettles-and-more.com), 472 Larkspur Terrace, 80287.");
            GoldenOfTest golden = trace.provided(GoldenOfTest.class).orElseThrow();
            SEEN.add(new Seen(golden, golden.accepted(), golden.whyNone(), golden.redact(trace.session())));
            golden.say("seen by Isabella at isabella.garcia@kettles-and-more.com");
        }
    }

    /** The collector was handed to what outlives a test. */
    static class Outlives {
        private final TraceCollector trace;

        Outlives(TraceCollector trace) {
            this.trace = trace;
        }

        @AgentTest
        void theParcel() {
            new Sends().theParcel(trace);
        }
    }

    private Seen seenIn(String mode) {
        assertThat(fixtures.mode(mode).run(Sends.class).failures()).isEmpty();
        return SEEN.get(SEEN.size() - 1);
    }

    @Test
    void namesTheTestAndItsCommand() {
        GoldenOfTest golden = seenIn("record").golden();

        assertThat(golden.test()).isEqualTo("OwnGoldenTest.Sends.theParcel");
        assertThat(golden.recordCommand())
                .isEqualTo("mvn test -Dtest='OwnGoldenTest$Sends#theParcel' -Dgoldentrace.mode=record");
    }

    @Test
    void isFoundThroughASlot() {
        assertThat(fixtures.mode("record").run(Outlives.class).failures()).isEmpty();

        assertThat(SEEN.get(0).golden().test()).isEqualTo("OwnGoldenTest.Outlives.theParcel");
    }

    @Test
    void holdsARecordingAgainstNothing() {
        assertThat(seenIn("record").accepted()).isEmpty();
        assertThat(seenIn("record").accepted()).isEmpty();
        assertThat(seenIn("record").whyNone())
                .isEqualTo("mode record holds the recording against the golden itself, once the test has passed");
    }

    @Test
    void holdsWhatPassesThroughAgainstNothing() {
        seenIn("record");

        Seen seen = seenIn("passthrough");

        assertThat(seen.accepted()).isEmpty();
        assertThat(seen.whyNone()).isEqualTo("mode passthrough uses no golden");
    }

    @Test
    void saysThatThereIsNoGoldenYet() {
        Seen seen = seenIn("record-missing");

        assertThat(seen.accepted()).isEmpty();
        assertThat(seen.whyNone()).isEqualTo("there is no golden yet");
    }

    @Test
    void redactsAReplayAsTheGoldenIs() {
        seenIn("record");

        Seen seen = seenIn("replay");

        assertThat(seen.whyNone()).isEmpty();
        assertThat(seen.accepted()).hasSize(1);
        assertThat(seen.redacted().toString()).doesNotContain(world.values());
        assertThat(Contract.of(seen.accepted()).difference(seen.redacted()).isNone())
                .isTrue();
    }

    @Test
    void saysNothingInClear() {
        String printed = Console.of(() -> seenIn("record"));

        assertThat(printed).contains("[goldentrace] OwnGoldenTest.Sends.theParcel: seen by");
        assertThat(printed).doesNotContain("isabella.garcia@");
    }
}
