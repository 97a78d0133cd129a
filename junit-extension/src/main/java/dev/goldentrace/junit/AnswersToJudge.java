package dev.goldentrace.junit;

import dev.goldentrace.answer.JudgedAnswers;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.replay.JudgeNeeded;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trials.Baseline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a judge was asked while a verdict was found, where the policy has one.
 *
 * @param policy the policy
 */
record AnswersToJudge(Policy policy) {

    /** What is replayed holds what the judge said of it, and nobody is asked. */
    static Policy recorded(Policy policy, List<Session> held, Supplier<JudgeNeeded> needed) {
        List<Judgement> judgements =
                held.stream().flatMap(session -> session.judgements().stream()).toList();
        return policy.answers() instanceof JudgedAnswers
                ? policy.withAnswers(JudgedAnswers.recorded(judgements, needed))
                : policy;
    }

    /** A judge is not asked how far recordings agree with each other: each pair would cost money. */
    Baseline baseline(Golden golden, Judge judge) {
        return policy.answers() instanceof JudgedAnswers
                ? Baseline.UNKNOWN
                : Baseline.of(CommonStandIns.accepted(golden), judge);
    }

    List<Judgement> judgements() {
        return policy.answers() instanceof JudgedAnswers judged ? judged.judgements() : List.of();
    }

    /** A candidate has one recording, the session that was judged. */
    Golden addedTo(Golden candidate) {
        if (judgements().isEmpty()) {
            return candidate;
        }
        List<Session> sessions = new ArrayList<>(candidate.recordings());
        Session newest = candidate.newest();
        List<Judgement> all = Stream.concat(newest.judgements().stream(), judgements().stream())
                .toList();
        sessions.set(sessions.size() - 1, newest.withJudgements(all));
        return candidate.withRecordings(sessions);
    }
}
