package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolSpec;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every part of a request is compared, those too that seldom change. */
class WholeRequestTest {
    private static final Message USER = Message.user("Where is it?");
    private static final ToolSpec TOOL = new ToolSpec("get_order", "Looks an order up", Map.of("type", "object"));
    private static final ToolSpec OTHER = new ToolSpec("get_order", "Counts orders", Map.of("type", "object"));

    private static Consumer<TraceCollector> asks(LlmRequest request) {
        return trace -> trace.llm(request, () -> LlmReply.of(Message.assistant("Soon."), null));
    }

    private static LlmRequest messages(Message... messages) {
        return LlmRequest.of("m", List.of(messages));
    }

    private static LlmRequest tools(ToolSpec... tools) {
        return new LlmRequest("m", List.of(USER), List.of(tools), null, Map.of());
    }

    private static void assertDiverges(LlmRequest recorded, LlmRequest live, Cause cause, String path) {
        Divergence divergence = Replay.of(Replay.record(asks(recorded))).divergence(asks(live));
        assertThat(divergence).isNotNull();
        assertThat(divergence.details().cause()).isEqualTo(cause);
        assertThat(divergence.details().path()).isEqualTo(path);
    }

    private static Message result(boolean error) {
        return new Message(
                Role.TOOL,
                List.of(new Part.Text("gone")),
                List.of(),
                new Message.ToolResult("", "get_order", error),
                null,
                Map.of());
    }

    private static Message opaque(Map<String, Object> opaque) {
        return new Message(Role.ASSISTANT, List.of(new Part.Text("Hm.")), List.of(), null, null, Map.copyOf(opaque));
    }

    @Test
    void whetherAToolFailed() {
        assertDiverges(
                messages(USER, result(true)),
                messages(USER, result(false)),
                new Cause.ToolOutput("get_order"),
                "$.messages[1].isError");
    }

    @Test
    void systemMessagesThatWereMerged() {
        assertDiverges(
                messages(Message.system("Be kind."), Message.system("Be quick."), USER),
                messages(Message.system("Be kind.\nBe quick."), USER),
                new Cause.SystemPrompt(),
                "$.system[0].text");
    }

    @Test
    void aSystemMessageThatMoved() {
        assertDiverges(
                messages(Message.system("Be kind."), USER),
                messages(USER, Message.system("Be kind.")),
                new Cause.SystemPrompt(),
                "$.system[0].after");
    }

    @Test
    void aToolThatIsOfferedTwice() {
        assertDiverges(tools(TOOL), tools(TOOL, OTHER), new Cause.ToolsOffered("get_order"), "$");
        assertDiverges(tools(TOOL, OTHER), tools(TOOL), new Cause.ToolsOffered("get_order"), "$");
        assertDiverges(tools(TOOL, OTHER), tools(TOOL, TOOL), new Cause.ToolsOffered("get_order"), "$.description");
    }

    @Test
    void whatTheProviderMustGetBack() {
        assertDiverges(
                messages(USER, opaque(Map.of("signature", "one"))),
                messages(USER, opaque(Map.of("signature", "other"))),
                new Cause.History(),
                "$.messages[1].opaque.signature");
        assertDiverges(
                messages(USER, opaque(Map.of("signature", "one"))),
                messages(USER, opaque(Map.of())),
                new Cause.History(),
                "$.messages[1].opaque.signature");
    }
}
