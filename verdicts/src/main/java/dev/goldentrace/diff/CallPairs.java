package dev.goldentrace.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs the calls of two batches, in whatever order they stand, at the least cost that {@link TurnDistance} names.
 *
 * <p>Calls that are the same are paired first, which is optimal since the costs are a metric. Of the rest, two of one tool
 * always cost less than two of different tools, so as many as can be are paired tool by tool, by {@link Assignment}; what is
 * then left costs the same whichever way it is paired, and is paired in its order.
 */
final class CallPairs {
    /** Of equally good assignments the one that keeps the order is taken; so much weighs a point of the cost more. */
    private static final long POINT = 1 << 20;

    private final List<CallOutline> golden;
    private final List<CallOutline> candidate;
    private final int[] partners;
    private final boolean[] taken;

    private CallPairs(List<CallOutline> golden, List<CallOutline> candidate) {
        this.golden = golden;
        this.candidate = candidate;
        this.partners = new int[golden.size()];
        this.taken = new boolean[candidate.size()];
        Arrays.fill(partners, -1);
    }

    /** The candidate's call for each of the golden's; -1 for none. */
    static int[] of(List<CallOutline> golden, List<CallOutline> candidate) {
        CallPairs pairs = new CallPairs(golden, candidate);
        pairs.pairSame();
        pairs.pairByTool();
        pairs.pairRest();
        return pairs.partners;
    }

    private void pairSame() {
        for (int i = 0; i < partners.length; i++) {
            for (int j = 0; j < taken.length && partners[i] < 0; j++) {
                if (!taken[j] && golden.get(i).isSame(candidate.get(j))) {
                    pair(i, j);
                }
            }
        }
    }

    private void pairByTool() {
        Map<Integer, List<Integer>> byTool = new LinkedHashMap<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                byTool.computeIfAbsent(golden.get(i).name(), unseen -> new ArrayList<>())
                        .add(i);
            }
        }
        byTool.forEach((tool, calls) -> assign(calls, left(tool)));
    }

    private List<Integer> left(int tool) {
        List<Integer> left = new ArrayList<>();
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j] && candidate.get(j).name() == tool) {
                left.add(j);
            }
        }
        return left;
    }

    private void assign(List<Integer> rows, List<Integer> columns) {
        if (columns.isEmpty()) {
            return;
        }
        long[][] costs = new long[rows.size()][columns.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                costs[i][j] = POINT * TurnDistance.of(golden.get(rows.get(i)), candidate.get(columns.get(j)))
                        + Math.abs(rows.get(i) - columns.get(j));
            }
        }
        int[] columnOf = Assignment.of(costs);
        for (int i = 0; i < columnOf.length; i++) {
            if (columnOf[i] >= 0) {
                pair(rows.get(i), columns.get(columnOf[i]));
            }
        }
    }

    private void pairRest() {
        int j = 0;
        for (int i = 0; i < partners.length; i++) {
            while (j < taken.length && taken[j]) {
                j++;
            }
            if (partners[i] < 0 && j < taken.length) {
                pair(i, j);
            }
        }
    }

    private void pair(int one, int other) {
        partners[one] = other;
        taken[other] = true;
    }
}
