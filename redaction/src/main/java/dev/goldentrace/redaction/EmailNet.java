package dev.goldentrace.redaction;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds e-mail addresses by one plain pattern: the gate's own way, so that a hole in {@link Emails} is not its hole. */
final class EmailNet implements Detector {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]{1,64}+(@|%40)(?:[A-Za-z0-9-]{1,63}+\\.){1,8}[A-Za-z]{2,24}(?![A-Za-z0-9])");

    @Override
    public String name() {
        return "e-mail address";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.EMAIL;
    }

    @Override
    public List<String> literals() {
        return List.of("@", "%40");
    }

    @Override
    public List<Span> find(CharSequence text) {
        return ADDRESS.matcher(text)
                .results()
                .filter(match -> EmailContext.isAddress(text, match.start(), match.end(1), match.end()))
                .map((MatchResult match) -> new Span(match.start(), match.end()))
                .toList();
    }

    @Override
    public String settings() {
        return ADDRESS.pattern() + EmailContext.settings();
    }
}
