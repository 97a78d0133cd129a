package dev.goldentrace.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the lanes of two sessions: those that somebody named, and the main one, by their names; of the others, which are
 * numbered as they come, first those that are the same, and then the rest so that their alignments cost least in sum
 * ({@link Assignment}), as many as there can be.
 */
final class LanePairs {
    private final List<OutlinedLane> golden;
    private final List<OutlinedLane> candidate;
    private final Map<OutlinedLane, OutlinedLane> partners = new LinkedHashMap<>();

    private LanePairs(List<OutlinedLane> golden, List<OutlinedLane> candidate) {
        this.golden = new ArrayList<>(golden);
        this.candidate = new ArrayList<>(candidate);
    }

    /**
     * A lane beside another.
     *
     * @param golden null where only the candidate has it
     * @param candidate null where only the golden has it
     */
    record Pair(@Nullable OutlinedLane golden, @Nullable OutlinedLane candidate) {}

    /** All lanes: the golden's in their order, then what only the candidate has. */
    static List<Pair> of(List<OutlinedLane> golden, List<OutlinedLane> candidate) {
        LanePairs pairs = new LanePairs(golden, candidate);
        pairs.pairNamed();
        pairs.pairSame();
        pairs.pairNearest();
        List<Pair> all = new ArrayList<>();
        golden.forEach(lane -> all.add(new Pair(lane, pairs.partners.get(lane))));
        pairs.candidate.forEach(lane -> all.add(new Pair(null, lane)));
        return all;
    }

    private void pairNamed() {
        pairWhere((one, other) ->
                one.lane().isNamed() && one.lane().name().equals(other.lane().name()));
    }

    private void pairSame() {
        pairWhere((one, other) -> one.lane().name().equals(other.lane().name()) && one.isSame(other));
        pairWhere((one, other) -> !one.lane().isNamed() && !other.lane().isNamed() && one.isSame(other));
    }

    private interface Test {
        boolean belong(OutlinedLane one, OutlinedLane other);
    }

    private void pairWhere(Test test) {
        for (OutlinedLane one : List.copyOf(golden)) {
            candidate.stream()
                    .filter(other -> test.belong(one, other))
                    .findFirst()
                    .ifPresent(other -> pair(one, other));
        }
    }

    private void pairNearest() {
        List<OutlinedLane> rows =
                golden.stream().filter(lane -> !lane.lane().isNamed()).toList();
        List<OutlinedLane> columns =
                candidate.stream().filter(lane -> !lane.lane().isNamed()).toList();
        if (rows.isEmpty() || columns.isEmpty()) {
            return;
        }
        long[][] costs = costs(rows, columns);
        int[] columnOf = Assignment.of(costs);
        for (int i = 0; i < columnOf.length; i++) {
            if (columnOf[i] >= 0) {
                pair(rows.get(i), columns.get(columnOf[i]));
            }
        }
    }

    /** What is saved by pairing two lanes, as a cost: it makes no difference then how many stay alone. */
    private static long[][] costs(List<OutlinedLane> rows, List<OutlinedLane> columns) {
        long[][] costs = new long[rows.size()][columns.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                OutlinedLane one = rows.get(i);
                OutlinedLane other = columns.get(j);
                int renamed = one.lane().name().equals(other.lane().name()) ? 0 : 1;
                costs[i][j] = one.alignedWith(other).cost() + renamed - one.alone() - other.alone();
            }
        }
        return costs;
    }

    private void pair(OutlinedLane one, OutlinedLane other) {
        partners.put(one, other);
        golden.remove(one);
        candidate.remove(other);
    }
}
