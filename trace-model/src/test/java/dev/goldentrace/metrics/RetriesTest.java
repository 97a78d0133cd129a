package dev.goldentrace.metrics;

import static dev.goldentrace.metrics.Told.gives;
import static dev.goldentrace.metrics.Told.refuses;
import static dev.goldentrace.metrics.Told.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.metrics.Recovery.Ending;
import dev.goldentrace.trace.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private static final ToolCall WRONG = refuses("get_order", "seven", "no such order");
    private static final ToolCall RIGHT = gives("get_order", 7, "shipped");
    private static final ToolCall RIGHT_NOW = gives("get_order", "seven", "shipped");
    private static final ToolCall OTHER = gives("find_user", 1, "Ada");
    private static final ToolCall OTHER_WRONG = refuses("find_user", 2, "no such user");

    private static Retries.Found found(Told session) {
        return Retries.of(List.of(session.session()));
    }

    private static List<Ending> endings(Told session) {
        return found(session).recoveries().stream().map(Recovery::ending).toList();
    }

    @Nested
    class ARetry {
        @Test
        void isTheNextCallOfTheToolWithTheSameOrOtherArguments() {
            assertThat(found(told().step(WRONG).step(WRONG).step(RIGHT)).retried())
                    .containsExactly("get_order", "get_order");
        }

        @Test
        void mayComeAfterOtherCalls() {
            assertThat(found(told().step(WRONG).step(OTHER).step().step(RIGHT)).retried())
                    .containsExactly("get_order");
        }

        @Test
        void isNoCallOfTheSameStepForTheAgentHadNotSeenTheError() {
            assertThat(found(told().step(WRONG, RIGHT)).retried()).isEmpty();
        }

        @Test
        void isNoCallAfterASuccess() {
            assertThat(found(told().step(RIGHT).step(RIGHT).step(WRONG).step(RIGHT).step(RIGHT))
                            .retried())
                    .hasSize(1);
        }

        @Test
        void answersOneFailureOnly() {
            assertThat(found(told().step(WRONG).step(RIGHT, RIGHT)).retried()).hasSize(1);
            assertThat(found(told().step(WRONG, refuses("get_order", 8, "no such order"))
                                    .step(RIGHT, RIGHT))
                            .retried())
                    .hasSize(2);
        }

        @Test
        void isOfTheSameRunAndLane() {
            assertThat(found(told().step(WRONG).ends().step(RIGHT)).retried()).isEmpty();
            assertThat(found(told().step(WRONG).in("researcher").step(RIGHT)).retried())
                    .isEmpty();
        }

        @Test
        void isCountedForItsTool() {
            Retries.Found found = found(told().step(WRONG, OTHER_WRONG).step(RIGHT));

            assertThat(found.of("get_order")).isEqualTo(1);
            assertThat(found.of("find_user")).isZero();
        }
    }

    @Nested
    class AFailure {
        @Test
        void isCorrectedByOtherArgumentsThatSucceed() {
            assertThat(endings(told().step(WRONG).step(RIGHT))).containsExactly(Ending.CORRECTED);
        }

        @Test
        void isOneHoweverOftenItTakes() {
            assertThat(endings(told().step(WRONG)
                            .step(refuses("get_order", 6, "no such order"))
                            .step(RIGHT)))
                    .containsExactly(Ending.CORRECTED);
        }

        @Test
        void isNotCorrectedByArgumentsThatFailedBefore() {
            assertThat(endings(told().step(WRONG).step(RIGHT_NOW))).containsExactly(Ending.REPEATED);
            assertThat(endings(told().step(WRONG)
                            .step(refuses("get_order", 6, "no such order"))
                            .step(RIGHT_NOW)))
                    .containsExactly(Ending.REPEATED);
        }

        @Test
        void isAnsweredByTheVerySameCallFirst() {
            ToolCall first = refuses("get_order", 8, "busy");

            assertThat(endings(told().step(first, WRONG).step(RIGHT_NOW)))
                    .containsExactly(Ending.REPEATED, Ending.LEFT);
        }

        @Test
        void canMakeTheAgentTurnToAnotherTool() {
            assertThat(endings(told().step(WRONG).step(OTHER).step(OTHER_WRONG)))
                    .containsExactly(Ending.OTHER_TOOL, Ending.LEFT);
        }

        @Test
        void isLeftWhereTheOtherToolFailsOrComesLateOrTheToolIsTriedAgain() {
            assertThat(endings(told().step(WRONG).step(OTHER_WRONG).step(gives("list_orders", 1, "7, 8"))))
                    .containsExactly(Ending.LEFT, Ending.OTHER_TOOL);
            assertThat(endings(told().step(WRONG).step(OTHER).step(WRONG))).containsExactly(Ending.LEFT);
            assertThat(endings(told().step(WRONG).step())).containsExactly(Ending.LEFT);
        }
    }

    @Test
    void knowHowManyEndedHow() {
        Retries.Found found = found(told().step(WRONG).step(RIGHT).step(OTHER_WRONG));

        assertThat(found.ended(Ending.CORRECTED)).isEqualTo(1);
        assertThat(found.ended(Ending.LEFT)).isEqualTo(1);
        assertThat(found.ended(Ending.OTHER_TOOL)).isZero();
    }
}
