package dev.goldentrace.diff;

import static dev.goldentrace.diff.Talk.calls;
import static dev.goldentrace.diff.Talk.says;
import static dev.goldentrace.diff.Talk.talk;
import static dev.goldentrace.diff.Talk.tool;
import static dev.goldentrace.diff.Talk.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.diff.Talk.Reply;
import dev.goldentrace.diff.Talk.Turn;
import dev.goldentrace.replay.Cause;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionDiffTest {
    private static final Reply LOOKS = calls(tool("get_order", "kettle", "order", 1001L));
    private static final Reply REFUNDS =
            calls(tool("refund", "done", "item", "kettle"), tool("mail", "sent", "to", "anna"));
    private static final Reply ENDS = says("Refunded.");
    private static final Turn THANKS = user("Thanks.", says("Bye."));
    private static final Talk GOLDEN = talk(user("Refund 1001.", LOOKS, REFUNDS, ENDS), THANKS);

    private static SessionDiff diff(Talk candidate) {
        return SessionDiff.between(GOLDEN.session(), candidate.session());
    }

    private static Talk refund(Reply... replies) {
        return talk(user("Refund 1001.", replies), THANKS);
    }

    private static List<String> words(Talk candidate) {
        return diff(candidate).differences().stream()
                .map(difference -> difference.change().sign() + " " + DifferenceWords.place(difference) + ": "
                        + DifferenceWords.of(difference))
                .toList();
    }

    private static Cause cause(Talk candidate) {
        return diff(candidate).firstDivergence().orElseThrow().cause();
    }

    @Test
    void findsNothingInTheSameSession() {
        SessionDiff diff = diff(GOLDEN.withIds("b"));

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.firstDivergence()).isEmpty();
        assertThat(diff.usage()).isEmpty();
    }

    @Nested
    class OfSteps {
        @Test
        void oneThatWasAddedIsOneDifference() {
            Talk candidate = refund(LOOKS, calls(tool("get_order", "lamp", "order", 1002L)), REFUNDS, ENDS);

            assertThat(words(candidate)).containsExactly("+ step 2 of the candidate: step added");
            assertThat(cause(candidate)).isEqualTo(new Cause.ModelItself());
        }

        @Test
        void oneThatIsGoneIsOneDifference() {
            assertThat(words(refund(LOOKS, ENDS))).containsExactly("- step 2 of the golden: step removed");
            assertThat(cause(refund(LOOKS, ENDS))).isEqualTo(new Cause.ModelItself());
        }

        @Test
        void turnsOfTheUserThatAreMoreOrLess() {
            Talk more = talk(user("Refund 1001.", LOOKS, REFUNDS, ENDS), user("Wait.", says("Yes?")), THANKS);

            assertThat(words(more)).containsExactly("+ run 2, step 1 of the candidate: step added");
            assertThat(cause(more)).isEqualTo(new Cause.ExtraCall("LLM call"));
            assertThat(words(talk(THANKS)))
                    .containsExactly(
                            "- step 1 of the golden: step removed",
                            "- step 2 of the golden: step removed",
                            "- step 3 of the golden: step removed");
            assertThat(words(talk(user("Refund 1001.", LOOKS, REFUNDS, ENDS))))
                    .containsExactly("- run 2, step 1 of the golden: step removed");
        }

        @Test
        void oneThatMoved() {
            Talk candidate = talk(THANKS, user("Refund 1001.", LOOKS, REFUNDS, ENDS));

            assertThat(words(candidate)).containsExactly("^ run 2, step 1, in the candidate step 1: step moved");
            assertThat(diff(candidate)
                            .firstDivergence()
                            .orElseThrow()
                            .difference()
                            .cause())
                    .isEqualTo(new Cause.Order("the LLM call of run 2, step 1"));
        }
    }

    @Nested
    class OfCalls {
        @Test
        void otherArguments() {
            Talk candidate = refund(calls(tool("get_order", "kettle", "order", 1002L)), REFUNDS, ENDS);

            assertThat(diff(candidate).differences())
                    .containsExactly(new Difference.OfArgument(
                            "get_order",
                            new Sides(
                                    new Position(1, "main", 1, 1),
                                    new Position(1, "main", 1, 1),
                                    "$.arguments.order",
                                    1001L,
                                    1002L),
                            new Cause.ToolArguments("get_order")));
            assertThat(cause(candidate)).isEqualTo(new Cause.ModelItself());
        }

        @Test
        void anotherTool() {
            Talk candidate = refund(calls(tool("get_item", "kettle", "order", 1001L)), REFUNDS, ENDS);

            assertThat(words(candidate)).containsExactly("~ step 1, call 1: another tool called: get_item");
        }

        @Test
        void inAnotherOrderOfABatchAreTheSame() {
            Reply refunds = calls(tool("mail", "sent", "to", "anna"), tool("refund", "done", "item", "kettle"));

            assertThat(words(refund(LOOKS, refunds, ENDS))).isEmpty();
        }

        @Test
        void thatAreMoreOrLess() {
            Reply less = calls(tool("refund", "done", "item", "kettle"));
            Reply more = calls(
                    tool("refund", "done", "item", "kettle"),
                    tool("mail", "sent", "to", "bob"),
                    tool("mail", "sent", "to", "anna"));

            assertThat(words(refund(LOOKS, less, ENDS)))
                    .containsExactly("- step 2, call 2 of the golden: call removed: mail");
            assertThat(words(refund(LOOKS, more, ENDS)))
                    .containsExactly("+ step 2, call 2 of the candidate: call added: mail");
        }

        @Test
        void thatMovedToAnotherStep() {
            Reply looks = calls(tool("get_order", "kettle", "order", 1001L), tool("mail", "sent", "to", "anna"));
            Reply refunds = calls(tool("refund", "done", "item", "kettle"));

            assertThat(words(refund(looks, refunds, ENDS)))
                    .containsExactly("^ step 2, call 2, in the candidate step 1, call 2: call moved: mail");
        }

        @Test
        void anotherResultIsTheWorlds() {
            Talk candidate = refund(calls(tool("get_order", "teapot", "order", 1001L)), REFUNDS, ENDS);

            assertThat(words(candidate))
                    .containsExactly("~ step 1, call 1: output of the tool get_order: the world changed, at $.result");
            assertThat(cause(candidate)).isEqualTo(new Cause.ToolOutput("get_order", true));
        }

        @Test
        void anotherResultOfOtherArgumentsFollowsFromThem() {
            Talk candidate = refund(calls(tool("get_order", "teapot", "order", 7L)), REFUNDS, ENDS);

            assertThat(words(candidate))
                    .containsExactly("~ step 1, call 1: arguments of the tool get_order, at $.arguments.order");
        }

        @Test
        void thatTheModelAskedForAndNobodyMade() {
            Talk candidate = refund(calls(tool("get_order", null, "order", 1001L)), REFUNDS, ENDS);

            assertThat(words(candidate)).containsExactly("- step 1, call 1: call removed: get_order");
            assertThat(cause(candidate)).isEqualTo(new Cause.CallNeverMade("get_order"));
        }
    }

    @Nested
    class OfWords {
        @Test
        void anotherAnswer() {
            Talk candidate = refund(LOOKS, REFUNDS, says("No."));

            assertThat(words(candidate)).containsExactly("~ step 3: answer");
            assertThat(cause(candidate)).isEqualTo(new Cause.ModelItself());
        }

        @Test
        void anotherUserMessage() {
            Talk candidate = talk(user("Refund 1001.", LOOKS, REFUNDS, ENDS), user("No thanks.", says("Bye.")));

            assertThat(words(candidate)).containsExactly("~ run 2, step 1: user message, at $.messages[7]");
            assertThat(cause(candidate)).isEqualTo(new Cause.UserMessage());
        }

        @Test
        void aSetupIsToldOnce() {
            Talk candidate =
                    GOLDEN.withSystem("Be rude.").withModel("gpt-5").withParameters(java.util.Map.of("seed", 1L));

            assertThat(words(candidate))
                    .containsExactly(
                            "~ step 1: system prompt, at $.system",
                            "~ step 1: model, at $.model",
                            "~ step 1: model parameter seed, at $.seed");
            assertThat(cause(candidate)).isEqualTo(new Cause.SystemPrompt());
        }

        @Test
        void whatTheAgentMadeOfAResult() {
            Reply looks = calls(tool("get_order", "kettle", "order", 1001L).handedAs(text -> "a lamp"));

            assertThat(words(refund(looks, REFUNDS, ENDS)))
                    .containsExactly("~ step 2: output of the tool get_order: the agent changed it, at $.messages[2]");
        }
    }
}
