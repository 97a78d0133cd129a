package dev.goldentrace.conformance;

/** Says that what was given on the command line, or in a file that it names, cannot be used. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message where, what was expected and what came, and what to do
     */
    public BadInput(String message) {
        super(message);
    }
}
