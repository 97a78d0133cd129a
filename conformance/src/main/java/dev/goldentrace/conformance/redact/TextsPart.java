package dev.goldentrace.conformance.redact;

import dev.goldentrace.conformance.redact.LabelledText.Label;
import dev.goldentrace.redaction.Detected;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Redactor;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts, by type, which labels the redactor finds, and which of its findings have a label. */
final class TextsPart implements RedactPart {
    private final Redactor redactor;
    private final Formatted formatted;
    private final PrintStream problems;
    private final Map<String, TypeCount> types = new TreeMap<>();
    private final SensitiveCount sensitive = new SensitiveCount();

    TextsPart(List<LabelledText> texts, Set<String> regions, PrintStream problems) {
        this.redactor = Redactor.of(RedactionSettings.standard().withRegions(regions));
        this.formatted = new Formatted(regions);
        this.problems = problems;
        texts.forEach(this::count);
    }

    private void count(LabelledText text) {
        List<Detected> detected = redactor.detect(text.text());
        sensitive.add(text, !detected.isEmpty());
        if (text.sensitive() == null || !text.labels().isEmpty()) {
            text.labels().forEach(label -> countLabel(text, label, detected));
            detected.forEach(found -> countReport(text, found));
        }
    }

    private void countLabel(LabelledText text, Label label, List<Detected> detected) {
        boolean mustBeFound = LabelType.named(label.type()).isPresent();
        boolean isFormatted = formatted.is(label.type(), text.value(label));
        boolean isFound = isCovered(
                text.text(),
                label,
                detected.stream()
                        .filter(found ->
                                !mustBeFound || LabelType.of(found.type()).equals(label.type()))
                        .toList());
        count(label.type()).addLabel(isFormatted, isFound);
        if (mustBeFound && isFormatted && !isFound) {
            problems.println(text.place() + ": missed " + label.type() + " <" + text.value(label) + ">");
        }
    }

    private void countReport(LabelledText text, Detected found) {
        String type = LabelType.of(found.type());
        boolean isRight = text.labels(type).stream().anyMatch(label -> label.overlaps(found.start(), found.end()));
        count(type).addReport(isRight);
        if (!isRight && LabelType.named(type).isPresent()) {
            String value = text.text().substring(found.start(), found.end());
            problems.println(text.place() + ": reported " + type + " <" + value + ">, which has no such label");
        }
    }

    /** Found is what no letter or digit is left of. */
    private static boolean isCovered(String text, Label label, List<Detected> detected) {
        for (int at = label.start(); at < label.end(); at++) {
            int here = at;
            if (Character.isLetterOrDigit(text.charAt(at))
                    && detected.stream().noneMatch(found -> found.start() <= here && here < found.end())) {
                return false;
            }
        }
        return true;
    }

    private TypeCount count(String type) {
        return types.computeIfAbsent(type, unused -> new TypeCount());
    }

    @Override
    public Map<String, @Nullable Object> figures() {
        Map<String, @Nullable Object> byType = new LinkedHashMap<>();
        types.forEach((type, count) -> byType.put(type, count.figures()));
        Map<String, @Nullable Object> figures = new LinkedHashMap<>();
        figures.put("types", byType);
        figures.putAll(sensitive.figures());
        return figures;
    }

    @Override
    public boolean isGood() {
        boolean good = true;
        for (LabelType type : LabelType.values()) {
            TypeCount count = types.get(type.name());
            if (count != null && !count.isGood(type)) {
                problems.println(type + ": " + count.figures() + ", expected a recall of at least " + type.recall()
                        + " and a precision of at least " + type.precision());
                good = false;
            }
        }
        return good;
    }
}
