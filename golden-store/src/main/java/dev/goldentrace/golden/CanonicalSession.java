package dev.goldentrace.golden;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.normalize.StableTexts;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A session as replay sees it: lanes one after the other, sibling calls in one order, ids of tool calls as ordinals, texts
 * that hold JSON in one form.
 */
final class CanonicalSession {
    private final StableTexts texts;
    private final CanonicalMessages messages;

    CanonicalSession(StableTexts texts) {
        this.texts = texts;
        this.messages = new CanonicalMessages(texts);
    }

    Session of(Session session) {
        Map<String, String> labels = new TreeMap<>(session.labels());
        labels.replaceAll((key, value) -> texts.text(value, Field.ofSession("labels")));
        return new Session(
                text(session.user(), "user"),
                text(session.memory(), "memory"),
                labels,
                texts.map(session.facts(), Field.ofSession("facts")),
                session.start(),
                session.runs().stream().map(this::run).toList(),
                List.of(), // what was drawn is never compared
                session.judgements().stream().map(this::asked).toList());
    }

    /** What a judge replies is another text each time; what it was asked says which judgements a replay needs. */
    private Judgement asked(Judgement judgement) {
        return new Judgement(texts.text(judgement.prompt(), Field.ofSession("judged")), "", null, null);
    }

    private @Nullable String text(@Nullable String text, String name) {
        return text == null ? null : texts.text(text, Field.ofSession(name));
    }

    /** What was told by a message is what that message has become. */
    private @Nullable String told(
            @Nullable String text, @Nullable String told, @Nullable String canonical, String name) {
        return Objects.equals(text, told) ? canonical : text(text, name);
    }

    /** In the order of the session, as ids are numbered by it. */
    private Run run(Run run) {
        List<Call> prelude = calls(run.prelude());
        List<Step> steps = run.steps().stream()
                .sorted(Comparator.comparing(Step::lane))
                .map(this::step)
                .toList();
        return new Run(
                run.number(),
                run.status(),
                told(run.input(), Told.input(run.steps()), Told.input(steps), "input"),
                told(run.answer(), Told.answer(run.steps()), Told.answer(steps), "answer"),
                run.error() == null ? null : error(run.error(), Field.ofSession("error")),
                run.start(),
                run.latency(),
                prelude,
                steps);
    }

    private Step step(Step step) {
        LlmCall llm = step.llm();
        LlmRequest asked = llm.request();
        LlmRequest request = request(asked);
        LlmCall call = new LlmCall(request, outcome(llm.outcome()), llm.chunks(), llm.timing(), llm.attempt());
        return new Step(step.number(), step.lane(), call, calls(step.calls()));
    }

    private LlmRequest request(LlmRequest asked) {
        String model = asked.model();
        Map<String, @Nullable Object> format = asked.responseFormat();
        return new LlmRequest(
                model == null || texts.ignores(Field.model()) ? null : texts.text(model, Field.model()),
                messages.of(asked.messages()),
                asked.tools().stream()
                        .filter(tool -> !texts.ignores(Field.toolOffered(tool.name())))
                        .map(this::tool)
                        .toList(),
                format == null || texts.ignores(Field.responseFormat())
                        ? null
                        : texts.map(format, Field.responseFormat()),
                texts.map(asked.parameters(), Field.parameters()));
    }

    private ToolSpec tool(ToolSpec tool) {
        Field field = Field.toolOffered(tool.name());
        Field ofDescription = field.at(".description");
        String description = tool.description();
        return new ToolSpec(
                tool.name(),
                description == null || texts.ignores(ofDescription) ? null : texts.text(description, ofDescription),
                texts.map(tool.parameters(), field.at(".parameters")));
    }

    private Outcome<LlmReply> outcome(Outcome<LlmReply> outcome) {
        if (!(outcome instanceof Outcome.Completed<LlmReply> completed)) {
            return failed(outcome, Field.reply());
        }
        LlmReply reply = completed.reply();
        return new Outcome.Completed<>(new LlmReply(
                messages.reply(reply.message()),
                reply.stopReason(),
                reply.usage(),
                reply.model(),
                reply.responseId(),
                reply.opaque()));
    }

    /** Siblings may be called in any order; those with the same request keep theirs. */
    private List<Call> calls(List<Call> calls) {
        return calls.stream()
                .sorted(Comparator.comparing(this::key))
                .map(this::call)
                .toList();
    }

    /** What is volatile in it is numbered on its own, as the order is to say in which order ids are numbered. */
    private String key(Call call) {
        StableTexts alone = texts.alone();
        if (call instanceof ToolCall tool) {
            ToolRequest asked = tool.request();
            return "tool " + messages.ordinal(asked.id()) + " " + asked.name()
                    + CanonicalJson.of(alone.map(asked.arguments(), Field.arguments(asked.name())));
        }
        ServiceRequest asked = ((ServiceCall) call).request();
        return asked.kind().word() + " " + asked.name()
                + CanonicalJson.of(alone.map(asked.input(), Field.input(asked.kind())));
    }

    private Call call(Call call) {
        if (call instanceof ServiceCall service) {
            return service(service);
        }
        if (!(call instanceof ToolCall tool)) {
            return call;
        }
        ToolRequest asked = tool.request();
        ToolRequest request = new ToolRequest(
                messages.ordinal(asked.id()),
                asked.name(),
                texts.map(asked.arguments(), Field.arguments(asked.name())),
                asked.malformed() == null ? null : texts.text(asked.malformed(), Field.arguments(asked.name())));
        return new ToolCall(
                request, outcome(tool.outcome(), Field.result(tool.name())), tool.effect(), tool.timing(), tool.lane());
    }

    private Outcome<ToolReply> outcome(Outcome<ToolReply> outcome, Field field) {
        if (!(outcome instanceof Outcome.Completed<ToolReply> completed)) {
            return failed(outcome, field);
        }
        ToolReply reply = completed.reply();
        String text = CanonicalJson.text(texts.text(reply.text(), field));
        return new Outcome.Completed<>(new ToolReply(text, reply.error(), reply.httpStatus()));
    }

    private <R extends Reply> Outcome<R> failed(Outcome<R> outcome, Field field) {
        return outcome instanceof Outcome.Failed<R> failed
                ? new Outcome.Failed<>(error(failed.error(), field))
                : outcome;
    }

    private CallError error(CallError error, Field field) {
        return new CallError(error.type(), texts.text(error.message(), field), error.httpStatus(), error.kind());
    }

    private ServiceCall service(ServiceCall call) {
        ServiceRequest asked = call.request();
        ServiceRequest request =
                new ServiceRequest(asked.kind(), asked.name(), texts.map(asked.input(), Field.input(asked.kind())));
        Outcome<ServiceReply> outcome = failed(call.outcome(), Field.output(asked.kind()));
        if (outcome instanceof Outcome.Completed<ServiceReply> completed) {
            ServiceReply reply = completed.reply();
            outcome = new Outcome.Completed<>(new ServiceReply(
                    texts.map(reply.output(), Field.output(asked.kind())), reply.blobs(), reply.usage()));
        }
        return new ServiceCall(request, outcome, call.timing());
    }
}
