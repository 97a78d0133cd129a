package dev.goldentrace.junit;

import java.nio.file.Path;

/** Says that there is nothing to replay, and how to record it. */
final class MissingGolden extends AssertionError {
    private static final long serialVersionUID = 1L;

    MissingGolden(TestCase test, Path file) {
        super(test.name() + ": there is no golden to replay at " + file
                + ". Record it once, live (your key, your tools, your money): " + test.recordCommand()
                + " — then read what it wrote and commit it.");
    }
}
