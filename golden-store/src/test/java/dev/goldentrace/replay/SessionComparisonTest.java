package dev.goldentrace.replay;

import static dev.goldentrace.replay.Talk.calls;
import static dev.goldentrace.replay.Talk.says;
import static dev.goldentrace.replay.Talk.talk;
import static dev.goldentrace.replay.Talk.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.replay.Talk.Said;
import dev.goldentrace.replay.Talk.Turn;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionComparisonTest {
    private static final ReplayContext CONTEXT = new ReplayContext("Shop.talks", "mvn test");
    private static final Said LOOKS = says("", calls("a", "get_order", "1001", "kettle"));
    private static final Said REFUNDS =
            says("", calls("b", "refund", "kettle", "done"), calls("c", "mail", "anna", "sent"));
    private static final Said ENDS = says("Refunded.");
    private static final Turn ASKS = user("Refund 1001.", LOOKS, REFUNDS, ENDS);
    private static final Turn THANKS = user("Thanks.", says("Bye."));
    private static final Talk GOLDEN = talk(ASKS, THANKS);

    private static Optional<Divergence> first(Talk candidate) {
        return SessionComparison.firstDivergence(GOLDEN.golden(), candidate.golden(), CONTEXT);
    }

    private static void assertDiverges(Talk candidate, int run, int step, Cause cause) {
        Divergence.Details details = first(candidate).orElseThrow().details();
        assertThat(details.cause()).isEqualTo(cause);
        assertThat(details.run()).isEqualTo(run);
        assertThat(details.step()).isEqualTo(step);
    }

    @Test
    void findsNothingInTheSameSession() {
        assertThat(first(GOLDEN)).isEmpty();
    }

    @Test
    void doesNotCompareIdsOfCalls() {
        Said looks = says("", calls("other", "get_order", "1001", "kettle"));

        assertThat(first(talk(user("Refund 1001.", looks, REFUNDS, ENDS), THANKS)))
                .isEmpty();
    }

    @Test
    void saysWhatAndWhere() {
        Said looks = says("", calls("a", "get_order", "1002", "kettle"));

        assertThat(first(talk(user("Refund 1001.", looks, REFUNDS, ENDS), THANKS)))
                .hasValueSatisfying(divergence -> assertThat(divergence).hasMessageStartingWith("""
                                Shop.talks  DIVERGED at step 1
                                  cause     arguments of the tool get_order, at $.arguments.q
                                  expected  "1001"   (gpt-4.1, recorded 2026-11-02)
                                  actual    "1002"
                                """));
    }

    @Nested
    class Finds {
        @Test
        void anotherUserMessage() {
            assertDiverges(talk(ASKS, user("No thanks.", says("Bye."))), 2, 1, new Cause.UserMessage());
        }

        @Test
        void anotherTool() {
            Said looks = says("", calls("a", "get_item", "1001", "kettle"));

            assertDiverges(
                    talk(user("Refund 1001.", looks, REFUNDS, ENDS), THANKS), 1, 1, new Cause.ToolCalled("get_item"));
        }

        @Test
        void anotherResultOfATool() {
            Said looks = says("", calls("a", "get_order", "1001", "teapot"));

            assertDiverges(
                    talk(user("Refund 1001.", looks, REFUNDS, ENDS), THANKS),
                    1,
                    1,
                    new Cause.ToolOutput("get_order", true));
        }

        @Test
        void anotherAnswerOfTheModel() {
            assertDiverges(
                    talk(user("Refund 1001.", LOOKS, REFUNDS, says("No.")), THANKS), 1, 3, new Cause.ModelItself());
        }

        @Test
        void aCallThatIsMissing() {
            Said refunds = says("", calls("b", "refund", "kettle", "done"));

            assertDiverges(
                    talk(user("Refund 1001.", LOOKS, refunds, ENDS), THANKS), 1, 2, new Cause.CallNeverMade("mail"));
        }

        @Test
        void aCallThatWasAdded() {
            Said looks = says("", calls("a", "get_order", "1001", "kettle"), calls("z", "mail", "bob", "sent"));

            assertDiverges(talk(user("Refund 1001.", looks, REFUNDS, ENDS), THANKS), 1, 1, new Cause.ExtraCall("mail"));
        }

        @Test
        void callsOfOneReplyInAnotherOrder() {
            Said refunds = says("", calls("c", "mail", "anna", "sent"), calls("b", "refund", "kettle", "done"));

            assertDiverges(talk(user("Refund 1001.", LOOKS, refunds, ENDS), THANKS), 1, 2, new Cause.Order("mail"));
        }

        @Test
        void aStepThatIsMissing() {
            assertDiverges(talk(user("Refund 1001.", LOOKS, ENDS), THANKS), 1, 2, new Cause.CallNeverMade("refund"));
        }

        @Test
        void aTurnThatIsMissing() {
            assertDiverges(talk(THANKS), 1, 1, new Cause.CallNeverMade("LLM call"));
        }

        @Test
        void aLastTurnThatIsMissing() {
            assertDiverges(talk(ASKS), 2, 1, new Cause.CallNeverMade("LLM call"));
        }

        @Test
        void aTurnThatWasAdded() {
            assertDiverges(talk(ASKS, user("Wait.", says("Yes?")), THANKS), 2, 1, new Cause.ExtraCall("LLM call"));
        }

        @Test
        void aTurnThatWasAddedAtTheEnd() {
            assertDiverges(talk(ASKS, THANKS, user("Wait.", says("Yes?"))), 3, 1, new Cause.ExtraCall("LLM call"));
        }

        @Test
        void turnsInAnotherOrder() {
            Divergence.Details details = first(talk(THANKS, ASKS)).orElseThrow().details();

            assertThat(details.cause().id()).isEqualTo("order");
            assertThat(details.run()).isEqualTo(1);
            assertThat(details.step()).isEqualTo(1);
        }
    }
}
