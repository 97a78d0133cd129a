package dev.goldentrace.assertions;

import dev.goldentrace.trace.ToolCall;
import java.util.Arrays;
import java.util.List;

/** A longest common subsequence of expected and made calls, by the table of lengths (Wagner and Fischer, 1974). */
final class InOrderMatching {
    private InOrderMatching() {}

    static Matched of(List<ExpectedCall> expected, List<ToolCall> made) {
        int[][] longest = lengths(expected, made);
        int[] madeOf = new int[expected.size()];
        Arrays.fill(madeOf, Matched.NONE);
        int i = 0;
        int j = 0;
        while (i < expected.size() && j < made.size()) {
            if (longest[i][j] == longest[i + 1][j + 1] + 1 && expected.get(i).matches(made.get(j))) {
                madeOf[i++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return Matched.of(madeOf, made.size());
    }

    /** How long it is for what is left from each pair of places on. */
    private static int[][] lengths(List<ExpectedCall> expected, List<ToolCall> made) {
        int[][] longest = new int[expected.size() + 1][made.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = made.size() - 1; j >= 0; j--) {
                int without = Math.max(longest[i + 1][j], longest[i][j + 1]);
                boolean matches = expected.get(i).matches(made.get(j));
                longest[i][j] = matches ? Math.max(without, longest[i + 1][j + 1] + 1) : without;
            }
        }
        return longest;
    }
}
