package dev.goldentrace.redaction.internal.secret;

import dev.goldentrace.redaction.Span;
import java.util.Arrays;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** A text as it reads once its escapes are undone, with the place in the text from which each character came. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Reading {
    private final String text;
    private final int[] origins;

    private Reading(String text, int[] origins) {
        this.text = text;
        this.origins = origins;
    }

    /**
     * Undoes all escapes, nested ones too: of JSON and code, of URLs, of XML, and the seams of strings that are put together.
     *
     * @param text any text
     * @return how it reads then; null where there is nothing to undo
     */
    public static @Nullable Reading of(CharSequence text) {
        StringBuilder read = new StringBuilder(text.length());
        int[] origins = new int[text.length() + 1];
        boolean changed = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            Escape escape = Escape.canBegin(c) ? Escape.at(text, at) : null;
            if (escape == null) {
                origins[read.length()] = at++;
                read.append(c);
            } else {
                changed = true;
                if (escape.meaning() != null) {
                    origins[read.length()] = at;
                    read.append(escape.meaning().charValue());
                }
                at += escape.length();
            }
        }
        origins[read.length()] = text.length();
        return changed ? new Reading(read.toString(), Arrays.copyOf(origins, read.length() + 1)) : null;
    }

    /** {@return the text without its escapes} */
    public String text() {
        return text;
    }

    /**
     * Tells where a piece of this reading stands in the text that is read.
     *
     * @param piece a piece of {@link #text}
     * @return the same piece of the text, escapes included
     */
    public Span origin(Span piece) {
        return new Span(origins[piece.start()], origins[piece.end()]);
    }
}
