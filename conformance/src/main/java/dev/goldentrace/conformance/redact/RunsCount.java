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
record RunsCount(int values, int survivors, int runs, int replayed) {
    static final RunsCount NONE = new RunsCount(0, 0, 0, 0);

    RunsCount plus(RunsCount other) {
        return new RunsCount(
                values + other.values, survivors + other.survivors, runs + other.runs, replayed + other.replayed);
    }

    boolean isGood() {
        return survivors == 0 && replayed == runs;
    }

    /** What the last line says of it. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("values", values);
        json.put("survivors", survivors);
        json.put("runs", runs);
        json.put("replayed", replayed);
        return json;
    }
}
