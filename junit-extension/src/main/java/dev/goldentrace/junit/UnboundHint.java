package dev.goldentrace.junit;

/** A hint beside what a test failed with: no failure of its own, so that it has no stack trace. */
final class UnboundHint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnboundHint(String hint) {
        super(hint, null, false, false);
    }
}
