package dev.goldentrace.diff;

import static dev.goldentrace.diff.Talk.calls;
import static dev.goldentrace.diff.Talk.says;
import static dev.goldentrace.diff.Talk.talk;
import static dev.goldentrace.diff.Talk.tool;
import static dev.goldentrace.diff.Talk.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The usual way is to hold step by step and call by call against each other, by their numbers. */
class ChapterDifferTest {
    private static final Session GOOD = talk(user(
                    "Refund the kettle.",
                    calls(tool("find_user", "u1", "name", "anna")),
                    calls(tool("get_order", "kettle", "order", 1001L)),
                    calls(tool("refund", "done", "item", "kettle")),
                    calls(tool("mail", "sent", "to", "anna")),
                    says("Refunded.")))
            .session();

    private static final Session WITH_A_STEP_MORE = talk(user(
                    "Refund the kettle.",
                    calls(tool("find_user", "u1", "name", "anna")),
                    calls(tool("get_policy", "30 days", "topic", "refunds")),
                    calls(tool("get_order", "kettle", "order", 1001L)),
                    calls(tool("refund", "done", "item", "kettle")),
                    calls(tool("mail", "sent", "to", "anna")),
                    says("Refunded.")))
            .session();

    /** What the chapter's diff_traces does, for all that differs here. */
    private static List<String> byIndex(List<Step> good, List<Step> bad) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < Math.min(good.size(), bad.size()); i++) {
            List<ToolCall> one = good.get(i).toolCalls();
            List<ToolCall> other = bad.get(i).toolCalls();
            for (int j = 0; j < Math.min(one.size(), other.size()); j++) {
                if (!one.get(j).name().equals(other.get(j).name())) {
                    found.add(i + " tool_name " + one.get(j).name() + " "
                            + other.get(j).name());
                }
            }
            Object stop = good.get(i).llm().reply().orElseThrow().stopReason();
            if (stop != bad.get(i).llm().reply().orElseThrow().stopReason()) {
                found.add(i + " stop_reason");
            }
        }
        if (good.size() != bad.size()) {
            found.add(Math.min(good.size(), bad.size()) + " step_count " + good.size() + " " + bad.size());
        }
        return found;
    }

    @Test
    void byIndexAnAddedStepIsMissedAndAllAfterItIsReported() {
        assertThat(byIndex(GOOD.steps(), WITH_A_STEP_MORE.steps()))
                .containsExactly(
                        "1 tool_name get_order get_policy",
                        "2 tool_name refund get_order",
                        "3 tool_name mail refund",
                        "4 stop_reason",
                        "5 step_count 5 6");
    }

    @Test
    void alignedItIsTheOnlyDifference() {
        SessionDiff diff = SessionDiff.between(GOOD, WITH_A_STEP_MORE);

        assertThat(ConsoleDiff.of(diff)).isEqualTo("""
                        1 difference
                          = step 1
                          + step 2 of the candidate   <- first difference: the model itself: same input, other output
                              step added
                                actual    {"tool":"get_policy","arguments":{"topic":"refunds"}}
                          = step 2 (in the candidate step 3) to step 5 (in the candidate step 6) (4 turns)""");
    }
}
