package dev.goldentrace.redaction;

import java.util.List;

/** Finds the values of one kind in a text. */
interface Detector {

    /** What messages call the kind. */
    String name();

    Surrogate.Type type();

    /** Words in lower case, one of which stands in every text with such a value: a text without any is not looked at. */
    List<String> literals();

    /** Where the values are, from left to right. */
    List<Span> find(CharSequence text);

    /** All that decides what is found, for the fingerprint. */
    String settings();
}
