package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A golden that came with the change is input that nobody has read: it may make real tools read, and nothing else. */
class ReadsOnlyTest {
    private static final String FILE = "src/test/goldens/com/acme/ShopTest/refunds.golden.json";

    private final List<String> ran = new ArrayList<>();
    private final Golden golden = Replay.record(trace -> {
        trace.tool("get_order", Map.of("order", 1L), () -> "order");
        trace.tool("refund_item", Map.of("order", 1L), () -> "refund");
        trace.tool("transfer_to_human", Map.of("order", 1L), () -> "hand-off");
    });

    private String call(TraceCollector trace, String tool, String answer) {
        return trace.tool(tool, Map.of("order", 1L), () -> {
            ran.add(tool);
            return answer;
        });
    }

    private static TraceCollector replay(Golden golden, ToolSource source) {
        return Replay.of(golden, ToolSources.all(source).readsOnly(FILE)).trace();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIVE", "COMPARE"})
    void letsARealToolRead(ToolSource source) {
        assertThat(call(replay(golden, source), "get_order", "order")).isEqualTo("order");
        assertThat(ran).containsExactly("get_order");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIVE", "COMPARE"})
    void refusesToChangeStateBeforeAnythingRuns(ToolSource source) {
        assertThatThrownBy(() -> call(replay(golden, source), "refund_item", "refund"))
                .isInstanceOf(UsageError.class)
                .hasMessage("""
                        ShopTest.refunds: the tool <refund_item> was to run really, and did not
                          expected  <a tool that reads>, as the golden came with this change: FILE
                          actual    <a tool that changes state, or does not say what it does>
                          why       goldentrace.goldens.changed lists that golden, and what it says is not to reach the world before somebody has read it
                          then      answer the tool from the golden: -Dgoldentrace.tools=refund_item=recorded
                                    or it only reads: say so with @ToolEffect(Effect.READS) on its method
                                    or run the test once the golden is on the branch that it was compared with""".replace("FILE", FILE));
        assertThat(ran).isEmpty();
    }

    @Test
    void refusesToHandOff() {
        assertThatThrownBy(() -> call(replay(golden, ToolSource.LIVE), "transfer_to_human", "hand-off"))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("actual    <a tool that hands off>");
        assertThat(ran).isEmpty();
    }

    @Test
    void answersFromTheGoldenAllTheSame() {
        assertThat(call(replay(golden, ToolSource.RECORDED), "refund_item", "new"))
                .isEqualTo("refund");
    }

    @Test
    void believesWhatTheToolSaysMoreThanItsName() {
        TraceCollector trace = replay(golden, ToolSource.LIVE);
        trace.declareTool("refund_item", Effect.READS);

        assertThat(call(trace, "refund_item", "refund")).isEqualTo("refund");
    }

    @Test
    void holdsWhereASettingNamesATool() {
        ToolSources sources =
                ToolSources.all(ToolSource.RECORDED).readsOnly(FILE).with("live,refund_item=compare");
        TraceCollector trace = Replay.of(golden, sources).trace();

        assertThatThrownBy(() -> call(trace, "refund_item", "refund")).isInstanceOf(UsageError.class);
        assertThatThrownBy(() -> call(trace, "transfer_to_human", "hand-off")).isInstanceOf(UsageError.class);
        assertThat(ran).isEmpty();
    }

    @Test
    void refusesInALiveRunToo() {
        Source world = new WorldSource(
                golden, ToolSources.all(ToolSource.LIVE).readsOnly(FILE), (one, other) -> true, Replay.CONTEXT);

        assertThatThrownBy(() -> Replay.live(trace -> call(trace, "refund_item", "refund"), world))
                .isInstanceOf(UsageError.class);
        assertThat(ran).isEmpty();
    }

    /** Whether a tool runs an agent, and so runs itself, is what the golden says. */
    @Test
    void refusesAToolThatRunsOnlyBecauseTheGoldenSaysThatItRunsAnAgent() {
        Golden forged = Replay.record(trace -> trace.tool("refund_item", Map.of("order", 1L), () -> ask(trace)));

        assertThatThrownBy(() -> call(replay(forged, ToolSource.RECORDED), "refund_item", "refund"))
                .isInstanceOf(UsageError.class);
        assertThat(ran).isEmpty();
        assertThat(call(Replay.of(forged).trace(), "refund_item", "refund")).isEqualTo("refund");
    }

    private static String ask(TraceCollector trace) {
        return trace.llm(
                        LlmRequest.of("gpt-4.1", List.of(Message.user("order 1"))),
                        () -> LlmReply.of(Message.assistant("refund"), null))
                .message()
                .text();
    }
}
