package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.Session;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A recording counts only where a replay gives the agent what it got. */
class ReplayCheckTest {

    private static Optional<Divergence> check(Golden golden, Session raw) {
        return ReplayCheck.of(golden, raw, Replay.CONTEXT);
    }

    private static void polls(TraceCollector trace, String first, String second) {
        trace.tool("get_status", Map.of(), () -> first);
        trace.tool("get_status", Map.of(), () -> second);
    }

    @Test
    void sameAnswersInTheSameOrderReplay() {
        Session raw = Replay.live(trace -> polls(trace, "busy", "done"), Source.live());

        assertThat(check(Replay.record(trace -> polls(trace, "busy", "done")), raw))
                .isEmpty();
    }

    @Test
    void answersInAnotherOrderDoNot() {
        Session raw = Replay.live(trace -> polls(trace, "busy", "done"), Source.live());

        assertThat(check(Replay.record(trace -> polls(trace, "done", "busy")), raw))
                .hasValueSatisfying(divergence -> assertThat(divergence).hasMessageStartingWith("""
                        ShopTest.refunds  DIVERGED at the start
                          cause     order: another answer of get_status came before its turn, at $.result
                          expected  "busy"   (recorded 2026-11-02)
                          actual    "done"
                        """));
    }

    @Test
    void aValueThatAnAnswerIsTheFirstToHoldIsTheSameUnderItsSurrogate() {
        Session raw = Replay.live(trace -> polls(trace, "anna@acme-mail.com", "done"), Source.live());
        Golden golden = Replay.record(trace -> polls(trace, "anna@acme-mail.com", "done"));

        assertThat(golden.newest().toString()).doesNotContain("anna@acme-mail.com");
        assertThat(check(golden, raw)).isEmpty();
    }
}
