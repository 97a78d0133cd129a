package dev.goldentrace.redaction;

/** A piece of a text, from {@code start} inclusive to {@code end} exclusive. */
record Span(int start, int end) {}
