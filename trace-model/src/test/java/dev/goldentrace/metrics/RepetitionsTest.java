package dev.goldentrace.metrics;

import static dev.goldentrace.metrics.Told.breaks;
import static dev.goldentrace.metrics.Told.call;
import static dev.goldentrace.metrics.Told.gives;
import static dev.goldentrace.metrics.Told.malformed;
import static dev.goldentrace.metrics.Told.refuses;
import static dev.goldentrace.metrics.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
    private static final ToolCall LOOK = gives("get_order", 1, "pending");

    private static List<Loop> threeTimes(Session session) {
        return Loops.repetitions(session, 3);
    }

    @Test
    void areTheSameCallWithTheSameResult() {
        assertThat(threeTimes(told().step().times(4, LOOK).session()))
                .containsExactly(new Loop(Loop.Signal.REPETITION, List.of(LOOK), 4, "run 1, step 2, tool get_order"));
        assertThat(threeTimes(told().times(2, LOOK).session())).isEmpty();
    }

    @Test
    void areFoundWithinOneStepAndWithOthersBetween() {
        assertThat(threeTimes(told().step(LOOK, gives("get_user", 1, "Jo"), LOOK)
                        .step(gives("get_user", 2, "Al"))
                        .step(LOOK)
                        .session()))
                .extracting(Loop::times)
                .containsExactly(3);
    }

    @Test
    void areEachTold() {
        assertThat(threeTimes(told().times(3, LOOK)
                        .times(5, breaks("get_user", 1, "down"))
                        .times(3, refuses("get_user", 2, "none"))
                        .session()))
                .extracting(Loop::times)
                .containsExactly(3, 5, 3);
    }

    @Test
    void takeEqualNumbersForEqualAndNullsForAbsent() {
        Map<String, Object> written = new HashMap<>(Map.of("amounts", List.of(new BigDecimal("49.00"))));
        written.put("note", null);
        Outcome<ToolReply> ok = new Outcome.Completed<>(ToolReply.of("ok"));
        ToolCall other = call("get_order", Map.of("amounts", List.of(49)), ok);

        assertThat(threeTimes(told().step(other)
                        .step(call("get_order", written, ok))
                        .step(other)
                        .session()))
                .hasSize(1);
    }

    @Test
    void mayBeOfMalformedArguments() {
        assertThat(threeTimes(told().times(3, malformed("get_order", "{of:")).session()))
                .hasSize(1);
        assertThat(threeTimes(told().times(2, malformed("get_order", "{of:"))
                        .step(malformed("get_order", "{off:"))
                        .session()))
                .isEmpty();
    }

    @Nested
    class AreNone {

        @Test
        void whereResultArgumentsOrToolDiffer() {
            Told twice = told().times(2, LOOK);

            assertThat(threeTimes(twice.step(gives("get_order", 1, "sent"))
                            .step(refuses("get_order", 1, "pending"))
                            .step(gives("get_order", 2, "pending"))
                            .step(gives("find_order", 1, "pending"))
                            .session()))
                    .isEmpty();
        }

        @Test
        void whereTheAgentLooksAgainAfterEachThingThatItDid() {
            Session careful = told().step(LOOK)
                    .step(gives("restart", "modem", "ok"), LOOK)
                    .step(gives("restart", "router", "ok"), LOOK)
                    .session();

            assertThat(threeTimes(careful)).isEmpty();
        }

        @Test
        void acrossRunsAndLanes() {
            assertThat(threeTimes(told().times(2, LOOK).ends().times(2, LOOK).session()))
                    .isEmpty();
            assertThat(threeTimes(told().times(2, LOOK)
                            .in("researcher")
                            .times(2, LOOK)
                            .session()))
                    .isEmpty();
        }
    }

    @Nested
    class AreStillSome {

        @Test
        void whereTheSameIsDoneAgainAndAgain() {
            Session stuck = told().times(3, gives("restart", "modem", "ok")).session();

            assertThat(threeTimes(stuck)).extracting(Loop::place).containsExactly("run 1, step 1, tool restart");
        }

        @Test
        void whereNothingNewIsDoneBetween() {
            ToolCall restart = gives("restart", "modem", "ok");
            Session stuck = told().step(restart)
                    .step(LOOK)
                    .step(restart)
                    .step(LOOK)
                    .step(restart)
                    .step(LOOK)
                    .session();

            assertThat(threeTimes(stuck))
                    .extracting(Loop::place)
                    .containsExactly("run 1, step 1, tool restart", "run 1, step 2, tool get_order");
        }

        @Test
        void whereWhatIsDoneBetweenFails() {
            Session stuck = told().step(LOOK)
                    .step(refuses("restart", "modem", "no"), LOOK)
                    .step(breaks("restart", "router", "no"), LOOK)
                    .session();

            assertThat(threeTimes(stuck)).extracting(Loop::times).containsExactly(3);
        }

        @Test
        void beforeOrAfterSomethingNew() {
            ToolCall restart = gives("restart", "modem", "ok");

            assertThat(threeTimes(told().times(3, LOOK).step(restart).step(LOOK).session()))
                    .extracting(Loop::place, Loop::times)
                    .containsExactly(tuple("run 1, step 1, tool get_order", 3));
            assertThat(threeTimes(told().step(LOOK).step(restart).times(3, LOOK).session()))
                    .extracting(Loop::place, Loop::times)
                    .containsExactly(tuple("run 1, step 3, tool get_order", 3));
        }
    }

    @Test
    void areAlikeWhateverTheyGaveAndWhereverTheyBegin() {
        Loop loop = threeTimes(told().times(3, LOOK).session()).get(0);

        assertThat(loop.isLike(threeTimes(told().step()
                                .times(5, gives("get_order", 1, "sent"))
                                .session())
                        .get(0)))
                .isTrue();
        assertThat(loop.isLike(threeTimes(told().times(3, gives("get_order", 2, "pending"))
                                .session())
                        .get(0)))
                .isFalse();
    }

    @Test
    void needTwoTimesAtLeast() {
        Session session = told().session();

        assertThatThrownBy(() -> Loops.repetitions(session, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a loop needs at least 2 times, not <1>");
    }
}
