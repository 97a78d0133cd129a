package dev.goldentrace.redaction;

/** Something to redact: one value of a type, exact to the letter. */
record Value(Surrogate.Type type, String text) {}
