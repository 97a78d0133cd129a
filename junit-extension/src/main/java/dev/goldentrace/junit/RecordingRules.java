package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Session;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks the judge whether recordings may become a golden. */
final class RecordingRules {
    private final Judge judge;
    private final AnswersToJudge answers;
    private final Optional<Golden> golden;
    private final ResultOfTest result;
    private @Nullable String unfit;
    private boolean sameSetup = true;

    RecordingRules(Settings settings, Optional<Golden> golden, ResultOfTest result) {
        this.answers = new AnswersToJudge(Policies.of(settings));
        this.judge = Judge.of(answers.policy());
        this.golden = golden;
        this.result = result;
    }

    /** Says why they may not; empty where they may. */
    Optional<String> objection(Golden made) {
        for (Session session : made.recordings()) {
            Verdict verdict = golden.map(before -> judge.judge(
                            CommonStandIns.accepted(before), CommonStandIns.by(before, session, made.surrogates())))
                    .orElseGet(() -> judge.judgeFirst(session));
            result.verdict(verdict);
            result.judged(answers.judgements());
            sameSetup &= verdict.setup().isEmpty();
            boolean broken = golden.isPresent() ? verdict.behaviourFailed() : verdict.failed();
            if (broken || verdict.result() == Verdict.Result.INCONCLUSIVE) {
                unfit = Unanswered.words(session).orElse(null);
                return Optional.of(reason(verdict, made));
            }
        }
        return Optional.empty();
    }

    /** Says how recordings disagree, as what comes of them is a flaky baseline; empty where they agree. */
    Optional<String> disagreement(Golden made) {
        return answers.baseline(made, judge).inWords();
    }

    /** Says whether all that were asked about had the setup of the golden. */
    boolean sameSetup() {
        return sameSetup;
    }

    /** Says why what they object to must not be accepted either; null where it may be. */
    @Nullable
    String unfit() {
        return unfit;
    }

    private String reason(Verdict verdict, Golden made) {
        if (verdict.result() == Verdict.Result.INCONCLUSIVE) {
            unfit = verdict.isUndecided() ? "the judge could not say" : "the provider did not answer";
            return verdict.headline();
        }
        StringBuilder words = new StringBuilder(golden.map(before -> "the behaviour changed"
                        + "\n  contract before  " + Objects.requireNonNullElse(before.contract(), "not said")
                        + "\n  contract now     " + made.contract()
                        + RedactedOtherwise.note(before, made)
                                .map(note -> "\n  note             " + note)
                                .orElse(""))
                .orElse("it breaks a rule that no golden may break"));
        verdict.failures().forEach(finding -> words.append(Regression.words(finding)));
        return words.toString();
    }
}
