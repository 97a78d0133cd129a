package dev.goldentrace.conformance.redact;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counts of the part over agent runs.
 *
 * @param values how many personal values tool results declare, each once for a run
 * @param survivors how many of them stand in a written file
 * @param runs how many runs were given
 * @param replayed how many of them replay without divergence
 */
record RunsCount(int values, int survivors, int runs, int replayed) implements RedactPart {
    static final RunsCount NONE = new RunsCount(0, 0, 0, 0);

    RunsCount plus(RunsCount other) {
        return new RunsCount(
                values + other.values, survivors + other.survivors, runs + other.runs, replayed + other.replayed);
    }

    @Override
    public boolean isGood() {
        return survivors == 0 && replayed == runs;
    }

    @Override
    public Map<String, @Nullable Object> figures() {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("values", values);
        figures.put("survivors", survivors);
        figures.put("runs", runs);
        figures.put("replayed", replayed);
        return figures;
    }
}
