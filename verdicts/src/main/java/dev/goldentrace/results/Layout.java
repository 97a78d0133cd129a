package dev.goldentrace.results;

/** How files are named below the results' directory. */
final class Layout {
    static final String RUNS = "runs";
    static final String RESULT_SUFFIX = ".json";
    static final String MANIFEST_PREFIX = "manifest-";
    static final String MANIFEST_SUFFIX = ".ndjson";

    private Layout() {}
}
