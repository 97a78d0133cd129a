package dev.goldentrace.conformance.replay;

import dev.goldentrace.replay.Cause;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.trace.Step;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the replay of a mutant found.
 *
 * @param mutant the mutant
 * @param divergence what was found; null for nothing
 * @param other what happened instead; null for nothing
 * @param liveCalls how often the agent reached for the world
 */
record MutantResult(
        Mutant mutant,
        @Nullable Divergence divergence,
        @Nullable Throwable other,
        int liveCalls) {

    static MutantResult of(Mutant mutant, Replay replay, int liveCalls) {
        Optional<Divergence> divergence = replay.divergence();
        Throwable other = replay.failure() != null && divergence.isEmpty() ? replay.failure() : replay.thrown();
        return new MutantResult(mutant, divergence.orElse(null), other, liveCalls);
    }

    boolean found() {
        return divergence != null;
    }

    boolean rightStep() {
        return divergence != null
                && divergence.details().run() == mutant.run()
                && divergence.details().step() == mutant.step()
                && divergence.details().lane().equals(Step.MAIN_LANE);
    }

    boolean rightCause() {
        return divergence != null && same(mutant.cause(), divergence.details().cause());
    }

    /** In what words an order is told is the replay's own affair. */
    private static boolean same(Cause expected, Cause found) {
        return expected instanceof Cause.Order ? found instanceof Cause.Order : expected.equals(found);
    }

    boolean isGood() {
        return rightStep() && rightCause() && liveCalls == 0;
    }

    /** Says what is wrong, with the change that led to it. */
    String problem(MutantKind kind) {
        return mutant.agentCase().place() + ": " + kind.word() + " mutant: the agent " + mutant.what()
                + "\n  expected  run " + mutant.run() + ", step " + mutant.step() + ": "
                + mutant.cause().words()
                + "\n  found     " + foundInWords();
    }

    private String foundInWords() {
        if (divergence == null) {
            return other == null ? "nothing" : "no divergence, but " + other;
        }
        Divergence.Details details = divergence.details();
        return "run " + details.run() + ", step " + details.step() + ", lane " + details.lane() + ": "
                + details.cause().words() + (liveCalls > 0 ? ", and " + liveCalls + " live calls" : "") + "\n"
                + divergence.getMessage();
    }
}
