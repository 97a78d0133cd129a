package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThat;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static dev.goldentrace.assertions.With.with;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import org.junit.jupiter.api.Test;

/** Lists of runs, steps and calls. */
class ListsTest {
    private final Session session = story().calls(
                    tool("get_order", "order", 1002).refuses("no such order"))
            .calls(tool("get_order", "order", 1001))
            .says("Which item?")
            .model("gpt-5")
            .calls(tool("refund_item", "order", 1001, "item", "kettle"))
            .inLane("researcher")
            .calls(tool("search"))
            .says("Done.")
            .session();

    @Test
    void filterToolCalls() {
        assertThatTrace(session).toolCalls().hasSize(4);
        assertThatTrace(session).toolCalls().named("get_order").hasSize(2);
        assertThatTrace(session).toolCalls().having(with("order", 1001)).hasSize(2);
        assertThatTrace(session).toolCalls().named("get_order").thatSucceeded().hasSize(1);
        assertThatTrace(session).toolCalls().thatFailed().hasSize(1);
        assertThatTrace(session).toolCalls().withEffect(Effect.CHANGES).hasSize(1);
    }

    @Test
    void sayWhatIsFiltered() {
        assertThatThrownBy(() -> assertThatTrace(session)
                        .as("after all")
                        .toolCalls()
                        .named("get_order")
                        .thatFailed()
                        .having(with("order", 1002))
                        .withEffect(Effect.READS)
                        .isEmpty())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "[after all, tool calls, of get_order, that failed, with order=1002, that reads]");
    }

    @Test
    void navigateToOne() {
        assertThatTrace(session).toolCalls().named("get_order").element(1).hasArgument("order", 1001);
        assertThatTrace(session).toolCalls().last().hasName("search");

        assertThatThrownBy(() -> assertThatTrace(session)
                        .toolCalls()
                        .named("get_order")
                        .element(1)
                        .hasResult("no"))
                .hasMessage("""
                        [tool calls, of get_order] Expecting run 1, step 2, tool get_order to have the result
                          expected   <no>
                          actual     <ok>
                          call       get_order(order=1001)""");
    }

    @Test
    void extractAndFilterLikeAnyListOfAssertJ() {
        assertThatTrace(session)
                .toolCalls()
                .filteredOn(ToolCall::succeeded)
                .extracting(ToolCall::name)
                .containsExactly("get_order", "refund_item", "search");
        assertThatTrace(session).runs().extracting(Run::answer).containsExactly("Which item?", "Done.");
        assertThatTrace(session).steps().allSatisfy(step -> assertThat(step).tokensAtMost(110));
    }

    @Test
    void keepThePlaceAfterAFilterOfAssertJ() {
        assertThatThrownBy(() -> assertThatTrace(session)
                        .toolCalls()
                        .filteredOn(ToolCall::succeeded)
                        .first()
                        .hasResult("no"))
                .hasMessageContaining("Expecting run 1, step 2, tool get_order to have the result");
    }

    @Test
    void filterStepsAndModelCalls() {
        assertThatTrace(session).steps().inLane("researcher").hasSize(2);
        assertThatTrace(session).steps().inLane("researcher").first().calledTool("search");
        assertThatTrace(session).llmCalls().ofModel("gpt-5").hasSize(3);
        assertThatTrace(session).llmCalls().ofModel("gpt-4.1").last().hasTextContaining("item");

        assertThatThrownBy(() -> assertThatTrace(session).steps().inLane("main").hasSize(1))
                .hasMessageStartingWith("[steps, in lane main]");
        assertThatThrownBy(() ->
                        assertThatTrace(session).llmCalls().ofModel("gpt-5").isEmpty())
                .hasMessageStartingWith("[LLM calls, of model gpt-5]");
    }

    @Test
    void listRuns() {
        assertThatTrace(session).runs().hasSize(2).element(1).takesSteps(3);

        assertThatThrownBy(() -> assertThatTrace(session).runs().element(1).takesSteps(9))
                .hasMessageStartingWith("[runs] Expecting run 2 to take 9 steps");
        assertThatThrownBy(() -> assertThatTrace(session).runs().hasSize(1)).hasMessageStartingWith("[runs]");
    }
}
