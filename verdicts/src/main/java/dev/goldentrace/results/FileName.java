package dev.goldentrace.results;

/** Makes a readable file name out of a test's name; what makes it unique is added by the writer. */
final class FileName {
    private static final int LONGEST = 80;

    private FileName() {}

    static String of(TestIdentity test) {
        String safe = test.name().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|-+$", "");
        return safe.substring(0, Math.min(LONGEST, safe.length()));
    }
}
