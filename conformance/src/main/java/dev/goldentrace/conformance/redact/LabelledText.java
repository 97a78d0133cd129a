package dev.goldentrace.conformance.redact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text and what is known of it.
 *
 * @param place its file and line
 * @param labels where its personal data is
 * @param sensitive whether it holds any; null where only the labels say so
 */
record LabelledText(
        String place,
        String text,
        List<Label> labels,
        @Nullable Boolean sensitive) {

    /**
     * A piece of the text.
     *
     * @param type such as {@code EMAIL_ADDRESS}
     * @param start index of its first character, as Java counts them
     * @param end index after its last
     */
    record Label(String type, int start, int end) {
        boolean overlaps(int from, int to) {
            return start < to && from < end;
        }
    }

    List<Label> labels(String type) {
        return labels.stream().filter(label -> label.type().equals(type)).toList();
    }

    String value(Label label) {
        return text.substring(label.start(), label.end());
    }
}
