package dev.goldentrace.answer;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The figures that answers hold. */
record NumbersMatcher() implements AnswerMatcher {
    /** As English writes it. A hyphen between figures, as in a date, is no sign. */
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])[-\u2212]?" + "(?:(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?|\\.\\d+)");

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public String describe() {
        return "by their numbers";
    }

    @Override
    public Likeness compare(Answers answers) {
        SortedSet<BigDecimal> accepted = figures(answers.accepted());
        SortedSet<BigDecimal> given = figures(answers.given());
        if (accepted.isEmpty()) {
            return AnswerMatchers.words().compare(answers);
        }
        return accepted.equals(given)
                ? Likeness.alike()
                : Likeness.different("its numbers are " + words(given) + ", accepted " + words(accepted));
    }

    private static SortedSet<BigDecimal> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(figure -> new BigDecimal(figure.group().replace(",", "").replace('\u2212', '-')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(SortedSet<BigDecimal> figures) {
        return "<" + figures.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", ")) + ">";
    }
}
