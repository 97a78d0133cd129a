package dev.goldentrace.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds known surrogates in recorded texts: what merely looks like one is text. Not safe for use by several threads. */
final class Template {
    private static final int DEEPEST = 2;

    private final MarkSearch marks;
    private final boolean isEmpty;
    private final Map<String, List<Slot>> known = new HashMap<>();

    Template(Collection<Mark> marks) {
        this.marks = new MarkSearch(marks);
        this.isEmpty = marks.isEmpty();
    }

    static Template of(Collection<Surrogate> surrogates) {
        return new Template(surrogates.stream().map(Mark::of).toList());
    }

    /** The surrogates of a text, from left to right. */
    List<Slot> slots(String text) {
        return isEmpty ? List.of() : known.computeIfAbsent(text, unknown -> slots(unknown, 0));
    }

    /** Whether a text is nothing but a surrogate. */
    boolean isSurrogate(String text) {
        List<Slot> slots = isEmpty ? List.of() : ofMarks(text);
        return slots.size() == 1 && slots.get(0).start() == 0 && slots.get(0).end() == text.length();
    }

    private List<Slot> slots(String text, int depth) {
        List<Slot> slots = ofMarks(text);
        if (depth < DEEPEST) {
            List<Slot> tokens = ofTokens(text, depth);
            slots.removeIf(slot -> Overlaps.any(tokens, slot.start(), slot.end()));
            slots.addAll(tokens);
            slots.sort(Comparator.comparingInt(Slot::start));
        }
        return slots;
    }

    /** Where the longest cannot stand, a shorter one may; of two that have one text the first is meant. */
    private List<Slot> ofMarks(String text) {
        List<Slot> slots = new ArrayList<>();
        int free = 0;
        MarkSearch.Found last = null;
        for (MarkSearch.Found found : marks.in(text)) {
            boolean again = last != null && last.start() == found.start() && last.end() == found.end();
            if (!again
                    && found.start() >= free
                    && found.mark().type().notation().hasBorders(text, found.start(), found.end())) {
                slots.add(new Slot.OfMark(found.start(), found.end(), found.mark(), found.form()));
                free = found.end();
            }
            last = found;
        }
        return slots;
    }

    private List<Slot> ofTokens(String text, int depth) {
        List<Slot> slots = new ArrayList<>();
        for (Base64Token token : Base64Token.inRecorded(text)) {
            List<Slot> inner = slots(token.text(), depth + 1);
            if (!inner.isEmpty()) {
                slots.add(new Slot.OfToken(token.start(), token.end(), token, inner));
            }
        }
        return slots;
    }
}
