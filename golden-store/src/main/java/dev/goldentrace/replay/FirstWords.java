package dev.goldentrace.replay;

import dev.goldentrace.capture.Place;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the recorded conversation that one which just begins was meant to be. Lanes that nobody named are numbered as they come,
 * and those of agents that run side by side come in another order each time: what is said tells more than the number.
 */
final class FirstWords {
    private final Matching matching;

    FirstWords(Matching matching) {
        this.matching = matching;
    }

    /** The nearest of the conversations that could begin now; of equally near ones the first. */
    Optional<Recorded> meant(LlmRequest live, Place place, List<Recorded> frontier) {
        if (isNamed(place.lane()) || !isFirst(live)) {
            return Optional.empty();
        }
        return frontier.stream()
                .filter(next -> !isNamed(next.lane()) && isFirst(next.llmRequest()))
                .map(next -> new Near(next, differences(next, live)))
                .min(Comparator.comparingInt(Near::fields).thenComparing(Near::alike, Comparator.reverseOrder()))
                .map(Near::call);
    }

    private record Near(Recorded call, List<FieldDifferences.Field> differences) {
        int fields() {
            return differences.size();
        }

        /** How many characters the fields that differ begin and end with in common. */
        int alike() {
            return differences.stream()
                    .mapToInt(field -> alike(String.valueOf(field.expected()), String.valueOf(field.actual())))
                    .sum();
        }

        private static int alike(String one, String other) {
            int shorter = Math.min(one.length(), other.length());
            int begin = 0;
            while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
                begin++;
            }
            int end = 0;
            while (end < shorter - begin
                    && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
                end++;
            }
            return begin + end;
        }
    }

    private List<FieldDifferences.Field> differences(Recorded call, LlmRequest live) {
        return FieldDifferences.of(call.call().request(), live, matching);
    }

    private static boolean isFirst(LlmRequest request) {
        return request.messages().stream().map(Message::role).noneMatch(role -> role == Role.ASSISTANT);
    }

    /** What the collector calls a lane itself is {@code main}, {@code lane 2}, or below a tool. */
    private static boolean isNamed(String lane) {
        return !lane.equals(Step.MAIN_LANE) && !lane.startsWith("lane ") && !lane.contains("/");
    }
}
