package dev.goldentrace.diff;

import java.util.Arrays;

/**
 * Pairs the elements of two sequences in their order, at the least cost in sum (Needleman and Wunsch 1970, as a distance).
 *
 * <p>Equal beginnings and ends are paired at once. Of the rest, only a band around the diagonal is looked at (Ukkonen 1985): a
 * way that leaves a band of so many diagonals adds and removes at least so many elements. If the cheapest way within costs
 * no more than that, it is the cheapest of all; if not, the band is widened. So sequences of n elements of which few differ
 * take time near to n, and entirely different ones n². The way takes one byte for each place within the band, as long as
 * the first and as wide as both: 8 MB for two entirely different sequences of 2,000.
 *
 * <p>Of ways that cost the same the one that pairs earlier elements is taken.
 */
final class SequenceAlignment {
    private static final int FIRST_BAND = 8;
    private static final long FAR = Long.MAX_VALUE / 4;
    private static final byte PAIR = 1;
    private static final byte GOLDEN = 2;
    private static final byte CANDIDATE = 3;

    private final Costs costs;
    private final int from;
    private final int size;
    private final int otherSize;
    private final int[] partners;
    private long cost;

    /** What is aligned. The cost of a pair is a metric, together with those of what stays alone. */
    interface Costs {
        int size();

        int otherSize();

        boolean areSame(int one, int other);

        long pair(int one, int other);

        long alone(int one);

        long otherAlone(int other);
    }

    private SequenceAlignment(Costs costs) {
        this.costs = costs;
        this.partners = new int[costs.size()];
        Arrays.fill(partners, -1);
        int end = costs.size();
        int otherEnd = costs.otherSize();
        int begin = 0;
        while (begin < Math.min(end, otherEnd) && costs.areSame(begin, begin)) {
            partners[begin] = begin;
            begin++;
        }
        while (Math.min(end, otherEnd) > begin && costs.areSame(end - 1, otherEnd - 1)) {
            partners[--end] = --otherEnd;
        }
        this.from = begin;
        this.size = end - begin;
        this.otherSize = otherEnd - begin;
    }

    /** The best pairing of two sequences. */
    static SequenceAlignment of(Costs costs) {
        SequenceAlignment alignment = new SequenceAlignment(costs);
        alignment.pairRest();
        return alignment;
    }

    /** The place in the other sequence of the partner of an element; -1 for none. */
    int partner(int one) {
        return partners[one];
    }

    long cost() {
        return cost;
    }

    private void pairRest() {
        int extra = FIRST_BAND;
        Band band = new Band(extra);
        while (!band.isWide() && band.cost() > atLeastOutside(extra)) {
            extra = Math.min(extra * 4, enough(band.cost()));
            band = new Band(extra);
        }
        cost = band.cost();
        band.pairAll();
    }

    /** What a way costs at least that leaves a band of so many extra diagonals. */
    private long atLeastOutside(int extra) {
        return (extra + 1L) * leastOfBoth() + Math.abs(size - otherSize) * leastOfLonger();
    }

    /** So many extra diagonals that no way outside can cost less than the one that is known. */
    private int enough(long known) {
        long left = known - Math.abs(size - otherSize) * leastOfLonger();
        return (int) Math.min(Math.max(size, otherSize), Math.max(0, left / leastOfBoth()));
    }

    private long leastOfBoth() {
        return least() + otherLeast();
    }

    private long leastOfLonger() {
        return size > otherSize ? least() : otherLeast();
    }

    private long least() {
        long least = FAR;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, costs.alone(from + i));
        }
        return least;
    }

    private long otherLeast() {
        long least = FAR;
        for (int j = 0; j < otherSize; j++) {
            least = Math.min(least, costs.otherAlone(from + j));
        }
        return least;
    }

    /** The cheapest ways from each pair of places within a band to the end. */
    private final class Band {
        private final int lowest;
        private final int width;
        private final byte[][] ways;
        private long[] costsOfRow;

        Band(int extra) {
            this.lowest = Math.max(-size, Math.min(0, otherSize - size) - extra);
            this.width = Math.min(otherSize, Math.max(0, otherSize - size) + extra) - lowest + 1;
            this.ways = new byte[size + 1][width];
            this.costsOfRow = new long[0];
            for (int i = size; i >= 0; i--) {
                costsOfRow = row(i, costsOfRow);
            }
        }

        boolean isWide() {
            return lowest == -size && width == size + otherSize + 1;
        }

        long cost() {
            return costsOfRow[-lowest];
        }

        private long[] row(int i, long[] below) {
            long[] row = new long[width];
            Arrays.fill(row, FAR);
            for (int at = Math.min(width - 1, otherSize - i - lowest); at >= Math.max(0, -i - lowest); at--) {
                row[at] = cheapest(i, i + lowest + at, at, row, below);
            }
            return row;
        }

        private long cheapest(int i, int j, int at, long[] row, long[] below) {
            long best = i == size && j == otherSize ? 0 : FAR;
            if (i < size && j < otherSize) {
                best = below[at] + costs.pair(from + i, from + j);
                ways[i][at] = PAIR;
            }
            if (i < size && at > 0 && below[at - 1] + costs.alone(from + i) < best) {
                best = below[at - 1] + costs.alone(from + i);
                ways[i][at] = GOLDEN;
            }
            if (j < otherSize && at < width - 1 && row[at + 1] + costs.otherAlone(from + j) < best) {
                best = row[at + 1] + costs.otherAlone(from + j);
                ways[i][at] = CANDIDATE;
            }
            return best;
        }

        void pairAll() {
            int i = 0;
            int j = 0;
            while (i < size || j < otherSize) {
                byte way = ways[i][j - i - lowest];
                if (way == PAIR) {
                    partners[from + i] = from + j;
                }
                i += way == CANDIDATE ? 0 : 1;
                j += way == GOLDEN ? 0 : 1;
            }
        }
    }
}
