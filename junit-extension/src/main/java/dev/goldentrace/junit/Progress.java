package dev.goldentrace.junit;

import dev.goldentrace.limits.TestProgress;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Counts how far tests came, for the last line of a recording. */
final class Progress {
    private Progress() {}

    /** Such as {@code recorded 3, unchanged 4, pending 0, not reached 2}; failures are only mentioned where there are any. */
    static String words(Collection<TestProgress> tests) {
        return Arrays.stream(TestProgress.values())
                .filter(progress -> progress != TestProgress.FAILED || tests.contains(progress))
                .map(progress -> progress.words() + " "
                        + tests.stream().filter(progress::equals).count())
                .collect(Collectors.joining(", "));
    }
}
