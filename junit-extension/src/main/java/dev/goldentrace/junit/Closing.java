package dev.goldentrace.junit;

/** Does what is done when a store closes. JUnit hides the message of an exception that is no error behind one of its own. */
final class Closing {
    private Closing() {}

    static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
