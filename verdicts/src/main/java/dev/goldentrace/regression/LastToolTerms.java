package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The last tool called: what an agent that decides ends with.
 *
 * @param accepted that of each recording, once; no tool at all is one too
 * @param vary whether no two of several recordings end with the same
 */
record LastToolTerms(List<Optional<String>> accepted, boolean vary) implements Terms {
    /** What recordings of which no two end alike do not do. */
    static final String ALIKE = "end with the same tool";

    static LastToolTerms of(List<Session> accepted) {
        List<Optional<String>> distinct =
                accepted.stream().map(LastToolTerms::lastTool).distinct().toList();
        return new LastToolTerms(distinct, distinct.size() > 1 && distinct.size() == accepted.size());
    }

    boolean isAgreed() {
        return accepted.size() == 1;
    }

    @Override
    public String describe() {
        return "last tool: "
                + String.join(
                        " or ", accepted.stream().map(LastToolTerms::words).toList());
    }

    @Override
    public Difference difference(Session candidate) {
        Optional<String> last = lastTool(candidate);
        if (accepted.contains(last)) {
            return Difference.NONE;
        }
        String accepted = describe().substring("last tool: ".length());
        return new Difference(
                List.of(),
                List.of(),
                List.of("last tool <" + words(last) + ">, accepted <" + accepted + ">"),
                Placed.tools(candidate).stream()
                        .reduce((first, second) -> second)
                        .map(Placed::place)
                        .orElse(""));
    }

    private static Optional<String> lastTool(Session session) {
        return Placed.tools(session).stream()
                .reduce((first, second) -> second)
                .map(placed -> placed.call().name());
    }

    private static String words(Optional<String> tool) {
        return Objects.requireNonNull(tool.orElse("none"));
    }
}
