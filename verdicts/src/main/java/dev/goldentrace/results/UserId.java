package dev.goldentrace.results;

import dev.goldentrace.trace.Json;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of somebody who is to be forgotten: what names it, and that no message shows it. */
final class UserId {
    private static final int SHORTEST = 4;

    private final String id;
    private final Pattern word;

    private UserId(String id) {
        this.id = id;
        this.word = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * @throws IllegalArgumentException when it is too short to name anybody
     */
    static UserId of(String text) {
        String id = text.strip();
        if (id.length() < SHORTEST) {
            throw new IllegalArgumentException((id.isEmpty() ? "no user is named" : "the id is too short")
                    + ": expected an id of at least " + SHORTEST + " characters, actual " + id.length()
                    + ". A shorter one stands in texts that have nothing to do with that user, and they would be removed."
                    + " Give the id whole, as the test says it in trace.user(…)");
        }
        return new UserId(id);
    }

    String text() {
        return id;
    }

    /** Says whether a file's text has the id, alone or as a part of another identifier; escaped in JSON, too. */
    boolean isIn(String text) {
        return word.matcher(text).find() || (hasEscapes(text) && isInValue(json(text)));
    }

    /** Only what JSON escapes can stand there otherwise than it is. */
    private static boolean hasEscapes(String text) {
        return text.indexOf('\\') >= 0;
    }

    private static @Nullable Object json(String text) {
        try {
            return Json.read(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private boolean isInValue(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().anyMatch(this::isInValue)
                    || map.values().stream().anyMatch(this::isInValue);
        }
        return value instanceof Collection<?> list
                ? list.stream().anyMatch(this::isInValue)
                : value instanceof String text && word.matcher(text).find();
    }

    /** Takes the id out of a text. */
    String outOf(String text) {
        return word.matcher(text).replaceAll("forgotten");
    }

    @Override
    public String toString() {
        return "an id of " + String.format(Locale.ROOT, "%d", id.length()) + " characters";
    }
}
