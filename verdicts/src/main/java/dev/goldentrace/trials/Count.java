package dev.goldentrace.trials;

import java.util.List;

/**
 * How runs ended.
 *
 * @param passed how many passed
 * @param failed how many failed
 * @param inconclusive how many said nothing
 */
record Count(int passed, int failed, int inconclusive) {

    static Count of(List<Trial> trials) {
        return new Count(
                count(trials, Trial.Result.PASSED),
                count(trials, Trial.Result.FAILED),
                count(trials, Trial.Result.INCONCLUSIVE));
    }

    private static int count(List<Trial> trials, Trial.Result result) {
        return (int) trials.stream().filter(trial -> trial.result() == result).count();
    }

    Count plus(int morePassed, int moreFailed) {
        return new Count(passed + morePassed, failed + moreFailed, inconclusive);
    }

    int conclusive() {
        return passed + failed;
    }

    /** Two of three, and no fewer than two. */
    boolean isConfirmed() {
        return failed >= 2 && 3 * failed >= 2 * conclusive();
    }
}
