package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Nulls at the boundary are told as what they are, with what to write instead, and end the session. */
@SuppressWarnings("NullAway")
class NullsTest {
    private static final ToolUse FIND = ToolUse.of("call_1", "find", Map.of());

    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
    private final TraceCollector trace = capture.collector();

    private void isRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(UsageError.class).hasMessage(message);
        assertThat(capture.failure().orElseThrow()).isInstanceOf(UsageError.class);
    }

    @Test
    void aToolThatReturnsNull() {
        isRefused(
                () -> trace.tool(FIND, () -> null),
                "Shop.answers: the tool <find> returned null, but expected a text."
                        + " Return one that tells the model how it went, as in trace.tool(use, () -> \"Success\").");
    }

    @Test
    void aNamedToolThatReturnsNull() {
        isRefused(
                () -> trace.tool("find", Map.of(), () -> null),
                "Shop.answers: the tool <find> returned null, but expected a text."
                        + " Return one that tells the model how it went, as in trace.tool(use, () -> \"Success\").");
    }

    @Test
    void aModelThatReturnsNull() {
        isRefused(
                () -> trace.llm(LlmRequest.of("gpt-4.1", List.of(Message.user("Hello"))), () -> null),
                "Shop.answers: the model <gpt-4.1> returned null, but expected a reply."
                        + " Return what it said, as in LlmReply.of(Message.assistant(\"Done.\"), null).");
    }

    @Test
    void aRetrieverThatReturnsNull() {
        isRefused(
                () -> trace.retrieval("pages", "kettle", () -> null),
                "Shop.answers: the retriever <pages> returned null, but expected the texts found."
                        + " Return List.of() where there are none.");
    }

    @Test
    void aToolUseThatIsNull() {
        isRefused(
                () -> trace.tool(null, () -> "found"),
                "Shop.answers: a tool is called for null, but expected what the model asked for."
                        + " Hand over one of reply.message().toolUses(), or name the tool, as in"
                        + " trace.tool(\"get_order\", Map.of(\"order\", 7), () -> …).");
    }

    @Test
    void aRequestThatIsNull() {
        isRefused(
                () -> trace.llm(null, () -> Sources.says("Hello.")),
                "Shop.answers: a call's request is null, but expected what is asked."
                        + " Hand one over, as in trace.llm(LlmRequest.of(\"gpt-4.1\", messages), () -> …).");
    }
}
