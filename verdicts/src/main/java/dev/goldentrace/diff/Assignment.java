package dev.goldentrace.diff;

import java.util.Arrays;

/**
 * Pairs the rows of a matrix of costs with its columns, each at most once and as many as there can be, so that the costs are
 * least in sum: the Hungarian method by shortest augmenting paths (Kuhn 1955; Jonker and Volgenant 1987), in
 * O(rows² · columns) time for no more rows than columns.
 */
final class Assignment {
    private static final long FAR = Long.MAX_VALUE / 4;

    private final long[][] costs;
    private final int columns;
    private final long[] ofRow;
    private final long[] ofColumn;
    private final int[] rowOf;

    private Assignment(long[][] costs, int columns) {
        this.costs = costs;
        this.columns = columns;
        this.ofRow = new long[costs.length + 1];
        this.ofColumn = new long[columns + 1];
        this.rowOf = new int[columns + 1];
    }

    /** The column of each row; -1 for a row that is left over. */
    static int[] of(long[][] costs) {
        int columns = costs.length == 0 ? 0 : costs[0].length;
        return costs.length <= columns
                ? new Assignment(costs, columns).solved()
                : turned(new Assignment(transposed(costs, columns), costs.length).solved(), costs.length);
    }

    private static long[][] transposed(long[][] costs, int columns) {
        long[][] transposed = new long[columns][costs.length];
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < columns; j++) {
                transposed[j][i] = costs[i][j];
            }
        }
        return transposed;
    }

    private static int[] turned(int[] columnOf, int size) {
        int[] turned = new int[size];
        Arrays.fill(turned, -1);
        for (int i = 0; i < columnOf.length; i++) {
            turned[columnOf[i]] = i;
        }
        return turned;
    }

    /** Rows and columns count from 1 within; 0 is where a path begins. */
    private int[] solved() {
        for (int row = 1; row <= costs.length; row++) {
            rowOf[0] = row;
            new Path().augment();
        }
        int[] columnOf = new int[costs.length];
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    /** The cheapest way to give one more row a column, where others may take another. */
    private final class Path {
        private final long[] least = new long[columns + 1];
        private final int[] before = new int[columns + 1];
        private final boolean[] used = new boolean[columns + 1];

        void augment() {
            Arrays.fill(least, FAR);
            int column = 0;
            while (rowOf[column] != 0) {
                used[column] = true;
                column = next(column);
            }
            while (column != 0) {
                rowOf[column] = rowOf[before[column]];
                column = before[column];
            }
        }

        private int next(int from) {
            int nearest = 0;
            long step = FAR;
            for (int column = 1; column <= columns; column++) {
                if (!used[column]) {
                    reach(column, from);
                    if (least[column] < step) {
                        step = least[column];
                        nearest = column;
                    }
                }
            }
            shift(step);
            return nearest;
        }

        private void reach(int column, int from) {
            int row = rowOf[from];
            long reduced = costs[row - 1][column - 1] - ofRow[row] - ofColumn[column];
            if (reduced < least[column]) {
                least[column] = reduced;
                before[column] = from;
            }
        }

        private void shift(long step) {
            for (int column = 0; column <= columns; column++) {
                if (used[column]) {
                    ofRow[rowOf[column]] += step;
                    ofColumn[column] -= step;
                } else {
                    least[column] -= step;
                }
            }
        }
    }
}
