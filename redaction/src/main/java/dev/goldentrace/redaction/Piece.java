package dev.goldentrace.redaction;

/** A piece of a text. */
interface Piece {
    /** Index of its first character. */
    int start();

    /** Index after its last character. */
    int end();
}
