package dev.goldentrace.conformance;

/** Run one kind of check over files of real data. */
final class Conformance {
    private static final int UNKNOWN_KIND = 64;

    private Conformance() {}

    public static void main(String[] args) {
        System.err.println("usage: java -jar conformance.jar KIND FILE...");
        System.err.println("kinds: none yet");
        System.exit(UNKNOWN_KIND);
    }
}
