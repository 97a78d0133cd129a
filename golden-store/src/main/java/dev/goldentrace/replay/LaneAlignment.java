package dev.goldentrace.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the LLM calls of two lanes in their order, so that together they correspond as well as they can (the longest common
 * subsequence, weighted). What stays alone was left out, put in, or moved.
 */
final class LaneAlignment {
    private final List<Recorded> recorded;
    private final List<Recorded> live;
    private final Correspondence correspondence;
    private final int[][] scores;
    private final Map<Recorded, Recorded> partners = new HashMap<>();

    LaneAlignment(List<Recorded> recorded, List<Recorded> live, Correspondence correspondence) {
        this.recorded = recorded;
        this.live = live;
        this.correspondence = correspondence;
        this.scores = new int[recorded.size()][live.size()];
        pair(best());
    }

    /** How well what is left from each pair of positions on can correspond. */
    private int[][] best() {
        int[][] best = new int[recorded.size() + 1][live.size() + 1];
        for (int i = recorded.size() - 1; i >= 0; i--) {
            for (int j = live.size() - 1; j >= 0; j--) {
                scores[i][j] = correspondence.of(recorded.get(i), live.get(j));
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), best[i + 1][j + 1] + scores[i][j]);
            }
        }
        return best;
    }

    private void pair(int[][] best) {
        int i = 0;
        int j = 0;
        while (i < recorded.size() && j < live.size()) {
            if (scores[i][j] > 0 && best[i][j] == best[i + 1][j + 1] + scores[i][j]) {
                partners.put(recorded.get(i), live.get(j));
                partners.put(live.get(j), recorded.get(i));
                i++;
                j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    @Nullable
    Recorded partner(Recorded call) {
        return partners.get(call);
    }

    /** The recorded call that a live one is, out of its order; null for none. */
    @Nullable
    Recorded movedFrom(Recorded moved) {
        return recorded.stream()
                .filter(call -> partner(call) == null && correspondence.of(call, moved) > 0)
                .findFirst()
                .orElse(null);
    }

    /** The live call that a recorded one is, out of its order; null for none. */
    @Nullable
    Recorded movedTo(Recorded moved) {
        return live.stream()
                .filter(call -> partner(call) == null && correspondence.of(moved, call) > 0)
                .findFirst()
                .orElse(null);
    }
}
