package dev.goldentrace.redaction;

/** In which texts what is written as a value is that value. */
enum Reach {
    /** Wherever it is written exactly so: a detector found it. */
    EXACT,
    /** As a whole word written exactly so. */
    AS_WRITTEN,
    /** As a whole word, ignoring case, and as a part of an identifier. */
    EVERYWHERE
}
