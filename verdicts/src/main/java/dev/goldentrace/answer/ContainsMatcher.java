package dev.goldentrace.answer;

import java.util.regex.Pattern;

/** The accepted answer stands within the given one. */
record ContainsMatcher() implements AnswerMatcher {
    /** Neither a word nor a figure goes on: {@code 87} does not stand in {@code 187}, {@code 87.5}, {@code -87}. */
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";

    private static final String AFTER = "(?![\\p{L}\\p{N}])";
    private static final String BEFORE_FIGURE = BEFORE + "(?<!\\p{N}[.,])(?<!(?<![\\p{L}\\p{N}])-)";
    private static final String AFTER_FIGURE = AFTER + "(?![.,]\\p{N})";

    @Override
    public String name() {
        return "contains";
    }

    @Override
    public String describe() {
        return "by what they contain";
    }

    @Override
    public Likeness compare(Answers answers) {
        String accepted = Normalised.text(answers.accepted());
        String given = Normalised.text(answers.given());
        boolean contained = accepted.isEmpty()
                ? given.isEmpty()
                : whole(accepted).matcher(given).find();
        return contained ? Likeness.alike() : Likeness.different("the accepted answer is not in it");
    }

    private static Pattern whole(String text) {
        int first = text.codePointAt(0);
        int last = text.codePointBefore(text.length());
        String before = Character.isDigit(first) ? BEFORE_FIGURE : Character.isLetter(first) ? BEFORE : "";
        String after = Character.isDigit(last) ? AFTER_FIGURE : Character.isLetter(last) ? AFTER : "";
        return Pattern.compile(before + Pattern.quote(text) + after);
    }
}
