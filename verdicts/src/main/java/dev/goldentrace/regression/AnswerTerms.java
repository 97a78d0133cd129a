package dev.goldentrace.regression;

import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The answers by run number, of those runs in whose answers recordings are alike; to be like one of them suffices. */
record AnswerTerms(Map<Integer, List<Answer>> answers) implements Terms {

    /** With what at least two of several recordings answer alike. */
    static AnswerTerms of(List<Session> accepted) {
        return of(accepted, AnswerTerms::someAlike);
    }

    /** With what all recordings answer alike. */
    static AnswerTerms shared(List<Session> accepted) {
        return of(accepted, AnswerTerms::allAlike);
    }

    private static AnswerTerms of(List<Session> accepted, Predicate<List<Answer>> stable) {
        Map<Integer, List<Answer>> answers = new TreeMap<>();
        for (Session session : accepted) {
            for (Run run : session.runs()) {
                answers.computeIfAbsent(run.number(), number -> new ArrayList<>())
                        .add(Answer.of(run));
            }
        }
        answers.values().removeIf(each -> each.size() < accepted.size() || !stable.test(each));
        return new AnswerTerms(answers);
    }

    private static boolean allAlike(List<Answer> answers) {
        Answer first = answers.get(0);
        return !first.text().isBlank() && answers.stream().allMatch(first::isLike);
    }

    private static boolean someAlike(List<Answer> answers) {
        List<Answer> said =
                answers.stream().filter(answer -> !answer.text().isBlank()).toList();
        return answers.size() == 1
                ? said.size() == 1
                : said.stream().anyMatch(one -> said.stream().anyMatch(other -> other != one && one.isLike(other)));
    }

    boolean isAgreed() {
        return !answers.isEmpty();
    }

    @Override
    public String describe() {
        List<String> words = answers.entrySet().stream()
                .map(entry ->
                        "run " + entry.getKey() + " " + entry.getValue().get(0).quoted())
                .toList();
        return answers.isEmpty() ? "answers: none agreed" : "answers, by their words: " + String.join("; ", words);
    }

    @Override
    public Difference difference(Session candidate) {
        List<String> changed = new ArrayList<>();
        List<String> places = new ArrayList<>();
        Map<Integer, Answer> given = new HashMap<>();
        candidate.runs().forEach(run -> given.put(run.number(), Answer.of(run)));
        answers.forEach((number, accepted) -> {
            Optional<Answer> answer = Optional.ofNullable(given.get(number));
            if (answer.isEmpty() || accepted.stream().noneMatch(answer.get()::isLike)) {
                changed.add(change(number, answer, accepted.get(0)));
                places.add("run " + number);
            }
        });
        return changed.isEmpty() ? Difference.NONE : new Difference(List.of(), List.of(), changed, places.get(0));
    }

    private static String change(int number, Optional<Answer> answer, Answer accepted) {
        return "run " + number + " answers " + answer.map(Answer::quoted).orElse("nothing") + ", accepted "
                + accepted.quoted();
    }
}
