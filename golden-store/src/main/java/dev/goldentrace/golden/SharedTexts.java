package dev.goldentrace.golden;

import dev.goldentrace.trace.Blob;

/**
 * What many goldens share, each once and named by its own hash: system prompts, tool lists, response schemas, and binary
 * content.
 */
interface SharedTexts {

    /** Keeps a JSON value and gives the reference to write in its place. */
    String put(String kind, Object json);

    /** Finds what a reference stands for. */
    Object get(String reference);

    /** Keeps binary content; its SHA-256 is its reference. */
    void put(Blob blob);

    /** Finds binary content by its SHA-256. */
    Blob blob(String sha256);
}
