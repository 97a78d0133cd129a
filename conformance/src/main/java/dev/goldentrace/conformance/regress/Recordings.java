package dev.goldentrace.conformance.regress;

import dev.goldentrace.trace.Session;
import java.util.List;

/** How many good runs a golden holds. */
enum Recordings {
    ONE("1", 1),
    THREE("3", 3),
    ALL("all", Integer.MAX_VALUE);

    private final String word;
    private final int most;

    Recordings(String word, int most) {
        this.word = word;
        this.most = most;
    }

    String word() {
        return word;
    }

    int most() {
        return most;
    }

    /** The goldens that a candidate is held against, given the good runs other than it. */
    List<List<Session>> goldens(List<Session> good) {
        if (good.isEmpty()) {
            return List.of();
        }
        return this == ONE
                ? good.stream().map(List::of).toList()
                : List.of(good.subList(0, Math.min(most, good.size())));
    }
}
