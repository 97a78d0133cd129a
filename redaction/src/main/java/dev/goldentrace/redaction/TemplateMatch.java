package dev.goldentrace.redaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Holds one live text against a recorded one, from left to right: where a value ends is said by what is bound already, else
 * by the literal text that follows it. Where that leads nowhere another end is tried, a bounded number of times; so the work
 * is in proportion to the length of the texts.
 */
final class TemplateMatch {
    private static final int MOST_TRIES = 256;
    private static final int MOST_OPEN = 64;
    private static final int NONE = -1;

    private final Template known;
    private final String template;
    private final List<Slot> slots;
    private final CharSequence live;
    private final Bindings bindings;
    private final Deque<Choice> open = new ArrayDeque<>();

    TemplateMatch(Template known, String template, List<Slot> slots, CharSequence live, Bindings bindings) {
        this.known = known;
        this.template = template;
        this.slots = slots;
        this.live = live;
        this.bindings = bindings;
    }

    /** A value that may end elsewhere. */
    private record Choice(int index, ValueEnds ends, int changes) {}

    /** Where it does not match, it may leave something bound. */
    boolean matches() {
        int index = 0;
        int at = 0;
        int tries = 0;
        while (at == NONE || index < slots.size() || !endsAt(at)) {
            at = at == NONE || index == slots.size() ? NONE : endOf(index, at);
            if (at != NONE) {
                index++;
            } else if (open.isEmpty() || tries++ == MOST_TRIES) {
                return false;
            } else {
                Choice last = open.pop();
                bindings.undo(last.changes());
                index = last.index() + 1;
                at = tryNext(last);
            }
        }
        return true;
    }

    private boolean endsAt(int at) {
        int literal = literalBefore(slots.size());
        return live.length() - at == template.length() - literal && liveHas(at, literal, template.length());
    }

    private int literalBefore(int index) {
        return index == 0 ? 0 : slots.get(index - 1).end();
    }

    /** Where the live text of a slot ends, given where the literal text before it begins. */
    private int endOf(int index, int before) {
        Slot slot = slots.get(index);
        int literal = literalBefore(index);
        if (!liveHas(before, literal, slot.start())) {
            return NONE;
        }
        int at = before + slot.start() - literal;
        return slot instanceof Slot.OfMark mark ? endOfMark(index, mark, at) : endOfToken((Slot.OfToken) slot, at);
    }

    private int endOfMark(int index, Slot.OfMark slot, int at) {
        String bound = bindings.text(slot.mark(), slot.form());
        if (bound != null && liveHas(at, bound)) {
            return at + bound.length();
        }
        if (liveHas(at, slot.start(), slot.end())) {
            return at + slot.end() - slot.start();
        }
        String itself = slot.mark().written(slot.form());
        if (liveHas(at, itself)) {
            return at + itself.length();
        }
        return index == slots.size() - 1 ? lastEnd(slot, at) : tryNext(choice(index, slot, at));
    }

    private int lastEnd(Slot.OfMark slot, int at) {
        int end = live.length() - (template.length() - slot.end());
        return bind(slot, at, end) ? end : NONE;
    }

    private Choice choice(int index, Slot.OfMark slot, int at) {
        ValueEnds ends = new ValueEnds(
                live,
                at,
                slot.mark().type().valuePattern(),
                template,
                slot.end(),
                slots.get(index + 1).start());
        return new Choice(index, ends, bindings.changes());
    }

    /** Takes the next end that binds; what may come after it is kept for later. */
    private int tryNext(Choice choice) {
        Slot.OfMark slot = (Slot.OfMark) slots.get(choice.index());
        for (int end = choice.ends().next();
                end != ValueEnds.NONE;
                end = choice.ends().next()) {
            if (bind(slot, choice.ends().start(), end)) {
                open.push(choice);
                if (open.size() > MOST_OPEN) {
                    open.removeLast();
                }
                return end;
            }
        }
        return NONE;
    }

    private boolean bind(Slot.OfMark slot, int at, int end) {
        if (end <= at || end - at > ValueEnds.LONGEST_VALUE) {
            return false;
        }
        String text = live.subSequence(at, end).toString();
        String value = slot.form().encoding().decode(text);
        return value != null
                && slot.mark().type().valuePattern().matcher(value).matches()
                && !known.isSurrogate(text)
                && bindings.bind(slot.mark(), slot.form().spelling(), value);
    }

    private int endOfToken(Slot.OfToken slot, int at) {
        if (liveHas(at, slot.start(), slot.end())) {
            return at + slot.end() - slot.start();
        }
        Optional<Base64Token> token = Base64Token.at(live, at);
        if (token.isEmpty()) {
            return NONE;
        }
        String text = token.get().text();
        boolean matches = new TemplateMatch(known, slot.token().text(), slot.slots(), text, bindings).matches();
        if (!matches) {
            return NONE;
        }
        int end = token.get().end();
        bindings.bindToken(
                template.substring(slot.start(), slot.end()),
                live.subSequence(at, end).toString());
        return end;
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
