package dev.goldentrace.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which the rows of all lanes are told: that of the candidate. What only the golden has comes where the
 * candidate's lane goes on without it.
 */
final class RowOrder {
    private static final double BEFORE = -0.5;
    private static final double AFTER = 0.5;

    private final Map<Integer, Integer> candidateOrders = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();

    private record Placed(Row row, double at) {}

    static List<Row> of(List<Rows> lanes) {
        RowOrder order = new RowOrder();
        for (Rows lane : lanes) {
            lane.rows().stream()
                    .filter(Row::isPair)
                    .forEach(row -> order.candidateOrders.put(
                            row.golden().order(), row.candidate().order()));
        }
        lanes.forEach(order::place);
        return order.placed.stream()
                .sorted(Comparator.comparingDouble(Placed::at))
                .map(Placed::row)
                .toList();
    }

    private void place(Rows lane) {
        boolean gone = lane.rows().stream().allMatch(Row::isRemoved);
        double at = -1;
        for (int i = 0; i < lane.rows().size(); i++) {
            Row row = lane.rows().get(i);
            if (!row.isRemoved()) {
                at = row.candidate().order();
                placed.add(new Placed(row, at));
            } else {
                placed.add(new Placed(row, gone ? afterTheOneBefore(row) : next(lane, i, at)));
            }
        }
    }

    private static double next(Rows lane, int from, double last) {
        for (Row row : lane.rows().subList(from, lane.rows().size())) {
            if (!row.isRemoved()) {
                return row.candidate().order() + BEFORE;
            }
        }
        return last + AFTER;
    }

    /** A lane that is gone is told after what the golden has before it. */
    private double afterTheOneBefore(Row row) {
        for (int order = row.golden().order() - 1; order >= 0; order--) {
            Integer candidate = candidateOrders.get(order);
            if (candidate != null) {
                return candidate + AFTER;
            }
        }
        return -1;
    }
}
