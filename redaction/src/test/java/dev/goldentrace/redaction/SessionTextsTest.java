package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Message.ToolResult;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each text of this session holds its own address, so that one left out would show. */
class SessionTextsTest {
    private int addresses;

    private String address() {
        return "who" + ++addresses + "@acme.com";
    }

    private Map<String, Object> json() {
        return Map.of(address(), List.of(Map.of("inner", address()), 1L, true));
    }

    private Message message() {
        Part media = new Part.Media(Part.Media.Kind.FILE, address(), address(), Blob.of(new byte[] {1}));
        List<Part> parts = List.of(new Part.Text(address()), new Part.Reasoning(address()), media);
        ToolUse use = new ToolUse(address(), address(), json(), address());
        return new Message(
                Role.ASSISTANT, parts, List.of(use), null, address(), Map.of("signature", "secret@opaque.com"));
    }

    private LlmCall llm() {
        Message result = new Message(
                Role.TOOL,
                List.of(new Part.Text(address())),
                List.of(),
                new ToolResult(address(), address(), true),
                null,
                Map.of());
        ToolSpec spec = new ToolSpec(address(), address(), json());
        LlmRequest request = new LlmRequest(address(), List.of(message(), result), List.of(spec), json(), json());
        LlmReply reply = new LlmReply(
                message(), StopReason.STOP, Usage.of(1, 2), address(), address(), Map.of("id", "secret@opaque.com"));
        List<Chunk> chunks =
                List.of(new Chunk.Text(address()), new Chunk.Reasoning(address()), new Chunk.Arguments(0, address()));
        return new LlmCall(request, new Outcome.Completed<>(reply), chunks, Timing.UNKNOWN, 2);
    }

    private Call tool() {
        ToolRequest request = new ToolRequest(address(), address(), json(), address());
        return new ToolCall(request, new Outcome.Failed<>(error()), Effect.CHANGES, Timing.UNKNOWN, address());
    }

    private Call service() {
        ServiceRequest request = new ServiceRequest(CallKind.RETRIEVAL, address(), json());
        ServiceReply reply = new ServiceReply(json(), List.of(Blob.of(new byte[] {2})), null);
        return new ServiceCall(request, new Outcome.Completed<>(reply), Timing.UNKNOWN);
    }

    private CallError error() {
        return new CallError(address(), address(), 500, CallError.Kind.PROVIDER);
    }

    private Session session() {
        Step step = new Step(1, address(), llm(), List.of(tool(), service()));
        Run run = new Run(
                1,
                RunStatus.FAILURE,
                address(),
                address(),
                error(),
                Instant.EPOCH,
                Duration.ZERO,
                List.of(service()),
                List.of(step));
        return new Session(
                address(),
                address(),
                Map.of(address(), address()),
                json(),
                Instant.EPOCH,
                List.of(run),
                List.of(new Drawn(
                        address(),
                        List.of(Instant.EPOCH),
                        List.of(UUID.fromString("6b1b36ff-3f7d-4d8c-9a51-0f6a1c1f3a10")),
                        281_474_976_710_655L,
                        List.of(Duration.ofMillis(3)))));
    }

    @Test
    void everyTextIsRedactedAndOnlyOpaquePartsAreNot() {
        Session raw = session();
        RedactedSession redacted = Redactor.standard().redact(raw);
        assertThat(redacted.surrogates()).hasSize(addresses);
        assertThat(redacted.session().toString()).doesNotContain("@acme.com").contains("secret@opaque.com");
    }

    @Test
    void allElseStaysAsItWas() {
        Session raw = session();
        Session same = new SessionTexts(new PlainRewrite(text -> text)).rewrite(raw);
        assertThat(same).isEqualTo(raw);
    }

    @Test
    void aValueCutInTwoByTheStreamIsFound() {
        LlmCall call = Sessions.llm("hi", "to ann@acme.com!");
        List<Chunk> chunks = List.of(
                new Chunk.Text("to an"), new Chunk.Reasoning("hm"), new Chunk.Text("n@ac"), new Chunk.Text("me.com!"));
        LlmCall streamed = new LlmCall(call.request(), call.outcome(), chunks, call.timing(), 1);
        Session raw =
                Sessions.session(List.of(Sessions.run(1, "hi", List.of(new Step(1, "main", streamed, List.of())))));
        assertThat(Redactor.standard()
                        .redact(raw)
                        .session()
                        .steps()
                        .get(0)
                        .llm()
                        .chunks())
                .containsExactly(
                        new Chunk.Text("to email-1@redacted.example"),
                        new Chunk.Reasoning("hm"),
                        new Chunk.Text(""),
                        new Chunk.Text("!"));
    }
}
