package dev.goldentrace.regression;

import dev.goldentrace.answer.AnswerMatcher;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which contract accepted recordings show.
 *
 * <p>What the agent is for says what should decide: the state changes of an agent that can act, the last tool of one that can
 * only look things up, the answer of one without tools. Where no two of several recordings are alike in that, it is not stable,
 * and what they share decides in its place: some of the changes, else the last tool, else the answer, else nothing.
 */
final class Inference {
    private final List<Session> accepted;
    private final AnswerMatcher matcher;

    private Inference(List<Session> accepted, AnswerMatcher matcher) {
        this.accepted = accepted;
        this.matcher = matcher;
    }

    static Contract contract(List<Session> accepted, AnswerMatcher matcher) {
        Inference inference = new Inference(accepted, matcher);
        Map<String, Effect> tools = tools(accepted);
        if (tools.containsValue(Effect.CHANGES)) {
            return inference.changes();
        }
        return tools.isEmpty() ? inference.answer() : inference.lastTool();
    }

    private Contract changes() {
        Contract named = Contract.of(accepted, Contract.Kind.STATE_CHANGES);
        return named.terms() instanceof StateChangeTerms shared && !shared.acts()
                ? shared(Ways.of(accepted), "change the same")
                : named;
    }

    private Contract lastTool() {
        LastToolTerms last = LastToolTerms.of(accepted);
        return last.vary() ? shared(last, LastToolTerms.ALIKE) : new Contract(Contract.Kind.LAST_TOOL, last, null);
    }

    private Contract answer() {
        AnswerTerms answers = AnswerTerms.of(accepted, matcher);
        return answers.isAgreed()
                ? new Contract(Contract.Kind.ANSWER, answers, null)
                : new Contract(Contract.Kind.NOTHING, new NoTerms(), Variation.ofAnswers(accepted));
    }

    /** The next part on which all agree, where they differ in what should decide. */
    private Contract shared(Terms deciding, String what) {
        Variation variation = Variation.among(accepted.size(), what, true);
        LastToolTerms last = LastToolTerms.of(accepted);
        if (last.isAgreed()) {
            return new Contract(Contract.Kind.LAST_TOOL, new SharedTerms(deciding, last), variation);
        }
        AnswerTerms answers = AnswerTerms.shared(accepted, matcher);
        return answers.isAgreed()
                ? new Contract(Contract.Kind.ANSWER, new SharedTerms(deciding, answers), variation)
                : new Contract(Contract.Kind.NOTHING, new NoTerms(), variation);
    }

    /** All tools offered or called. What a call says of its tool's effect wins over what the name says. */
    private static Map<String, Effect> tools(List<Session> accepted) {
        Map<String, Effect> effects = new HashMap<>();
        for (Session session : accepted) {
            session.steps().stream()
                    .flatMap(step -> step.llm().request().tools().stream())
                    .map(ToolSpec::name)
                    .forEach(name -> effects.computeIfAbsent(name, Effect::ofToolName));
        }
        accepted.stream().flatMap(session -> session.toolCalls().stream()).forEach(call -> said(call, effects));
        return effects;
    }

    private static void said(ToolCall call, Map<String, Effect> effects) {
        effects.put(call.name(), call.effect());
    }
}
