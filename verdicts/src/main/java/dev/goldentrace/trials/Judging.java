package dev.goldentrace.trials;

import java.util.List;

/** Says what several runs come to. */
final class Judging {
    /** 0.9 of 10 runs are 9, whatever the rounding. */
    private static final double ROUNDING = 1e-9;

    private Judging() {}

    static TrialsVerdict.Result result(List<Trial> trials, TrialPolicy policy, Baseline baseline) {
        Count count = Count.of(trials);
        if (count.conclusive() == 0) {
            return TrialsVerdict.Result.INCONCLUSIVE;
        }
        if (count.failed() == 0) {
            return TrialsVerdict.Result.PASS;
        }
        if (policy.most() > 1 && count.conclusive() == 1) {
            return TrialsVerdict.Result.INCONCLUSIVE;
        }
        if (isByRate(policy)) {
            return byRate(count, policy);
        }
        boolean confirmed = policy.most() == 1 || count.isConfirmed();
        return confirmed && !isExcused(trials, count, baseline)
                ? TrialsVerdict.Result.FAIL
                : TrialsVerdict.Result.UNSTABLE;
    }

    static boolean isByRate(TrialPolicy policy) {
        return policy.isSample() && policy.minPassRate().isPresent();
    }

    private static TrialsVerdict.Result byRate(Count count, TrialPolicy policy) {
        double least = policy.minPassRate().orElseThrow() * count.conclusive();
        return count.passed() + ROUNDING < least ? TrialsVerdict.Result.FAIL : TrialsVerdict.Result.PASS;
    }

    /** Recordings that disagree among themselves explain runs that behave otherwise, as far as they do not fail more often. */
    private static boolean isExcused(List<Trial> trials, Count count, Baseline baseline) {
        boolean varying = trials.stream()
                .filter(trial -> trial.result() == Trial.Result.FAILED)
                .allMatch(Trial::failedInWhatVaries);
        return varying && baseline.isFlaky() && !baseline.isAbove(new PassRate(count.passed(), count.conclusive()));
    }
}
