package dev.goldentrace.golden;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import java.util.Comparator;
import java.util.List;

/**
 * A session as replay sees it: lanes one after the other, sibling calls in one order, ids of tool calls as ordinals, texts
 * that hold JSON in one form.
 */
final class CanonicalSession {
    private final CanonicalMessages messages = new CanonicalMessages();

    Session of(Session session) {
        return new Session(
                session.user(),
                session.memory(),
                session.labels(),
                session.facts(),
                session.start(),
                session.runs().stream().map(this::run).toList());
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
                calls(run.prelude()),
                run.steps().stream()
                        .sorted(Comparator.comparing(Step::lane))
                        .map(this::step)
                        .toList());
    }

    private Step step(Step step) {
        LlmCall llm = step.llm();
        LlmRequest asked = llm.request();
        LlmRequest request = new LlmRequest(
                asked.model(),
                asked.messages().stream().map(messages::of).toList(),
                asked.tools(),
                asked.responseFormat(),
                asked.parameters());
        LlmCall call = new LlmCall(request, outcome(llm.outcome()), llm.chunks(), llm.timing(), llm.attempt());
        return new Step(step.number(), step.lane(), call, calls(step.calls()));
    }

    private Outcome<LlmReply> outcome(Outcome<LlmReply> outcome) {
        if (!(outcome instanceof Outcome.Completed<LlmReply> completed)) {
            return outcome;
        }
        LlmReply reply = completed.reply();
        return new Outcome.Completed<>(new LlmReply(
                messages.of(reply.message()),
                reply.stopReason(),
                reply.usage(),
                reply.model(),
                reply.responseId(),
                reply.opaque()));
    }

    /** Siblings may be called in any order; those with the same request keep theirs. */
    private List<Call> calls(List<Call> calls) {
        return calls.stream()
                .map(this::call)
                .sorted(Comparator.comparing(CanonicalSession::key))
                .toList();
    }

    private static String key(Call call) {
        return call instanceof ToolCall tool
                ? "tool " + tool.request().id() + " " + tool.name()
                        + CanonicalJson.of(tool.request().arguments())
                : service((ServiceCall) call);
    }

    private static String service(ServiceCall call) {
        return call.kind().word() + " " + call.request().name()
                + CanonicalJson.of(call.request().input());
    }

    private Call call(Call call) {
        if (!(call instanceof ToolCall tool)) {
            return call;
        }
        ToolRequest asked = tool.request();
        ToolRequest request =
                new ToolRequest(messages.ordinal(asked.id()), asked.name(), asked.arguments(), asked.malformed());
        return new ToolCall(request, outcomeOfTool(tool.outcome()), tool.effect(), tool.timing(), tool.lane());
    }

    private static Outcome<ToolReply> outcomeOfTool(Outcome<ToolReply> outcome) {
        if (!(outcome instanceof Outcome.Completed<ToolReply> completed)) {
            return outcome;
        }
        ToolReply reply = completed.reply();
        return new Outcome.Completed<>(
                new ToolReply(CanonicalJson.text(reply.text()), reply.error(), reply.httpStatus()));
    }
}
