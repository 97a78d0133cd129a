package dev.goldentrace.regression;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Judge} says of a candidate.
 *
 * @param result what it does to the build
 * @param findings what the rules found, the setup first, then the worst first
 * @param contract what behaviour was held against; null for a first recording
 * @param accepted what the accepted recordings took; without recordings for a first recording
 * @param candidate what the candidate took
 * @param setup how the candidate's setup (system prompt, tools, model, parameters) differs from the accepted ones', a
 *     line each; empty where it is the same
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Verdict(
        Result result,
        List<Finding> findings,
        @Nullable Contract contract,
        Envelope accepted,
        Totals candidate,
        List<String> setup) {
    private static final Set<String> VARIABLE =
            Set.of(RuleIds.CONTRACT, RuleIds.NEW_CHANGING_TOOL, RuleIds.UNRECORDED_WRITE);

    /** Checks and copies. */
    public Verdict {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(accepted, "accepted");
        Objects.requireNonNull(candidate, "candidate");
        findings = List.copyOf(findings);
        setup = List.copyOf(setup);
    }

    /** What a verdict does to the build. */
    public enum Result {
        /** Nothing found that fails. */
        PASS,
        /** A regression; of a first recording, a reason to keep it pending. */
        FAIL,
        /** The provider was in trouble, or a judge could not say, which tells nothing about the agent. */
        INCONCLUSIVE
    }

    /** {@return whether the build fails} */
    public boolean failed() {
        return result == Result.FAIL;
    }

    /** {@return what was found about what the agent did and said} */
    public List<Finding> behaviour() {
        return of(Aspect.BEHAVIOUR);
    }

    /** {@return what was found about what it took} */
    public List<Finding> budget() {
        return of(Aspect.BUDGET);
    }

    /** {@return whether it is inconclusive only because a judge of answers could not say; what else was found holds} */
    public boolean isUndecided() {
        return result == Result.INCONCLUSIVE && findings.stream().anyMatch(Undecided::is);
    }

    /** {@return the findings that fail the build} */
    public List<Finding> failures() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.FAIL)
                .toList();
    }

    /** {@return whether a behaviour finding fails the build, so that more runs may confirm it} */
    public boolean behaviourFailed() {
        return failures().stream().anyMatch(finding -> finding.aspect() == Aspect.BEHAVIOUR);
    }

    /**
     * Says whether all that it failed in is of the sort in which accepted recordings disagree: what was done and said. How a
     * run ended is not, nor is leaving out what all recordings share where they share something only.
     *
     * @return whether it is
     */
    public boolean mayBeVariation() {
        return failures().stream()
                .allMatch(finding -> VARIABLE.contains(finding.rule()) && !leavesOutWhatAllShare(finding));
    }

    /** What is missing, and not other, has no place. */
    private boolean leavesOutWhatAllShare(Finding finding) {
        return finding.rule().equals(RuleIds.CONTRACT)
                && finding.place().isEmpty()
                && contract != null
                && contract.variation().isPresent();
    }

    /**
     * Compares a measure with the most that the accepted recordings needed.
     *
     * @param measure which
     * @return the ratio; empty for a first recording and where one side is unpriced
     */
    public OptionalDouble ratio(Measure measure) {
        return accepted.ratio(measure, candidate);
    }

    /** {@return whether it is the same behaviour for less} */
    public boolean improved() {
        return findings.stream().anyMatch(finding -> finding.rule().equals(RuleIds.IMPROVEMENT));
    }

    /** {@return whether the run stopped midway, at a call that was not run, so that what it took is less than it would be} */
    public boolean isPartial() {
        return findings.stream().anyMatch(finding -> finding.rule().equals(RuleIds.UNRECORDED_WRITE));
    }

    /** {@return {@code same setup}, or what differs from the setup of the accepted recordings; it is to be said first} */
    public String setupInWords() {
        return setupInWords(setup);
    }

    /**
     * Says whether setups are the same.
     *
     * @param differences how a setup differs from the accepted ones', a line each
     * @return {@code same setup}, or what differs
     */
    public static String setupInWords(List<String> differences) {
        return differences.isEmpty() ? "same setup" : "another " + String.join("; another ", differences);
    }

    /**
     * Adds what was found where no rule looks.
     *
     * @param finding the finding
     * @return a copy with it first, which fails where the finding does
     */
    public Verdict with(Finding finding) {
        List<Finding> all = new ArrayList<>(List.of(finding));
        all.addAll(findings);
        Result worse = finding.severity() == Severity.FAIL ? Result.FAIL : result;
        return new Verdict(worse, all, contract, accepted, candidate, setup);
    }

    /** {@return the verdict in one line} */
    public String headline() {
        return Headline.of(this);
    }

    /** {@return the contract in words; empty for a first recording} */
    public Optional<String> contractInWords() {
        return Optional.ofNullable(contract).map(Contract::describe);
    }

    private List<Finding> of(Aspect aspect) {
        return findings.stream().filter(finding -> finding.aspect() == aspect).toList();
    }
}
