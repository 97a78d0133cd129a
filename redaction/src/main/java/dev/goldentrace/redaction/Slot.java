package dev.goldentrace.redaction;

import java.util.List;

/** A place in a recorded text that a live value fills. */
sealed interface Slot extends Piece {

    /** A surrogate. */
    record OfMark(int start, int end, Mark mark, Form form) implements Slot {}

    /** A base64 token with surrogates in what it encodes. */
    record OfToken(int start, int end, Base64Token token, List<Slot> slots) implements Slot {}
}
