package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.redaction.internal.field.FieldValue.Reach;
import dev.goldentrace.trace.Json;
import java.util.List;

/** What the usual settings find. */
final class Found {
    private static final PersonalFields FIELDS = PersonalFields.of(RedactionSettings.standard());

    private Found() {}

    static List<FieldValue> inJson(String json) {
        return FIELDS.inJson(Json.read(json));
    }

    static List<FieldValue> inText(String text) {
        return FIELDS.inText(text);
    }

    /** The texts only. */
    static List<String> texts(List<FieldValue> values) {
        return values.stream().map(FieldValue::text).toList();
    }

    static List<String> textsInJson(String json) {
        return texts(inJson(json));
    }

    static List<String> textsInText(String text) {
        return texts(inText(text));
    }

    static FieldValue everywhere(Surrogate.Type type, String text) {
        return new FieldValue(type, text, Reach.EVERYWHERE);
    }

    static FieldValue asWritten(Surrogate.Type type, String text) {
        return new FieldValue(type, text, Reach.AS_WRITTEN);
    }
}
