package dev.goldentrace.regression;

import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.Run;
import java.util.Optional;
import java.util.Set;

/** What a run answered, ready to be compared. */
record Answer(String text, Words words) {
    private static final double HALF = 0.5;

    static Answer of(Run run) {
        String text = run.answer() == null ? "" : run.answer();
        return new Answer(text, new Words(text));
    }

    /** JSON where both are JSON, else at most half of the words may differ. */
    boolean isLike(Answer other) {
        Optional<Object> mine = Json.structure(text);
        Optional<Object> others = Json.structure(other.text);
        if (mine.isPresent() && others.isPresent()) {
            Set<String> prose = Prose.paths(mine.get(), others.get());
            return Canonical.write(mine.get(), prose).equals(Canonical.write(others.get(), prose));
        }
        return words.differenceTo(other.words) <= HALF;
    }

    String quoted() {
        return "<" + Shown.text(text) + ">";
    }
}
