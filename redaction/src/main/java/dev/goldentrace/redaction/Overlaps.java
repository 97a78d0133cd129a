package dev.goldentrace.redaction;

import java.util.List;

/** Says whether pieces of a text overlap. */
final class Overlaps {
    private Overlaps() {}

    /** Whether any of the pieces, which are in order and apart, overlaps the one between two indexes. */
    static boolean any(List<? extends Piece> pieces, int start, int end) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < pieces.size() && pieces.get(low).start() < end;
    }
}
