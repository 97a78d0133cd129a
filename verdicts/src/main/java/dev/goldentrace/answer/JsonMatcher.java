package dev.goldentrace.answer;

import dev.goldentrace.trace.Json;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON as JSON. */
record JsonMatcher() implements AnswerMatcher {
    private static final Pattern FENCE = Pattern.compile("\\s*```[a-zA-Z]*\\s*\\n(.*?)\\n?\\s*```\\s*", Pattern.DOTALL);

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String describe() {
        return "as JSON";
    }

    @Override
    public Likeness compare(Answers answers) {
        Optional<Object> accepted = read(answers.accepted());
        Optional<Object> given = read(answers.given());
        if (accepted.isEmpty() || given.isEmpty()) {
            return Likeness.different(
                    (accepted.isEmpty() ? "the accepted one" : "it") + " is no object or list of JSON");
        }
        return new JsonComparison(String::equals)
                .difference(accepted.get(), given.get())
                .map(Likeness::different)
                .orElseGet(Likeness::alike);
    }

    private static Optional<Object> read(String text) {
        Matcher fence = FENCE.matcher(text);
        return Json.structure(fence.matches() ? fence.group(1) : text);
    }
}
