package dev.goldentrace.golden;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids of tool calls differ from run to run: as ordinals, in the order in which they appear, they can be compared. */
final class ToolIds {
    private final Map<String, String> ordinals = new HashMap<>();

    private ToolIds() {}

    static Session asOrdinals(Session session) {
        ToolIds ids = new ToolIds();
        return new Session(
                session.user(),
                session.memory(),
                session.labels(),
                session.facts(),
                session.start(),
                session.runs().stream().map(ids::run).toList());
    }

    private Run run(Run run) {
        return new Run(
                run.number(),
                run.status(),
                run.input(),
                run.answer(),
                run.error(),
                run.start(),
                run.latency(),
                run.prelude().stream().map(this::call).toList(),
                run.steps().stream().map(this::step).toList());
    }

    private Step step(Step step) {
        LlmCall llm = step.llm();
        LlmRequest asked = llm.request();
        LlmRequest request = new LlmRequest(
                asked.model(), messages(asked.messages()), asked.tools(), asked.responseFormat(), asked.parameters());
        LlmCall call = new LlmCall(request, outcome(llm.outcome()), llm.chunks(), llm.timing(), llm.attempt());
        return new Step(
                step.number(),
                step.lane(),
                call,
                step.calls().stream().map(this::call).toList());
    }

    private Outcome<LlmReply> outcome(Outcome<LlmReply> outcome) {
        if (!(outcome instanceof Outcome.Completed<LlmReply> completed)) {
            return outcome;
        }
        LlmReply reply = completed.reply();
        return new Outcome.Completed<>(new LlmReply(
                message(reply.message()),
                reply.stopReason(),
                reply.usage(),
                reply.model(),
                reply.responseId(),
                reply.opaque()));
    }

    private Call call(Call call) {
        if (!(call instanceof ToolCall tool)) {
            return call;
        }
        ToolRequest asked = tool.request();
        ToolRequest request = new ToolRequest(ordinal(asked.id()), asked.name(), asked.arguments(), asked.malformed());
        return new ToolCall(request, tool.outcome(), tool.effect(), tool.timing(), tool.lane());
    }

    private List<Message> messages(List<Message> messages) {
        return messages.stream().map(this::message).toList();
    }

    private Message message(Message message) {
        if (message.toolUses().isEmpty() && message.toolResult() == null) {
            return message;
        }
        Message.ToolResult result = message.toolResult();
        return new Message(
                message.role(),
                message.content(),
                message.toolUses().stream().map(this::use).toList(),
                result == null ? null : new Message.ToolResult(ordinal(result.id()), result.toolName(), result.error()),
                message.name(),
                message.opaque());
    }

    private ToolUse use(ToolUse use) {
        return new ToolUse(ordinal(use.id()), use.name(), use.arguments(), use.malformed());
    }

    private String ordinal(String id) {
        return id.isEmpty() ? id : ordinals.computeIfAbsent(id, unseen -> "#" + (ordinals.size() + 1));
    }
}
