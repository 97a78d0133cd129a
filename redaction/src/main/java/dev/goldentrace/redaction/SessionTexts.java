package dev.goldentrace.redaction;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rewrites every text of a session in the order in which a reader meets them, and rebuilds the records. */
final class SessionTexts {
    private final TextRewrite rewrite;
    private final JsonTexts json;
    private final CallTexts calls;

    SessionTexts(TextRewrite rewrite) {
        this.rewrite = rewrite;
        this.json = new JsonTexts(rewrite);
        this.calls = new CallTexts(rewrite, json);
    }

    Session rewrite(Session session) {
        return new Session(
                text(session.user()),
                text(session.memory()),
                labels(session.labels()),
                json.object(session.facts()),
                session.start(),
                session.runs().stream().map(this::run).toList(),
                session.drawn().stream().map(this::drawn).toList(),
                session.judgements().stream().map(this::judgement).toList());
    }

    private Judgement judgement(Judgement judgement) {
        return judgement.withTexts(rewrite.text(judgement.prompt()), rewrite.text(judgement.reply()));
    }

    /** Times and ids tell nothing of anybody, and a replay must hand them out as they were; a lane is named in steps too. */
    private Drawn drawn(Drawn drawn) {
        return new Drawn(rewrite.name(drawn.lane()), drawn.clock(), drawn.uuids(), drawn.seed(), drawn.sleeps());
    }

    /** Labels have no order of their own: sorted, so that ordinals do not depend on a hash. */
    private Map<String, String> labels(Map<String, String> labels) {
        rewrite.whole(labels);
        Map<String, String> rewritten = new LinkedHashMap<>();
        new TreeMap<>(labels).forEach((key, value) -> rewritten.put(rewrite.text(key), rewrite.field(key, value)));
        return rewritten;
    }

    private Run run(Run run) {
        String input = text(run.input());
        List<Call> prelude = run.prelude().stream().map(this::call).toList();
        List<Step> steps = run.steps().stream().map(this::step).toList();
        String answer = text(run.answer());
        CallError error = run.error() == null ? null : calls.error(run.error());
        return new Run(run.number(), run.status(), input, answer, error, run.start(), run.latency(), prelude, steps);
    }

    private Step step(Step step) {
        LlmCall llm = calls.llm(step.llm());
        return new Step(
                step.number(),
                rewrite.name(step.lane()),
                llm,
                step.calls().stream().map(this::call).toList());
    }

    private Call call(Call call) {
        if (call instanceof LlmCall llm) {
            return calls.llm(llm);
        }
        return call instanceof ToolCall tool ? calls.tool(tool) : calls.service((ServiceCall) call);
    }

    private @Nullable String text(@Nullable String text) {
        return text == null ? null : rewrite.text(text);
    }
}
