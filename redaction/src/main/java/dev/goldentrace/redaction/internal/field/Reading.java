package dev.goldentrace.redaction.internal.field;

/** Takes the text of a field apart into the values that are redacted. */
@FunctionalInterface
interface Reading {
    /** Adds the values; none where the text is nothing of the sort. The text is not blank and no placeholder. */
    void read(String text, Values values);
}
