package dev.goldentrace.results;

import dev.goldentrace.trace.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a manifest.
 *
 * @param file the result file, relative to the results' directory, with {@code /}
 * @param test the test's key
 * @param status how it ended
 * @param ended when
 */
record ManifestLine(String file, String test, Status status, Instant ended) {
    private static final String SCHEMA = "goldentrace.manifest/1";

    static ManifestLine of(String file, TestResult result) {
        return new ManifestLine(file, result.test().key(), result.status(), result.ended());
    }

    /**
     * @throws IllegalArgumentException when the text is no such line, with the place
     */
    static ManifestLine read(String text) {
        Fields fields = Fields.of(text);
        Schema.require(fields, SCHEMA);
        return new ManifestLine(
                fields.text("file"),
                fields.text("test"),
                fields.constant("status", Status.class),
                fields.instant("ended"));
    }

    String write() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("file", file);
        json.put("test", test);
        json.put("status", status.word());
        json.put("ended", ended.toString());
        return Json.write(json);
    }
}
