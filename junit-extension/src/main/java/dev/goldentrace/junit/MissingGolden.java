package dev.goldentrace.junit;

import dev.goldentrace.settings.Mode;

/** Says that there is no golden, and how to record it. */
final class MissingGolden extends AssertionError {
    private static final long serialVersionUID = 1L;

    MissingGolden(TestCase test, Mode mode, String file) {
        super(test.name() + "  UNRECORDED: there is no golden to "
                + (mode == Mode.LIVE ? "compare with" : mode == Mode.FORK ? "fork" : "replay")
                + "\n  expected  " + file
                + "\n  then      record it once, live (your key, your tools, your money), read what it wrote and commit it: "
                + test.recordMissingCommand());
    }
}
