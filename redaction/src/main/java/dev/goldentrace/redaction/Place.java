package dev.goldentrace.redaction;

import java.util.List;

/** A place in a raw text where something is redacted. */
sealed interface Place extends Piece {

    /**
     * A value.
     *
     * @param exact whether it is one by its own look, wherever it stands
     */
    record OfValue(int start, int end, Value value, Form form, boolean exact) implements Place {}

    /** A base64 token with values in what it encodes. */
    record OfToken(int start, int end, Base64Token token, List<Place> places) implements Place {}
}
