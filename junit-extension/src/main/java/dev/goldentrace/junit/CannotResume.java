package dev.goldentrace.junit;

import dev.goldentrace.replay.Divergence;

/** Says that the agent no longer does what the candidate that it was to go on from holds. */
final class CannotResume extends AssertionError {
    private static final long serialVersionUID = 1L;

    CannotResume(TestCase test, String candidate, Divergence divergence) {
        super(
                test.name()
                        + "  CANNOT RESUME: within the finished steps of its candidate the agent now does something else"
                        + "\n  candidate  " + candidate + ", which stays as it is"
                        + "\n  " + String.valueOf(divergence.getMessage()).replace("\n", "\n  ")
                        + "\n  then       record afresh: " + test.recordCommand(),
                divergence);
    }
}
