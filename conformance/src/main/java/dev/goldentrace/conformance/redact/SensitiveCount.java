package dev.goldentrace.conformance.redact;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts of which only is known whether they hold anything sensitive, and in how many something is found. */
final class SensitiveCount {
    private int sensitive;
    private int found;
    private int others;
    private int falseAlarms;

    void add(LabelledText text, boolean isFound) {
        if (Boolean.TRUE.equals(text.sensitive())) {
            sensitive++;
            found += isFound ? 1 : 0;
        } else if (Boolean.FALSE.equals(text.sensitive())) {
            others++;
            falseAlarms += isFound ? 1 : 0;
        }
    }

    /** None where there are no such texts. What is sensitive may be a name or an opinion, so none of it must be found. */
    Map<String, @Nullable Object> figures() {
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        if (sensitive + others > 0) {
            Map<String, @Nullable Object> texts = new LinkedHashMap<>();
            texts.put("positives", sensitive);
            texts.put("found", found);
            texts.put("negatives", others);
            texts.put("falseAlarms", falseAlarms);
            figures.put("sensitive", texts);
        }
        return figures;
    }
}
