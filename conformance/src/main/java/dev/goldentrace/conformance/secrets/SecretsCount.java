package dev.goldentrace.conformance.secrets;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what was blocked, and what was without need. */
final class SecretsCount {
    private static final int LEAST_BLOCKED_OF_A_HUNDRED = 97;
    private static final int MOST_FALSE_ALARMS_OF_A_HUNDRED = 3;

    private long positives;
    private long blocked;
    private long negatives;
    private long falseAlarms;

    void add(boolean secret, boolean hit) {
        if (secret) {
            positives++;
            blocked += hit ? 1 : 0;
        } else {
            negatives++;
            falseAlarms += hit ? 1 : 0;
        }
    }

    boolean holds() {
        return blocked * 100 >= positives * LEAST_BLOCKED_OF_A_HUNDRED
                && falseAlarms * 100 <= negatives * MOST_FALSE_ALARMS_OF_A_HUNDRED;
    }

    Map<String, Object> line() {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", "secrets");
        line.put("positives", positives);
        line.put("blocked", blocked);
        line.put("negatives", negatives);
        line.put("falseAlarms", falseAlarms);
        return line;
    }
}
