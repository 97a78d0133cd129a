package dev.goldentrace.example;

import static dev.goldentrace.assertions.Arguments.exact;
import static dev.goldentrace.assertions.Arguments.jsonPath;
import static dev.goldentrace.assertions.Arguments.matching;
import static dev.goldentrace.assertions.TraceAssertions.assertThat;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static dev.goldentrace.assertions.Trajectory.call;
import static dev.goldentrace.assertions.Trajectory.inOrder;
import static dev.goldentrace.assertions.Trajectory.strict;
import static dev.goldentrace.assertions.Trajectory.superset;
import static dev.goldentrace.assertions.Trajectory.unordered;
import static dev.goldentrace.assertions.With.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.goldentrace.assertions.SoftTraceAssertions;
import dev.goldentrace.assertions.Storyboard;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What docs/assertions.md shows, asserted of a session that a golden holds. */
class AssertionsTest {
    private static final Path MODULE =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private final Session trace = session("RefundAgentTest/refundsTheBrokenKettle");

    private static Session session(String test) {
        Path goldens = MODULE.resolve("src/test/goldens");
        return GoldenStore.at(goldens)
                .read(goldens.resolve("dev/goldentrace/example/" + test + ".golden.json"))
                .newest();
    }

    private static String page() throws IOException {
        return Files.readString(MODULE.resolveSibling("docs/assertions.md"));
    }

    private static void assertShown(ThrowingCallable assertion) throws IOException {
        assertThat(page()).contains(catchThrowable(assertion).getMessage().strip());
    }

    @Test
    void navigates() {
        assertThatTrace(trace)
                .run(1)
                .step(2)
                .tool("refund_item")
                .hasArgument("order", 1001)
                .succeeded();

        assertThatTrace(trace)
                .run(1)
                .step(1)
                .llmCall()
                .offersTools("refund_item")
                .asksForTools("get_order");

        assertThatTrace(trace).toolCalls().withEffect(Effect.CHANGES).hasSize(1);

        assertThatTrace(trace).toolCalls().extracting(ToolCall::name).containsExactly("get_order", "refund_item");

        assertThatTrace(trace).steps().allSatisfy(step -> assertThat(step).tokensAtMost(2_000));
    }

    @Test
    void limits() {
        assertThatTrace(trace)
                .stepsAtMost(4)
                .tokensAtMost(5_000)
                .costsAtMost("0.01")
                .latencyAtMost(Duration.ofSeconds(30))
                .staysWithinContextWindow(0.5)
                .hasNoErrors()
                .hasNoLoops()
                .extendsPromptCachePrefix();
    }

    @Test
    void followsATrajectory() {
        assertThatTrace(trace).follows(strict(call("get_order"), call("refund_item")));

        assertThatTrace(trace).follows(inOrder(call("get_order", with("order", 1001)), call("refund_item")));

        assertThatTrace(trace).follows(unordered(call("refund_item"), call("get_order")));

        assertThatTrace(trace).follows(superset(call("refund_item", matching("item", "ket.*"))));
    }

    @Test
    void showsWhatATrajectoryMisses() throws IOException {
        assertShown(() ->
                assertThatTrace(trace).follows(strict(call("get_order"), call("refund_item", with("item", "lamp")))));
    }

    @Test
    void matchesArguments() {
        assertThatTrace(trace)
                .calledTool("refund_item", with("order", 1001))
                .calledTool(
                        "refund_item",
                        exact(Map.of("order", 1001, "item", "kettle")).ignoring("amount"))
                .calledTool("refund_item", matching("item", "[a-z]+"))
                .calledTool("refund_item", jsonPath("$.amount", 49).and(with("item", "kettle")));
    }

    @Test
    void assertsSoftly() {
        SoftTraceAssertions.assertSoftly(softly -> {
            softly.assertThatTrace(trace).succeeded().stepsAtMost(3);
            softly.assertThatTrace(trace).tool("refund_item").hasArgument("item", "kettle");
        });
    }

    @Test
    void behavesLikeOthers() {
        assertThatTrace(trace).behavesLike(session("RefundAgentTest/refundsTheBrokenKettle"));
    }

    @Test
    void showsWhatBehavesOtherwise() throws IOException {
        assertShown(() ->
                assertThatTrace(session("OrderAgentTest/cancelsAPendingOrder")).behavesLike(trace));
    }

    @Test
    void showsAStoryboard() throws IOException {
        assertThat(page()).contains(Storyboard.of(trace));
    }

    @Test
    void matchesTheApprovedStoryboard() {
        assertThatTrace(trace).matchesApprovedStoryboard();
    }
}
