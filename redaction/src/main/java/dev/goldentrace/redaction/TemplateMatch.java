package dev.goldentrace.redaction;

import dev.goldentrace.redaction.Template.Slot;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Holds one live text against a recorded one, from left to right and without going back: where a value ends is said by the
 * literal text that follows it. So the work is in proportion to the length of the texts.
 */
final class TemplateMatch {
    private static final int LONGEST_VALUE = 20_000;
    private static final int LONGEST_DELIMITER = 32;
    private static final int MOST_ENDS_TRIED = 32;
    private static final int NONE = -1;

    private final String template;
    private final List<Slot> slots;
    private final CharSequence live;
    private final Bindings bindings;

    TemplateMatch(String template, List<Slot> slots, CharSequence live, Bindings bindings) {
        this.template = template;
        this.slots = slots;
        this.live = live;
        this.bindings = bindings;
    }

    boolean matches() {
        int at = 0;
        int literal = 0;
        for (int next = 0; next < slots.size(); next++) {
            Slot slot = slots.get(next);
            if (!liveHas(at, literal, slot.start())) {
                return false;
            }
            at = endOfValue(next, at + slot.start() - literal);
            if (at == NONE) {
                return false;
            }
            literal = slot.end();
        }
        return live.length() - at == template.length() - literal && liveHas(at, literal, template.length());
    }

    private int endOfValue(int index, int at) {
        Slot slot = slots.get(index);
        String bound = bindings.value(slot.mark());
        if (bound != null && liveHas(at, slot.form(bound))) {
            return at + slot.form(bound).length();
        }
        if (liveHas(at, slot.start(), slot.end())) {
            return at + slot.end() - slot.start();
        }
        return bound == null ? bind(index, at) : NONE;
    }

    private int bind(int index, int at) {
        boolean last = index == slots.size() - 1;
        int end = last ? live.length() - (template.length() - slots.get(index).end()) : delimitedEnd(index, at);
        return bind(slots.get(index), at, end) ? end : NONE;
    }

    /** Where the longest value ends if what follows in the template follows there, else the first place where it does. */
    private int delimitedEnd(int index, int at) {
        Slot slot = slots.get(index);
        int from = slot.end();
        int to = Math.min(slots.get(index + 1).start(), from + LONGEST_DELIMITER);
        int limit = Math.min(live.length(), at + LONGEST_VALUE);
        Matcher value = slot.mark().type().valuePattern().matcher(live).region(at, limit);
        int longest = value.lookingAt() ? value.end() : NONE;
        return longest == NONE || liveHas(longest, from, to) ? longest : shorterEnd(value, at, longest, from, to);
    }

    private int shorterEnd(Matcher value, int at, int longest, int from, int to) {
        int tried = 0;
        for (int end = at + 1; end < longest && tried < MOST_ENDS_TRIED; end++) {
            if (liveHas(end, from, to)) {
                tried++;
                if (value.region(at, end).matches()) {
                    return end;
                }
            }
        }
        return NONE;
    }

    private boolean bind(Slot slot, int at, int end) {
        if (end <= at || end - at > LONGEST_VALUE) {
            return false;
        }
        String text = live.subSequence(at, end).toString();
        String value = slot.urlEncoded() ? decoded(text) : text;
        return value != null
                && slot.mark().type().valuePattern().matcher(value).matches()
                && !isSurrogate(text)
                && bindings.bind(slot.mark(), value);
    }

    private static boolean isSurrogate(String text) {
        List<Slot> slots = Template.slots(text);
        return slots.size() == 1 && slots.get(0).end() - slots.get(0).start() == text.length();
    }

    private static @Nullable String decoded(String text) {
        try {
            String value = URLDecoder.decode(text, StandardCharsets.UTF_8);
            return Mark.urlEncoded(value).equals(text) ? value : null;
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
    }

    private boolean liveHas(int at, int from, int to) {
        if (to - from > live.length() - at) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (template.charAt(i) != live.charAt(at + i - from)) {
                return false;
            }
        }
        return true;
    }

    private boolean liveHas(int at, String value) {
        return value.length() <= live.length() - at && value.contentEquals(live.subSequence(at, at + value.length()));
    }
}
