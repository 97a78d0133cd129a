package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trials.Baseline;
import dev.goldentrace.trials.PassRate;
import dev.goldentrace.trials.Ratio;
import dev.goldentrace.trials.Trial;
import dev.goldentrace.trials.TrialsVerdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What the live runs of one {@code @AgentTest} came to.
 *
 * @param verdict what they do to the build
 * @param headline the verdict in one line, the setup first
 * @param details figures of several runs and what is to be known about the baseline, a line each
 * @param runs each run, in order
 * @param minPassRate the least share that had to pass; null where none was asked for
 * @param baseline how far the accepted recordings agree with each other
 * @param ratios what the runs took against what the recordings took
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TrialsResult(
        TrialsVerdict.Result verdict,
        String headline,
        List<String> details,
        List<TrialResult> runs,
        @Nullable Double minPassRate,
        Baseline baseline,
        List<Ratio> ratios) {

    /** Checks and copies. */
    public TrialsResult {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(baseline, "baseline");
        details = List.copyOf(details);
        runs = List.copyOf(runs);
        ratios = List.copyOf(ratios);
    }

    /**
     * Rewrites every text.
     *
     * @param rewrite gives what is to stand for a text
     * @return a copy with other texts and the same figures
     */
    public TrialsResult rewritten(UnaryOperator<String> rewrite) {
        return new TrialsResult(
                verdict,
                rewrite.apply(headline),
                details.stream().map(rewrite).toList(),
                runs.stream()
                        .map(run -> new TrialResult(run.result(), rewrite.apply(run.headline()), run.figures()))
                        .toList(),
                minPassRate,
                baseline,
                ratios);
    }

    /** {@return what all runs took together} */
    public Figures total() {
        return runs.stream().map(TrialResult::figures).reduce(Figures.NONE, Figures::plus);
    }

    /**
     * Counts runs.
     *
     * @param result how they ended
     * @return how many ended so
     */
    public int count(Trial.Result result) {
        return (int) runs.stream().filter(run -> run.result() == result).count();
    }

    /** {@return the pass rate of the runs that said anything; empty where none did} */
    public Optional<PassRate> passRate() {
        int passed = count(Trial.Result.PASSED);
        int conclusive = passed + count(Trial.Result.FAILED);
        return conclusive == 0 ? Optional.empty() : Optional.of(new PassRate(passed, conclusive));
    }
}
