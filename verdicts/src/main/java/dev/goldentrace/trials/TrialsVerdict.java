package dev.goldentrace.trials;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.regression.Envelope;
import dev.goldentrace.regression.Measure;
import dev.goldentrace.regression.Totals;
import dev.goldentrace.regression.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What several live runs of a test come to.
 *
 * @param result what they do to the build
 * @param trials the runs, in order, at least one
 * @param policy by which they were judged
 * @param baseline how far the accepted recordings agree with each other
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TrialsVerdict(Result result, List<Trial> trials, TrialPolicy policy, Baseline baseline) {

    /** Checks and copies. */
    public TrialsVerdict {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(baseline, "baseline");
        trials = List.copyOf(trials);
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("a verdict over several runs takes at least one");
        }
    }

    /** What several runs do to the build. */
    public enum Result {
        /** All that said anything passed, or as many as the policy asks for. */
        PASS,
        /** A regression, confirmed. */
        FAIL,
        /** Some failed, and too few for a regression; or no more often than the accepted recordings themselves disagree. */
        UNSTABLE,
        /** Too few runs said anything, as the provider was in trouble. */
        INCONCLUSIVE
    }

    /**
     * Judges one run and those that confirm it by {@link TrialPolicy#confirmed()}, where nothing is known of the baseline.
     *
     * @param runs the verdicts of the runs, in order, at least one
     * @return the verdict over all
     */
    public static TrialsVerdict of(List<Verdict> runs) {
        return of(runs.stream().map(Trial::of).toList(), TrialPolicy.confirmed(), Baseline.UNKNOWN);
    }

    /**
     * Judges several runs as one.
     *
     * @param trials the runs, in order, at least one
     * @param policy when they are a regression
     * @param baseline how far the accepted recordings agree with each other
     * @return the verdict over all
     */
    public static TrialsVerdict of(List<Trial> trials, TrialPolicy policy, Baseline baseline) {
        return new TrialsVerdict(Judging.result(trials, policy, baseline), trials, policy, baseline);
    }

    /** {@return whether the build fails} */
    public boolean failed() {
        return result == Result.FAIL;
    }

    /** {@return how many runs passed} */
    public int passes() {
        return Count.of(trials).passed();
    }

    /** {@return how many runs failed} */
    public int failures() {
        return Count.of(trials).failed();
    }

    /** {@return how many runs said nothing about the agent} */
    public int inconclusive() {
        return Count.of(trials).inconclusive();
    }

    /** {@return the pass rate of the runs that said anything; empty where none did} */
    public Optional<PassRate> passRate() {
        Count count = Count.of(trials);
        return count.conclusive() == 0
                ? Optional.empty()
                : Optional.of(new PassRate(count.passed(), count.conclusive()));
    }

    /** {@return what the runs that said anything took against what the accepted recordings took; measures that are not known left out} */
    public List<Ratio> ratios() {
        List<Verdict> verdicts = conclusive();
        List<Totals> live = verdicts.stream().map(Verdict::candidate).toList();
        List<Totals> accepted = verdicts.stream()
                .map(Verdict::accepted)
                .map(Envelope::recordings)
                .findFirst()
                .orElse(List.of());
        return Arrays.stream(Measure.values())
                .flatMap(measure -> Ratio.of(measure, live, accepted).stream())
                .toList();
    }

    /** {@return how the runs' setup differs from that of the accepted recordings, a line each; empty where it is the same} */
    public List<String> setup() {
        return conclusive().stream()
                .flatMap(run -> run.setup().stream())
                .distinct()
                .toList();
    }

    /** {@return whether the test passed and at least two of three runs did the same for less} */
    public boolean improved() {
        List<Verdict> verdicts = conclusive();
        long improved = verdicts.stream().filter(Verdict::improved).count();
        return result == Result.PASS && improved > 0 && 3 * improved >= 2L * verdicts.size();
    }

    /** {@return the verdict in one line, the setup first} */
    public String headline() {
        return new TrialsWords(this).headline();
    }

    /** {@return the figures of several runs and what is to be known about the baseline, a line each; empty for one run} */
    public List<String> details() {
        return new TrialsWords(this).details();
    }

    private List<Verdict> conclusive() {
        return trials.stream()
                .filter(trial -> trial.result() != Trial.Result.INCONCLUSIVE)
                .flatMap(trial -> Optional.ofNullable(trial.verdict()).stream())
                .toList();
    }
}
