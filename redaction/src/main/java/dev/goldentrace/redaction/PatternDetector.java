package dev.goldentrace.redaction;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds what a pattern's first group matches and a further look confirms. */
record PatternDetector(
        String name, Surrogate.Type type, List<String> literals, Pattern pattern, Predicate<String> confirm)
        implements Detector {

    @Override
    public List<Span> find(CharSequence text) {
        return pattern.matcher(text)
                .results()
                .map(match -> new Span(match.start(1), match.end(1)))
                .filter(span ->
                        confirm.test(text.subSequence(span.start(), span.end()).toString()))
                .toList();
    }

    @Override
    public String settings() {
        return pattern.pattern();
    }
}
