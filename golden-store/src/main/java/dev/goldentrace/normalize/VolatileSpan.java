package dev.goldentrace.normalize;

/**
 * A part of a text that may be another in each run.
 *
 * @param start where it begins
 * @param end where it ends
 * @param kind what it is
 * @param form how it is written; two of different forms are not the same
 * @param own whether it is of its own run: the other run's may stand here only to the letter
 */
record VolatileSpan(int start, int end, VolatileKind kind, String form, boolean own) {
    String of(String text) {
        return text.substring(start, end);
    }
}
