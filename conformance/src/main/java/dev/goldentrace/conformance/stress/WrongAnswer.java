package dev.goldentrace.conformance.stress;

/** Says that an agent was answered what belongs elsewhere. */
final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongAnswer(String what, String expected, String actual) {
        super("an agent was " + what + " <" + actual + ">, but was to be <" + expected + ">");
    }
}
