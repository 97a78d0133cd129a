package dev.goldentrace.redaction;

/** How a value is written in a place. */
record Form(Spelling spelling, Encoding encoding) {
    static final Form PLAIN = new Form(Spelling.USUAL, Encoding.PLAIN);
}
