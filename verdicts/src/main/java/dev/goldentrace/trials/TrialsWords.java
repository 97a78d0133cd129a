package dev.goldentrace.trials;

import dev.goldentrace.regression.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts a verdict over several runs in words. */
final class TrialsWords {
    private static final int LONGEST_ROW = 5;

    private final TrialsVerdict verdict;
    private final Count count;

    TrialsWords(TrialsVerdict verdict) {
        this.verdict = verdict;
        this.count = Count.of(verdict.trials());
    }

    String headline() {
        String outcome = switch (verdict.result()) {
            case PASS -> (verdict.improved() ? "improved, " : "") + passed();
            case FAIL -> Judging.isByRate(verdict.policy()) ? passed() : failed();
            case UNSTABLE -> unstable();
            case INCONCLUSIVE -> inconclusive();
        };
        return count.conclusive() == 0 ? outcome : Verdict.setupInWords(verdict.setup()) + "; " + outcome;
    }

    private String passed() {
        String rate = Judging.isByRate(verdict.policy())
                ? ", and at least " + share(verdict.policy().minPassRate().orElseThrow()) + " of them must"
                : "";
        return "passed in " + of(count.passed()) + rate;
    }

    private String failed() {
        return "failed in " + of(count.failed());
    }

    private String unstable() {
        String flaky = verdict.baseline().isFlaky() ? baseline() + "; " : "";
        return count.isConfirmed() || verdict.policy().most() == 1
                ? flaky + failed() + ", which that explains, so it is no regression"
                : flaky + "unstable: " + failed() + ", fewer than two of three, so it is no regression";
    }

    private String baseline() {
        return verdict.baseline().inWords().orElse("");
    }

    private String inconclusive() {
        return count.conclusive() == 0
                ? "inconclusive: " + (count.inconclusive() == 1 ? "the live run" : count.inconclusive() + " live runs")
                        + " said nothing about the agent"
                : "not confirmed: " + failed() + ", and a regression takes two that fail";
    }

    private String of(int some) {
        String silent = count.inconclusive() == 0 ? "" : " (" + count.inconclusive() + " more said nothing)";
        return some + " of " + count.conclusive() + " live run" + (count.conclusive() == 1 ? "" : "s") + silent;
    }

    List<String> details() {
        List<String> lines = new ArrayList<>();
        verdict.passRate().filter(rate -> rate.of() > 1).ifPresent(rate -> lines.add(rate(rate)));
        ratios().ifPresent(lines::add);
        if (verdict.result() != TrialsVerdict.Result.UNSTABLE) {
            verdict.baseline().inWords().ifPresent(lines::add);
        }
        return lines;
    }

    private static String rate(PassRate rate) {
        String row = IntStream.rangeClosed(2, Math.min(rate.of(), LONGEST_ROW))
                .mapToObj(k -> "pass^" + k + " " + share(rate.passHat(k)))
                .collect(Collectors.joining(", "));
        return "pass rate " + share(rate.rate()) + " (95 % interval "
                + share(rate.interval().low()) + " to " + share(rate.interval().high()) + "), " + row;
    }

    private Optional<String> ratios() {
        List<Ratio> ratios = verdict.ratios();
        return count.conclusive() < 2 || ratios.isEmpty()
                ? Optional.empty()
                : Optional.of("against the accepted recordings: median " + row(ratios, Ratio::median)
                        + "; 90th percentile " + row(ratios, Ratio::p90));
    }

    private static String row(List<Ratio> ratios, ToDoubleFunction<Ratio> part) {
        return ratios.stream()
                .map(ratio ->
                        ratio.measure().word() + " x" + String.format(Locale.ROOT, "%.1f", part.applyAsDouble(ratio)))
                .collect(Collectors.joining(", "));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
