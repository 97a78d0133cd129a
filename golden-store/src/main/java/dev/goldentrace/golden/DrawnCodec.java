package dev.goldentrace.golden;

import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one lane drew from the collector, as JSON; times are milliseconds since the session began. */
final class DrawnCodec {
    private DrawnCodec() {}

    static Map<String, @Nullable Object> encode(Drawn drawn, Instant start) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        MessageCodec.putIf(json, "lane", drawn.lane().equals(Step.MAIN_LANE) ? null : drawn.lane());
        putUnlessEmpty(
                json,
                "clock",
                drawn.clock().stream()
                        .map(reading -> Duration.between(start, reading).toMillis())
                        .toList());
        putUnlessEmpty(json, "uuids", drawn.uuids().stream().map(UUID::toString).toList());
        MessageCodec.putIf(json, "seed", drawn.seed());
        putUnlessEmpty(
                json, "sleeps", drawn.sleeps().stream().map(Duration::toMillis).toList());
        return json;
    }

    private static void putUnlessEmpty(Map<String, @Nullable Object> json, String name, List<?> values) {
        MessageCodec.putIf(json, name, values.isEmpty() ? null : values);
    }

    static Drawn decode(Fields json, Instant start) {
        return new Drawn(
                json.has("lane") ? json.requireText("lane") : Step.MAIN_LANE,
                json.numbers("clock").stream().map(start::plusMillis).toList(),
                uuids(json),
                json.has("seed") ? json.number("seed") : null,
                json.numbers("sleeps").stream().map(Duration::ofMillis).toList());
    }

    private static List<UUID> uuids(Fields json) {
        List<UUID> uuids = new ArrayList<>();
        for (String text : json.texts("uuids")) {
            try {
                uuids.add(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                throw new Fields.Problem(json.at("uuids") + "[" + uuids.size() + "]", "a UUID", text);
            }
        }
        return uuids;
    }
}
