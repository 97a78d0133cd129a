package dev.goldentrace.replay;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what came back for the same request. */
final class OutcomeComparison {
    private final Matching matching;
    private final ToolUseComparison toolUses;

    OutcomeComparison(Matching matching) {
        this.matching = matching;
        this.toolUses = new ToolUseComparison(matching);
    }

    Optional<Difference> first(Call recorded, Outcome<?> live) {
        return first(recorded, recorded.outcome(), live);
    }

    Optional<Difference> first(Call call, Outcome<?> recorded, Outcome<?> live) {
        Reply before = reply(recorded);
        Reply now = reply(live);
        if (before instanceof LlmReply one && now instanceof LlmReply other) {
            return ofReplies(one, other);
        }
        if (before instanceof ServiceReply one && now instanceof ServiceReply other) {
            return ofServices(call, one, other);
        }
        if (before instanceof ToolReply one && now instanceof ToolReply other) {
            return ofTools(call, one, other);
        }
        String expected = shown(recorded);
        String actual = shown(live);
        return (before == null) == (now == null)
                ? matching.first(expected, actual, "$.result", field(call)).map(mismatch -> mismatch.of(cause(call)))
                : Optional.of(new Difference(cause(call), "$.result", expected, actual));
    }

    private Optional<Difference> ofTools(Call call, ToolReply recorded, ToolReply live) {
        if (recorded.error() != live.error()) {
            return Optional.of(new Difference(cause(call), "$.isError", recorded.error(), live.error()));
        }
        if (!Objects.equals(recorded.httpStatus(), live.httpStatus())) {
            return Optional.of(new Difference(cause(call), "$.httpStatus", recorded.httpStatus(), live.httpStatus()));
        }
        return matching.first(recorded.text(), live.text(), "$.result", field(call))
                .map(mismatch -> mismatch.of(cause(call)));
    }

    private Optional<Difference> ofReplies(LlmReply recorded, LlmReply live) {
        return toolUses.first(recorded.message().toolUses(), live.message().toolUses())
                .or(() -> said(recorded, live).stream().findFirst());
    }

    /** All in which two replies differ but the tool calls that they ask for. */
    List<Difference> said(LlmReply recorded, LlmReply live) {
        Message before = recorded.message();
        Message now = live.message();
        return Stream.of(
                        itself("$.reply", before.text(), now.text()),
                        itself("$.reply.reasoning", before.reasoning(), now.reasoning()),
                        itself(
                                "$.reply.stop",
                                recorded.stopReason().word(),
                                live.stopReason().word()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Difference> itself(String path, String recorded, String live) {
        return matching.first(recorded, live, path, Field.reply().at(path.substring("$.reply".length())))
                .map(mismatch -> mismatch.of(new Cause.ModelItself()));
    }

    private Optional<Difference> ofServices(Call call, ServiceReply recorded, ServiceReply live) {
        return matching.first(recorded.output(), live.output(), "$.output", Field.output(call.kind()))
                .or(() -> matching.first(
                        recorded.blobs().stream().map(Blob::sha256).toList(),
                        live.blobs().stream().map(Blob::sha256).toList(),
                        "$.blobs",
                        Field.output(call.kind()).at(".blobs")))
                .map(mismatch -> mismatch.of(cause(call)));
    }

    private static Cause cause(Call call) {
        if (call instanceof ToolCall tool) {
            return new Cause.ToolOutput(tool.name(), true);
        }
        boolean isSearch = call.kind() == CallKind.RETRIEVAL || call.kind() == CallKind.RERANK;
        return isSearch ? new Cause.RetrievedContext() : new Cause.ModelItself();
    }

    private static Field field(Call call) {
        return call instanceof ToolCall tool ? Field.result(tool.name()) : Field.output(call.kind());
    }

    private static @Nullable Reply reply(Outcome<?> outcome) {
        return outcome instanceof Outcome.Completed<?> completed ? completed.reply() : null;
    }

    private static String shown(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Completed<?> completed) {
            return completed.reply() instanceof ToolReply tool ? tool.text() : "completed";
        }
        return outcome instanceof Outcome.Failed<?> failed
                ? "failed: " + failed.error().message()
                : "cancelled";
    }
}
