package dev.goldentrace.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The turns of two lanes beside each other, in order; what moved within them is known. */
record Rows(@Nullable String golden, @Nullable String candidate, List<Row> rows) {

    static Rows of(LanePairs.Pair pair) {
        OutlinedLane golden = pair.golden();
        OutlinedLane candidate = pair.candidate();
        Aligning aligning = new Aligning();
        if (golden != null && candidate != null) {
            aligning.align(golden, candidate);
            findMoved(aligning.rows);
        } else if (golden != null) {
            golden.elements().forEach(aligning::removed);
        } else if (candidate != null) {
            candidate.elements().forEach(aligning::added);
        }
        return new Rows(
                golden == null ? null : golden.lane().name(),
                candidate == null ? null : candidate.lane().name(),
                List.copyOf(aligning.rows));
    }

    /** Makes a row of each turn; what was told stands with the turn that was told it, the candidate's where there is one. */
    private static final class Aligning {
        private final List<Row> rows = new ArrayList<>();
        private final IdentityHashMap<Lane.Read, Row.Input> ofCandidate = new IdentityHashMap<>();
        private final IdentityHashMap<Lane.Read, Row.Input> ofGolden = new IdentityHashMap<>();

        void align(OutlinedLane golden, OutlinedLane candidate) {
            SequenceAlignment alignment = golden.alignedWith(candidate);
            int j = 0;
            for (int i = 0; i < golden.elements().size(); i++) {
                int partner = alignment.partner(i);
                while (j < partner) {
                    added(candidate.elements().get(j++));
                }
                if (partner < 0) {
                    removed(golden.elements().get(i));
                } else {
                    pair(golden.elements().get(i), candidate.elements().get(j++));
                }
            }
            while (j < candidate.elements().size()) {
                added(candidate.elements().get(j++));
            }
            rows.forEach(this::tell);
        }

        private void pair(OutlinedLane.Element golden, OutlinedLane.Element candidate) {
            if (golden.isTurn()) {
                rows.add(new Row(golden, candidate));
            } else {
                ofCandidate.put(candidate.read(), new Row.Input(golden.read(), candidate.read()));
            }
        }

        void removed(OutlinedLane.Element golden) {
            if (golden.isTurn()) {
                rows.add(new Row(golden, null));
            } else {
                ofGolden.put(golden.read(), new Row.Input(golden.read(), null));
            }
        }

        void added(OutlinedLane.Element candidate) {
            if (candidate.isTurn()) {
                rows.add(new Row(null, candidate));
            } else {
                ofCandidate.put(candidate.read(), new Row.Input(null, candidate.read()));
            }
        }

        /** That a turn which only one side has was told something is no difference of its own. */
        private void tell(Row row) {
            Row.Input input = row.isRemoved() ? null : ofCandidate.get(row.candidate());
            if (input != null && (row.isPair() || input.golden() != null)) {
                row.tell(input);
            }
            Row.Input gone = row.isPair() ? ofGolden.get(row.golden()) : null;
            if (gone != null) {
                row.tell(gone);
            }
        }
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
