package dev.goldentrace.golden;

import dev.goldentrace.trace.CallError;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors as JSON. */
final class ErrorCodec {
    private ErrorCodec() {}

    static Map<String, @Nullable Object> encode(CallError error) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", error.type());
        json.put("message", Lines.of(error.message()));
        MessageCodec.putIf(json, "httpStatus", error.httpStatus());
        if (error.kind() != CallError.Kind.FAILURE) {
            json.put("kind", error.kind().name().toLowerCase(Locale.ROOT));
        }
        return json;
    }

    static CallError decode(Fields json) {
        return new CallError(
                json.requireText("type"),
                json.requireText("message"),
                json.integer("httpStatus"),
                json.word("kind", CallError.Kind.class, CallError.Kind.FAILURE));
    }
}
