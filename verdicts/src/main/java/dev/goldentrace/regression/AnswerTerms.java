package dev.goldentrace.regression;

import dev.goldentrace.answer.AnswerMatcher;
import dev.goldentrace.answer.Likeness;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The answers that must be given again: run by run where the user asks the same in each session, else the one that the whole
 * session comes to (see {@link Conversation#finalAnswer}). To give one of the accepted ones is enough.
 *
 * @param first the questions that all accepted sessions ask; empty where they ask different ones
 * @param byRun the answers by run number
 * @param atTheEnd the answer of the whole session
 * @param matcher who compares
 */
record AnswerTerms(
        Optional<Conversation> first,
        Map<Integer, ExpectedAnswer> byRun,
        Optional<ExpectedAnswer> atTheEnd,
        AnswerMatcher matcher)
        implements Terms {

    /** With what at least two of several recordings answer alike. */
    static AnswerTerms of(List<Session> accepted, AnswerMatcher matcher) {
        return of(accepted, matcher, answer -> answer.repeats(matcher.betweenRecordings()));
    }

    /** With what all recordings answer alike. */
    static AnswerTerms shared(List<Session> accepted, AnswerMatcher matcher) {
        return of(accepted, matcher, answer -> answer.isAgreed(matcher.betweenRecordings()));
    }

    private static AnswerTerms of(List<Session> accepted, AnswerMatcher matcher, Predicate<ExpectedAnswer> stable) {
        List<Conversation> all = accepted.stream().map(Conversation::of).toList();
        Conversation longest = longest(all);
        boolean same = all.stream().allMatch(longest::asksAs);
        return new AnswerTerms(
                Optional.of(longest).filter(first -> same),
                same ? byRun(all, matcher, stable) : Map.of(),
                atTheEnd(all).filter(stable),
                matcher);
    }

    private static Conversation longest(List<Conversation> all) {
        return all.stream()
                .reduce((one, other) -> other.answers().size() > one.answers().size() ? other : one)
                .orElseThrow();
    }

    /** What is said after the last run for which a tool was called is talk, unless several recordings all say the same. */
    private static Map<Integer, ExpectedAnswer> byRun(
            List<Conversation> all, AnswerMatcher matcher, Predicate<ExpectedAnswer> stable) {
        int lastLook = all.stream().mapToInt(Conversation::lastLook).max().orElse(0);
        Map<Integer, ExpectedAnswer> answers = new TreeMap<>();
        for (Answer run : longest(all).answers().values()) {
            List<Answer> given =
                    all.stream().flatMap(each -> each.inRun(run.run()).stream()).toList();
            boolean talk = lastLook > 0 && run.run() > lastLook;
            ExpectedAnswer.of("run " + run.run(), given, all.size())
                    .filter(stable)
                    .filter(answer -> !talk || (all.size() > 1 && answer.isAgreed(matcher.betweenRecordings())))
                    .ifPresent(answer -> answers.put(run.run(), answer));
        }
        return answers;
    }

    private static Optional<ExpectedAnswer> atTheEnd(List<Conversation> all) {
        List<Answer> given =
                all.stream().flatMap(each -> each.finalAnswer().stream()).toList();
        return ExpectedAnswer.of("the session", given, all.size());
    }

    boolean isAgreed() {
        return first.isPresent() ? !byRun.isEmpty() : atTheEnd.isPresent();
    }

    @Override
    public String describe() {
        List<ExpectedAnswer> expected = first.isPresent()
                ? List.copyOf(byRun.values())
                : atTheEnd.stream().toList();
        return expected.isEmpty()
                ? "answers: none agreed"
                : "answers, " + matcher.describe() + ": "
                        + expected.stream().map(ExpectedAnswer::describe).collect(Collectors.joining("; "));
    }

    @Override
    public Difference difference(Session candidate) {
        Conversation given = Conversation.of(candidate);
        Compared compared = new Compared();
        if (first.isPresent() && first.get().asksAs(given)) {
            byRun.forEach((number, expected) -> compare(expected, given.inRun(number), compared));
        } else {
            atTheEnd.ifPresent(expected -> compare(expected, given.finalAnswer(), compared));
        }
        return compared.difference();
    }

    private void compare(ExpectedAnswer expected, Optional<Answer> given, Compared compared) {
        Likeness likeness = expected.compare(matcher, given);
        if (likeness.isAlike()) {
            return;
        }
        String change = expected.change(given, likeness.why());
        (likeness.result() == Likeness.Result.UNDECIDED ? compared.undecided : compared.changed).add(change);
        compared.places.add(given.map(answer -> "run " + answer.run()).orElse(expected.place()));
    }

    /** What was found so far. */
    private static final class Compared {
        private final List<String> changed = new ArrayList<>();
        private final List<String> undecided = new ArrayList<>();
        private final List<String> places = new ArrayList<>();

        Difference difference() {
            return new Difference(List.of(), List.of(), changed, places.isEmpty() ? "" : places.get(0), undecided);
        }
    }
}
