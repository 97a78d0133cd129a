package dev.goldentrace.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers surrogates within their type, leaving out those that stand in the session by chance. */
final class Ordinals {
    private static final int LEAST = 4;

    private final Collection<String> texts;
    private final Map<Surrogate.Type, Long> tried = new EnumMap<>(Surrogate.Type.class);
    private final Map<Surrogate.Type, Deque<Mark>> free = new EnumMap<>(Surrogate.Type.class);

    /** {@code texts} are all those of the session. */
    Ordinals(Collection<String> texts) {
        this.texts = texts;
    }

    Mark next(Surrogate.Type type) {
        Deque<Mark> marks = free.computeIfAbsent(type, unused -> new ArrayDeque<>());
        while (marks.isEmpty()) {
            prepare(Map.of(type, Math.max(LEAST, tried.getOrDefault(type, 0L))));
        }
        return marks.remove();
    }

    /** Looks through the texts for the next so many of each type, so that one look does for all. */
    void prepare(Map<Surrogate.Type, Long> counts) {
        List<Mark> marks = new ArrayList<>();
        counts.forEach((type, count) -> {
            long last = tried.merge(type, count, Long::sum);
            for (long ordinal = last - count + 1; ordinal <= last; ordinal++) {
                marks.add(Mark.of(type, ordinal));
            }
        });
        Set<Mark> taken = taken(marks);
        for (Mark mark : marks) {
            if (!taken.contains(mark)) {
                free.computeIfAbsent(mark.type(), unused -> new ArrayDeque<>()).add(mark);
            }
        }
    }

    private Set<Mark> taken(List<Mark> marks) {
        Template template = new Template(marks);
        Set<Mark> taken = new HashSet<>();
        texts.forEach(text -> add(template.slots(text), taken));
        return taken;
    }

    private static void add(List<Slot> slots, Set<Mark> taken) {
        for (Slot slot : slots) {
            if (slot instanceof Slot.OfMark mark) {
                taken.add(mark.mark());
            } else if (slot instanceof Slot.OfToken token) {
                add(token.slots(), taken);
            }
        }
    }
}
