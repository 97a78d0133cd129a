package dev.goldentrace.redaction;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sessions to redact, and all texts of one. */
final class Sessions {
    private Sessions() {}

    /** A session whose user says these texts, one run each. */
    static Session saying(String... texts) {
        List<Run> runs = new ArrayList<>();
        for (String text : texts) {
            runs.add(run(runs.size() + 1, text, List.of()));
        }
        return session(runs);
    }

    static Session session(List<Run> runs) {
        return new Session(null, null, Map.of(), Map.of(), Instant.EPOCH, runs);
    }

    static Run run(int number, String input, List<Step> steps) {
        return new Run(number, RunStatus.SUCCESS, input, null, null, Instant.EPOCH, Duration.ZERO, List.of(), steps);
    }

    static LlmCall llm(LlmRequest request, LlmReply reply) {
        return new LlmCall(request, new Outcome.Completed<>(reply), List.of(), Timing.UNKNOWN, 1);
    }

    static LlmCall llm(String prompt, String answer) {
        return llm(
                LlmRequest.of("some-model", List.of(Message.user(prompt))),
                LlmReply.of(Message.assistant(answer), null));
    }

    static ToolCall tool(Map<String, Object> arguments, String result) {
        return new ToolCall(
                new ToolRequest("call_1", "find_user", arguments, null),
                new Outcome.Completed<>(ToolReply.of(result)),
                Effect.READS,
                Timing.UNKNOWN,
                null);
    }

    /** Every text of a session, in the order in which a reader meets them. */
    static List<String> texts(Session session) {
        List<String> texts = new ArrayList<>();
        new SessionTexts(new PlainRewrite(text -> {
                    texts.add(text);
                    return text;
                }))
                .rewrite(session);
        return texts;
    }

    static List<String> inputs(RedactedSession redacted) {
        return redacted.session().runs().stream().map(Run::input).toList();
    }
}
