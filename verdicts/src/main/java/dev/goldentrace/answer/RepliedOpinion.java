package dev.goldentrace.answer;

import dev.goldentrace.capture.Judged;
import dev.goldentrace.trace.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a judge replied. */
final class RepliedOpinion {
    private static final Pattern FENCE = Pattern.compile("```[a-zA-Z]*\\s*\\n(.*?)```", Pattern.DOTALL);

    private RepliedOpinion() {}

    static Opinion of(Judged judged) {
        String reply = judged.judgement().reply();
        Optional<Map<String, @Nullable Object>> json = Json.object(unfenced(reply));
        if (json.isEmpty() || !(json.get().get("reason") instanceof String reason)) {
            return malformed(reply, judged);
        }
        String verdict = String.valueOf(json.get().get("verdict")).toLowerCase(Locale.ROOT);
        if (verdict.equals("pass")) {
            return new Opinion(Opinion.Result.PASS, reason, judged.recorded());
        }
        return verdict.equals("fail")
                ? new Opinion(Opinion.Result.FAIL, reason, judged.recorded())
                : malformed(reply, judged);
    }

    private static String unfenced(String reply) {
        Matcher fence = FENCE.matcher(reply.strip());
        return fence.matches() ? fence.group(1) : reply;
    }

    private static Opinion malformed(String reply, Judged judged) {
        return new Opinion(
                Opinion.Result.UNDECIDED,
                "the judge's reply cannot be read: expected <{\"verdict\": \"pass\" or \"fail\", \"reason\": \"…\"}>, actual <"
                        + Excerpt.of(reply)
                        + ">. It may be too small a model, or be told otherwise by a system prompt.",
                judged.recorded());
    }
}
