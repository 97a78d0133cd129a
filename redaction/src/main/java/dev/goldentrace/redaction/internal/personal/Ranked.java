package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A detector that gives way where those of its kind before it, which know better, find something.
 *
 * @param detector what finds
 */
@API(status = Status.INTERNAL, since = "0.1")
public record Ranked(Detector detector) implements Detector {

    /**
     * Asks detectors one after another, each once; those that are ranked give way to the ranked before them.
     *
     * @param strongestFirst ranked ones and others
     * @param text any text
     * @param found is told each value, with the detector that has it
     */
    public static void find(List<Detector> strongestFirst, CharSequence text, BiConsumer<Detector, Span> found) {
        List<Spans> taken = new ArrayList<>();
        for (Detector detector : strongestFirst) {
            List<Span> spans = detector.find(text);
            boolean ranked = detector instanceof Ranked;
            spans.stream()
                    .filter(span -> !ranked || taken.stream().noneMatch(others -> others.overlap(span)))
                    .forEach(span -> found.accept(detector, span));
            if (ranked && !spans.isEmpty()) {
                taken.add(new Spans(spans));
            }
        }
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
        return detector.find(text);
    }
}
