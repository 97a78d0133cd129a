package dev.goldentrace.conformance.kill;

/** The lines by which a recording process says how far it is. */
final class Progress {
    static final String READY = "kill: ready";

    private Progress() {}

    static String answered(String test) {
        return "kill: answered " + test;
    }

    static String over(String test) {
        return "kill: over " + test;
    }
}
