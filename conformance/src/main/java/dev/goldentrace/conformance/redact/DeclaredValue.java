package dev.goldentrace.conformance.redact;

/**
 * A value that a tool's result declares to be personal by the name of its field.
 *
 * @param sort what it is, in words: all that is ever printed of it
 * @param text the value
 */
record DeclaredValue(String sort, String text) {}
