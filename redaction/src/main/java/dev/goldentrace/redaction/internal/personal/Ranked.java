package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.List;

/** A detector that gives way where others, which know better, find something. They are asked only where it finds anything. */
record Ranked(Detector detector, List<Detector> stronger) implements Detector {
    Ranked {
        stronger = List.copyOf(stronger);
    }

    @Override
    public String name() {
        return detector.name();
    }

    @Override
    public Surrogate.Type type() {
        return detector.type();
    }

    @Override
    public List<String> literals() {
        return detector.literals();
    }

    @Override
    public String settings() {
        return detector.settings();
    }

    @Override
    public List<Span> find(CharSequence text) {
        List<Span> found = detector.find(text);
        for (Detector other : stronger) {
            if (found.isEmpty()) {
                return found;
            }
            Spans taken = new Spans(other.find(text));
            found = found.stream().filter(span -> !taken.overlap(span)).toList();
        }
        return found;
    }
}
