package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;

class SoftTraceAssertionsTest {
    private final SoftTraceAssertions softly = new SoftTraceAssertions();

    private int failures() {
        return softly.errorsCollected().size();
    }

    @Test
    void passWhereAllDo() {
        SoftTraceAssertions.assertSoftly(all -> {
            all.assertThatTrace(Refund.SESSION).calledTool("refund_item").stepsAtMost(3);
            all.assertThat("x").isEqualTo("x");
        });
    }

    @Test
    void reportAllFailuresTogether() {
        assertThatThrownBy(() -> SoftTraceAssertions.assertSoftly(all -> {
                    all.assertThatTrace(Refund.SESSION)
                            .as("the refund")
                            .calledTool("cancel_order")
                            .calledTool("refund_item")
                            .takesSteps(9);
                    all.assertThat(1).isEqualTo(2);
                }))
                .hasMessageContaining("Multiple Failures (3 failures)")
                .hasMessageContaining("[the refund] Expecting trace to call tool <cancel_order>")
                .hasMessageContaining("[the refund] Expecting trace to take 9 steps")
                .hasMessageContaining("expected: 2");
    }

    @Test
    void staySoftInARunAStepAndACall() {
        softly.assertThatTrace(Refund.SESSION)
                .run(1)
                .takesSteps(9)
                .step(2)
                .calledTool("cancel_order")
                .tool("refund_item")
                .hasResult("no")
                .session()
                .takesSteps(8);
        softly.assertThatTrace(Refund.SESSION).run(1).step(1).llmCall().hasModel("gpt-5");

        assertThat(softly.errorsCollected())
                .extracting(error -> error.getMessage().lines().findFirst().orElseThrow())
                .containsExactly(
                        "Expecting run 1 to take 9 steps",
                        "Expecting run 1, step 2 to call tool <cancel_order>",
                        "Expecting run 1, step 2, tool refund_item to have the result",
                        "Expecting trace to take 8 steps",
                        "Expecting run 1, step 1, model gpt-4.1 to be of model <gpt-5>");
    }

    @Test
    void staySoftInLists() {
        softly.assertThatTrace(Refund.SESSION)
                .toolCalls()
                .hasSize(9)
                .named("refund_item")
                .hasSize(8);
        softly.assertThatTrace(Refund.SESSION)
                .toolCalls()
                .first()
                .hasName("cancel_order")
                .hasResult("no");
        softly.assertThatTrace(Refund.SESSION)
                .toolCalls()
                .filteredOn(ToolCall::succeeded)
                .hasSize(7);
        softly.assertThatTrace(Refund.SESSION)
                .toolCalls()
                .extracting(ToolCall::name)
                .contains("x");
        softly.assertThatTrace(Refund.SESSION).steps().hasSize(1);
        softly.assertThatTrace(Refund.SESSION).runs().hasSize(2);
        softly.assertThatTrace(Refund.SESSION).llmCalls().ofModel("gpt-4.1").hasSize(2);
        softly.assertThatTrace(Refund.SESSION).serviceCalls().hasSize(1);

        assertThat(failures()).isEqualTo(10);
    }

    @Test
    void failAtOnceWhereNothingCanFollow() {
        assertThatThrownBy(() -> softly.assertThatTrace(Refund.SESSION).run(3))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Expecting trace to have a run 3");
        assertThatThrownBy(() -> softly.assertThatTrace(Refund.SESSION).tool("cancel_order"))
                .hasMessageStartingWith("Expecting trace to call tool <cancel_order>");
    }

    /** A project's own soft assertions. */
    public static class OwnSoftAssertions extends org.assertj.core.api.AbstractSoftAssertions
            implements SoftTraceAssertionsProvider {}

    @Test
    void canBeMixedIntoOthers() {
        assertThatThrownBy(() -> SoftAssertionsProvider.assertSoftly(
                        OwnSoftAssertions.class,
                        own -> own.assertThatTrace(Refund.SESSION).takesSteps(9)))
                .hasMessageContaining("Expecting trace to take 9 steps");
    }

    @ExtendWith(SoftAssertionsExtension.class)
    static class WithJUnit {
        private static final Session SESSION =
                story().calls(tool("get_order")).says("Done.").session();

        @Test
        void fails(SoftTraceAssertions softly) {
            softly.assertThatTrace(SESSION).takesSteps(9);
            softly.assertThatTrace(SESSION).calledTool("refund_item");
        }
    }

    @Test
    void workWithJUnitsParameters() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(WithJUnit.class))
                .execute()
                .testEvents()
                .failed()
                .assertThatEvents()
                .singleElement()
                .asString()
                .contains("Multiple Failures (2 failures)", "to take 9 steps", "to call tool <refund_item>");
    }
}
