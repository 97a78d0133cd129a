package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import java.util.List;

/** What a detector finds, as texts. */
final class Found {
    private Found() {}

    static List<String> by(Detector detector, String text) {
        return detector.find(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
