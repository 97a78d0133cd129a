package dev.goldentrace.regression;

import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The answers by run number, of those runs on whose answers the accepted recordings agree. */
record AnswerTerms(Map<Integer, List<Answer>> answers) implements Terms {

    static AnswerTerms of(List<Session> accepted) {
        Map<Integer, List<Answer>> answers = new TreeMap<>();
        for (Session session : accepted) {
            for (Run run : session.runs()) {
                answers.computeIfAbsent(run.number(), number -> new ArrayList<>())
                        .add(Answer.of(run));
            }
        }
        answers.values().removeIf(each -> each.size() < accepted.size() || !agree(each));
        return new AnswerTerms(answers);
    }

    private static boolean agree(List<Answer> answers) {
        Answer first = answers.get(0);
        return !first.text().isBlank() && answers.stream().allMatch(first::isLike);
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
