package dev.goldentrace.conformance.regress;

import dev.goldentrace.trace.Session;
import java.util.List;

/** How many good runs a golden holds. */
enum Recordings {
    ONE("1"),
    THREE("3"),
    ALL("all");

    private static final int FEW = 3;

    private final String word;

    Recordings(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The goldens that a candidate is held against, given the good runs other than it. */
    List<List<Session>> goldens(List<Session> good) {
        if (good.isEmpty()) {
            return List.of();
        }
        return switch (this) {
            case ONE -> good.stream().map(List::of).toList();
            case THREE -> List.of(good.subList(0, Math.min(FEW, good.size())));
            case ALL -> List.of(good);
        };
    }
}
