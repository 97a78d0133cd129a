package dev.goldentrace.metrics;

import static dev.goldentrace.metrics.Told.gives;
import static dev.goldentrace.metrics.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CyclesTest {
    private static final ToolCall A = gives("get_order", 1, "pending");
    private static final ToolCall B = gives("get_user", 1, "Jo");
    private static final ToolCall C = gives("get_item", 1, "kettle");

    private static List<Loop> twice(Session session) {
        return Loops.cycles(session, 2);
    }

    private static Session of(ToolCall... calls) {
        Told told = told();
        for (ToolCall call : calls) {
            told.step(call);
        }
        return told.session();
    }

    @Test
    void areTheSameCallsRoundAfterRound() {
        assertThat(twice(of(C, A, B, A, B)))
                .containsExactly(new Loop(Loop.Signal.CYCLE, List.of(A, B), 2, "run 1, step 2, tool get_order"));
        assertThat(twice(of(A, B, A))).isEmpty();
    }

    @Test
    void countFullRoundsOnly() {
        assertThat(twice(of(A, B, A, B, A))).extracting(Loop::times).containsExactly(2);
        assertThat(twice(of(A, B, A, B, A, B))).extracting(Loop::times).containsExactly(3);
        assertThat(Loops.cycles(of(A, B, A, B, A), 3)).isEmpty();
    }

    @Test
    void areToldByTheShortestRound() {
        assertThat(twice(of(A, B, A, B, A, B, A, B)))
                .extracting(Loop::calls, Loop::times)
                .containsExactly(tuple(List.of(A, B), 4));
    }

    @Test
    void mayHaveRoundsOfManyCalls() {
        ToolCall[] ten = new ToolCall[20];
        for (int i = 0; i < ten.length; i++) {
            ten[i] = gives("get_order", i % 10, "ok");
        }
        assertThat(twice(of(ten))).extracting(loop -> loop.calls().size()).containsExactly(10);
        ToolCall[] eleven = new ToolCall[22];
        for (int i = 0; i < eleven.length; i++) {
            eleven[i] = gives("get_order", i % 11, "ok");
        }
        assertThat(twice(of(eleven))).isEmpty();
    }

    @Test
    void mayHoldACallTwice() {
        assertThat(twice(of(A, A, B, A, A, B))).extracting(Loop::calls).containsExactly(List.of(A, A, B));
    }

    @Test
    void areFoundOneAfterTheOther() {
        assertThat(twice(of(A, B, A, B, C, A, C, A)))
                .extracting(Loop::place)
                .containsExactly("run 1, step 1, tool get_order", "run 1, step 5, tool get_item");
    }

    @Test
    void areSoWhateverTheyGive() {
        ToolCall later = gives("get_order", 1, "still pending at 10:02");

        assertThat(twice(of(A, B, later, B))).hasSize(1);
    }

    @Nested
    class AreNone {
        @Test
        void whereOneCallIsRepeated() {
            assertThat(twice(of(A, A, A, A))).isEmpty();
        }

        @Test
        void whereArgumentsDiffer() {
            assertThat(twice(of(A, B, gives("get_order", 2, "pending"), B))).isEmpty();
        }

        @Test
        void acrossRunsAndLanes() {
            assertThat(twice(told().step(A).step(B).ends().step(A).step(B).session()))
                    .isEmpty();
            assertThat(twice(told().step(A)
                            .step(B)
                            .in("researcher")
                            .step(A)
                            .step(B)
                            .session()))
                    .isEmpty();
        }
    }

    @Test
    void areAlikeWhereverTheyBegin() {
        Loop loop = twice(of(A, B, A, B)).get(0);

        assertThat(loop.isLike(twice(of(B, A, B, A, B, A)).get(0))).isTrue();
        assertThat(loop.isLike(twice(of(A, C, A, C)).get(0))).isFalse();
        assertThat(loop.isLike(Loops.repetitions(of(A, A), 2).get(0))).isFalse();
    }

    @Test
    void needTwoRoundsAtLeast() {
        Session session = of(A);

        assertThatThrownBy(() -> Loops.cycles(session, 1)).hasMessage("a loop needs at least 2 times, not <1>");
    }
}
