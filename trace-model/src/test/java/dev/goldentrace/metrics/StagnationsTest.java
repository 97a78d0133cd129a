package dev.goldentrace.metrics;

import static dev.goldentrace.metrics.Told.breaks;
import static dev.goldentrace.metrics.Told.gives;
import static dev.goldentrace.metrics.Told.refuses;
import static dev.goldentrace.metrics.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagnationsTest {
    private static final ToolCall A = gives("get_order", 1, "pending");
    private static final ToolCall B = gives("get_user", 1, "Jo");

    private static List<Loop> threeSteps(Session session) {
        return Loops.stagnations(session, 3);
    }

    @Test
    void areStepsThatGiveWhatWasGivenBefore() {
        Session session =
                told().step(A).step(B).step(A, B).step(B).step().step(A).session();

        assertThat(threeSteps(session))
                .containsExactly(
                        new Loop(Loop.Signal.STAGNATION, List.of(A, B, B, A), 3, "run 1, step 3, tool get_order"));
        assertThat(Loops.stagnations(session, 4)).isEmpty();
    }

    @Test
    void areStepsWhoseToolComesBackEmptyAgain() {
        assertThat(threeSteps(told().step(gives("search", "a", "[]"))
                        .step(gives("search", "b", "[]"))
                        .step(gives("search", "c", "[]"))
                        .step(gives("search", "d", "[]"))
                        .session()))
                .extracting(Loop::times)
                .containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "{}", "{\"total\": 0, \"results\": []}", "[null, \"\"]", "{\"hits\":{}}"})
    void takeForEmptyWhatHoldsNothing(String empty) {
        assertThat(threeSteps(searching(empty))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "available",
                "0",
                "false",
                "{\"balance\": 0}",
                "{\"found\": false}",
                "[0.0]",
                "{\"a\": [1]}",
                "[not json"
            })
    void takeForNewsWhatMayBeAnAnswer(String answer) {
        assertThat(threeSteps(searching(answer))).isEmpty();
    }

    private static Session searching(String result) {
        Told told = told();
        for (int i = 0; i < 4; i++) {
            told.step(gives("find_flights", i, result));
        }
        return told.session();
    }

    @Test
    void areStepsWhoseToolSaysTheSameErrorAgain() {
        assertThat(threeSteps(told().step(refuses("get_order", 1, "no such order"))
                        .step(refuses("get_order", 2, "no such order"))
                        .step(breaks("get_order", 3, "no such order"))
                        .step(refuses("get_order", 4, "no such order"))
                        .session()))
                .extracting(Loop::place)
                .containsExactly("run 1, step 2, tool get_order");
        assertThat(threeSteps(told().step(refuses("get_order", 1, "no such order"))
                        .step(refuses("get_user", 2, "no such order"))
                        .step(refuses("get_order", 3, "no order 3"))
                        .step(refuses("get_order", 4, "no order 4"))
                        .session()))
                .isEmpty();
    }

    @Test
    void takeForAnErrorWhatSaysSoInWords() {
        String error = "Error: no such order";

        assertThat(threeSteps(told().step(gives("get_order", 1, error))
                        .step(gives("get_order", 2, error))
                        .step(gives("get_order", 3, error))
                        .step(gives("get_order", 4, error))
                        .session()))
                .extracting(Loop::times)
                .containsExactly(3);
    }

    @Nested
    class AreNone {
        @Test
        void whereSomethingIsNewInEachStepOrTwo() {
            assertThat(threeSteps(told().step(A)
                            .step(B)
                            .step(A, B)
                            .step(B)
                            .step(A, gives("get_order", 2, "sent"))
                            .step(A)
                            .step(B)
                            .session()))
                    .isEmpty();
        }

        @Test
        void whereTheAgentLooksAgainAfterEachThingThatItDid() {
            assertThat(threeSteps(told().step(A)
                            .step(gives("restart", "modem", ""))
                            .step(A)
                            .step(gives("restart", "router", ""))
                            .step(A)
                            .step(gives("restart", "phone", ""))
                            .session()))
                    .isEmpty();
        }

        @Test
        void whereItIsOneCallOnly() {
            assertThat(threeSteps(told().times(9, A).session())).isEmpty();
        }

        @Test
        void acrossRunsAndLanes() {
            assertThat(threeSteps(told().step(A)
                            .step(B)
                            .step(A)
                            .step(B)
                            .ends()
                            .step(A)
                            .step(B)
                            .session()))
                    .isEmpty();
            assertThat(threeSteps(told().step(A)
                            .step(B)
                            .step(A)
                            .step(B)
                            .in("other")
                            .step(A)
                            .step(B)
                            .session()))
                    .isEmpty();
        }
    }

    @Test
    void areAlikeWhateverWasCalled() {
        Loop one = threeSteps(searching("[]")).get(0);
        Loop other = threeSteps(told().step(A).step(B).step(A).step(B).step(A).session())
                .get(0);

        assertThat(one.isLike(other)).isTrue();
    }

    @Test
    void areWithinLoopsThatHoldAllTheirCalls() {
        Session session = told().step(A).step(B).step(A).step(B).step(A).step(B).session();
        Loop stagnation = threeSteps(session).get(0);

        assertThat(stagnation.isWithin(Loops.repetitions(session, 3))).isTrue();
        assertThat(stagnation.isWithin(Loops.repetitions(session, 3).subList(0, 1)))
                .isFalse();
        assertThat(stagnation.isWithin(Loops.cycles(session, 2))).isTrue();
        assertThat(stagnation.isWithin(List.of())).isFalse();
    }

    @Test
    void needTwoStepsAtLeast() {
        Session session = told().session();

        assertThatThrownBy(() -> Loops.stagnations(session, 1)).hasMessage("a loop needs at least 2 times, not <1>");
    }

    @Test
    void areMadeOfCalls() {
        assertThatThrownBy(() -> new Loop(Loop.Signal.STAGNATION, List.of(), 3, "run 1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a loop is made of calls, and there is none");
    }
}
