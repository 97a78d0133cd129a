package dev.goldentrace.redaction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a surrogate is, whatever it is written as: its type and ordinal, from 1. */
record Mark(Surrogate.Type type, long ordinal) {

    /** The surrogate's text. */
    String text() {
        return type.notation().text(ordinal);
    }

    /** The surrogate's text in a place where the value is URL-encoded. */
    String urlText() {
        return urlEncoded(text());
    }

    static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
