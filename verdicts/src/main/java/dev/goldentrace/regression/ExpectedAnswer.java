package dev.goldentrace.regression;

import dev.goldentrace.answer.AnswerMatcher;
import dev.goldentrace.answer.Answers;
import dev.goldentrace.answer.Likeness;
import dev.goldentrace.capture.UsageError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Accepted answers to one question, one of which must be given.
 *
 * @param place which answer it is, such as {@code run 2}
 * @param accepted those that are not blank, at least one
 * @param recordings how many recordings there are; where one has no answer, none need be given
 */
record ExpectedAnswer(String place, List<Answer> accepted, int recordings) {
    private static final int SHOWN = 3;

    /** Empty where all of them are blank: silence cannot be held against anybody. */
    static Optional<ExpectedAnswer> of(String place, List<Answer> answers, int recordings) {
        List<Answer> spoken =
                answers.stream().filter(answer -> !answer.text().isBlank()).toList();
        return spoken.isEmpty() ? Optional.empty() : Optional.of(new ExpectedAnswer(place, spoken, recordings));
    }

    private boolean isOptional() {
        return accepted.size() < recordings;
    }

    /** Whether there is but one recording, or two answer alike. */
    boolean repeats(AnswerMatcher matcher) {
        return recordings == 1
                || IntStream.range(0, accepted.size())
                        .anyMatch(first -> accepted.stream()
                                .skip(first + 1L)
                                .anyMatch(other -> isAlike(matcher, accepted.get(first), other)));
    }

    /** Whether all recordings have it, and each is like the first. */
    boolean isAgreed(AnswerMatcher matcher) {
        return !isOptional() && accepted.stream().allMatch(answer -> isAlike(matcher, accepted.get(0), answer));
    }

    private static boolean isAlike(AnswerMatcher matcher, Answer one, Answer other) {
        return one.text().equals(other.text()) || compare(matcher, one, other).isAlike();
    }

    /** Alike where one of them is; undecided where one may be. */
    Likeness compare(AnswerMatcher matcher, Optional<Answer> given) {
        if (given.isEmpty() || given.get().text().isBlank()) {
            return isOptional() ? Likeness.alike() : Likeness.different("");
        }
        Likeness found = Likeness.different("");
        for (Answer answer : sameFirst(given.get())) {
            Likeness each = compare(matcher, answer, given.get());
            if (each.isAlike()) {
                return each;
            }
            found = found.why().isEmpty() || each.result() == Likeness.Result.UNDECIDED ? each : found;
        }
        return found;
    }

    /** The very same text needs no further asking. */
    private List<Answer> sameFirst(Answer given) {
        return distinct().stream()
                .filter(answer -> answer.text().equals(given.text()))
                .findFirst()
                .map(List::of)
                .orElseGet(this::distinct);
    }

    private List<Answer> distinct() {
        Map<String, Answer> texts = new LinkedHashMap<>();
        accepted.forEach(answer -> texts.putIfAbsent(answer.text(), answer));
        return List.copyOf(texts.values());
    }

    private static Likeness compare(AnswerMatcher matcher, Answer accepted, Answer given) {
        try {
            return matcher.compare(new Answers(given.question(), accepted.text(), given.text()));
        } catch (RuntimeException e) {
            throw new UsageError(
                    "the answer matcher <" + matcher.name() + "> failed on <" + Shown.text(accepted.text()) + "> and <"
                            + Shown.text(given.text()) + ">: " + e + ". Mend it, or name another one.",
                    e);
        }
    }

    String change(Optional<Answer> given, String why) {
        return place + " answers " + given.map(Answer::quoted).orElse("nothing") + ", accepted " + words()
                + (why.isEmpty() ? "" : ": " + why);
    }

    String describe() {
        return place + " " + words();
    }

    private String words() {
        List<Answer> different = distinct();
        String more = different.size() > SHOWN ? " or " + (different.size() - SHOWN) + " more" : "";
        return different.stream().limit(SHOWN).map(Answer::quoted).collect(Collectors.joining(" or ")) + more;
    }
}
