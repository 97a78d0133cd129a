package dev.goldentrace.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The turns of two lanes beside each other, in order; what moved within them is known. */
record Rows(@Nullable String golden, @Nullable String candidate, List<Row> rows) {

    static Rows of(LanePairs.Pair pair) {
        OutlinedLane golden = pair.golden();
        OutlinedLane candidate = pair.candidate();
        List<Row> rows = new ArrayList<>();
        if (golden != null && candidate != null) {
            align(golden, candidate, rows);
            findMoved(rows);
        } else if (golden != null) {
            for (int i = 0; i < golden.outlines().size(); i++) {
                rows.add(removed(golden, i));
            }
        } else if (candidate != null) {
            for (int j = 0; j < candidate.outlines().size(); j++) {
                rows.add(added(candidate, j));
            }
        }
        return new Rows(
                golden == null ? null : golden.lane().name(),
                candidate == null ? null : candidate.lane().name(),
                List.copyOf(rows));
    }

    private static void align(OutlinedLane golden, OutlinedLane candidate, List<Row> rows) {
        SequenceAlignment alignment = golden.alignedWith(candidate);
        int j = 0;
        for (int i = 0; i < golden.outlines().size(); i++) {
            int partner = alignment.partner(i);
            while (j < partner) {
                rows.add(added(candidate, j++));
            }
            if (partner < 0) {
                rows.add(removed(golden, i));
            } else {
                rows.add(pair(golden, i, candidate, j++));
            }
        }
        while (j < candidate.outlines().size()) {
            rows.add(added(candidate, j++));
        }
    }

    private static Row pair(OutlinedLane golden, int i, OutlinedLane candidate, int j) {
        return new Row(
                golden.lane().turns().get(i),
                golden.outlines().get(i),
                candidate.lane().turns().get(j),
                candidate.outlines().get(j));
    }

    private static Row removed(OutlinedLane golden, int i) {
        return new Row(golden.lane().turns().get(i), golden.outlines().get(i), null, null);
    }

    private static Row added(OutlinedLane candidate, int j) {
        return new Row(
                null,
                null,
                candidate.lane().turns().get(j),
                candidate.outlines().get(j));
    }

    /** A turn that is gone here and comes there, and did the same, has moved. */
    private static void findMoved(List<Row> rows) {
        List<Row> added = new ArrayList<>(rows.stream().filter(Row::isAdded).toList());
        Set<Row> taken = new HashSet<>();
        for (Row removed : rows.stream().filter(Row::isRemoved).toList()) {
            int did = removed.goldenOutline().did();
            added.stream()
                    .filter(row -> did >= 0 && row.candidateOutline().did() == did && !taken.contains(row))
                    .findFirst()
                    .ifPresent(row -> {
                        taken.add(row);
                        Row.move(removed, row);
                    });
        }
    }
}
