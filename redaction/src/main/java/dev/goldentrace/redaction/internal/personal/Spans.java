package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pieces of one text, none of which overlaps another. */
final class Spans {
    private final TreeMap<Integer, Span> byStart = new TreeMap<>();

    Spans(List<Span> spans) {
        spans.forEach(this::add);
    }

    /** Adds one, where it overlaps none that is there. */
    boolean add(Span span) {
        if (overlap(span)) {
            return false;
        }
        byStart.put(span.start(), span);
        return true;
    }

    boolean overlap(Span span) {
        Map.Entry<Integer, Span> before = byStart.lowerEntry(span.end());
        return before != null && before.getValue().end() > span.start();
    }

    /** From left to right. */
    List<Span> inOrder() {
        return List.copyOf(byStart.values());
    }
}
