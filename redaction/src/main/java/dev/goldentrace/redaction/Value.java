package dev.goldentrace.redaction;

/**
 * Something to redact: one value of a type.
 *
 * @param key the value; in lower case where case only says how it is spelled
 */
record Value(Surrogate.Type type, String key) {

    static Value of(Surrogate.Type type, String text) {
        return new Value(type, type.notation().cased() ? Spelling.lower(text) : text);
    }
}
