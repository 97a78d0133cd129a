package dev.goldentrace.redaction;

import java.util.List;

/** A place in a raw text where something is redacted. */
sealed interface Place {
    int start();

    int end();

    /** A value. */
    record OfValue(int start, int end, Value value, Form form) implements Place {}

    /** A base64 token with values in what it encodes. */
    record OfToken(int start, int end, Base64Token token, List<Place> places) implements Place {}
}
