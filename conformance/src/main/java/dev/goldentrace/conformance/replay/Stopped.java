package dev.goldentrace.conformance.replay;

/** Ends a run that the file does not end: nobody answered its last turn. Goldens hold it as the model call's error. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes one; replay makes it again from its message.
     *
     * @param message what to say
     */
    public Stopped(String message) {
        super(message);
    }
}
