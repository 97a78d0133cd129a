package dev.goldentrace.conformance.stress;

import dev.goldentrace.replay.Divergence;
import org.jspecify.annotations.Nullable;

/**
 * What became of one changed test.
 *
 * @param test its number
 * @param change what was changed
 * @param lane where it must be found
 * @param failure what the test failed with; null where it passed
 */
record Finding(
        int test, Change change, String lane, @Nullable Throwable failure) {
    boolean found() {
        return failure instanceof Divergence;
    }

    boolean rightPlace() {
        return failure instanceof Divergence divergence
                && divergence.details().run() == change.run()
                && divergence.details().step() == change.foundAt()
                && divergence.details().lane().equals(lane);
    }

    boolean rightCause() {
        return failure instanceof Divergence divergence
                && change.sameCause(divergence.details().cause());
    }

    boolean isGood() {
        return rightPlace() && rightCause();
    }

    String problem() {
        return "test " + test + ", " + change
                + "\n  expected  run " + change.run() + ", step " + change.foundAt() + ", lane " + lane + ": "
                + change.cause().id()
                + "\n  found     " + inWords();
    }

    private String inWords() {
        if (!(failure instanceof Divergence divergence)) {
            return failure == null ? "nothing: the test passed" : "no divergence, but " + failure;
        }
        Divergence.Details details = divergence.details();
        return "run " + details.run() + ", step " + details.step() + ", lane " + details.lane() + ": "
                + details.cause().id() + "\n" + divergence.getMessage();
    }
}
