package dev.goldentrace.conformance.divergence;

import dev.goldentrace.trace.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a recording readable whose steps or calls were cut out, moved or put in by hand: says in place what a reference to a
 * call left unsaid, and brings what was observed to its size. Nothing that is compared is invented but for a lost text, which is empty.
 */
final class Mending {
    private final @Nullable Object golden;
    private final Map<String, Map<String, @Nullable Object>> callsById = new LinkedHashMap<>();
    private final Set<String> made = new HashSet<>();
    private int calls;

    Mending(@Nullable Object golden) {
        this.golden = golden;
    }

    String mended() {
        Map<String, @Nullable Object> file = new LinkedHashMap<>(object(golden));
        Map<String, @Nullable Object> recording = new LinkedHashMap<>(object(file.get("recording")));
        List<Object> runs = objects(recording, "runs");
        runs.forEach(run -> objects(object(run), "steps").forEach(this::remember));
        mendEach(recording, "runs", this::run);
        if (recording.get("observed") instanceof Map) {
            recording.put("observed", observed(object(recording.get("observed")), runs.size()));
        }
        if (file.get("recording") instanceof Map) {
            file.put("recording", recording);
        }
        return Json.write(file);
    }

    /** What is no list of objects stays as it is: to say so is the store's part. */
    private static void mendEach(
            Map<String, @Nullable Object> json, String name, UnaryOperator<Map<String, @Nullable Object>> mend) {
        if (json.get(name) instanceof List<?> items) {
            List<@Nullable Object> mended = new ArrayList<>();
            items.forEach(item -> mended.add(item instanceof Map ? mend.apply(object(item)) : item));
            json.put(name, mended);
        }
    }

    private void remember(Object step) {
        objects(object(step), "calls")
                .forEach(call -> text(object(call), "id").ifPresent(id -> callsById.putIfAbsent(id, object(call))));
    }

    private Map<String, @Nullable Object> run(Map<String, @Nullable Object> run) {
        Map<String, @Nullable Object> mended = new LinkedHashMap<>(run);
        calls += objects(run, "prelude").size();
        mendEach(mended, "steps", this::step);
        return mended;
    }

    private Map<String, @Nullable Object> step(Map<String, @Nullable Object> step) {
        Map<String, @Nullable Object> mended = new LinkedHashMap<>(step);
        List<String> asked = asked(step);
        mendEach(mended, "adds", this::message);
        mendEach(mended, "messages", this::message);
        mendEach(mended, "calls", call -> call(call, asked));
        List<Object> followed = objects(step, "calls");
        calls += 1 + followed.size();
        followed.forEach(call -> text(object(call), "id").ifPresent(made::add));
        return mended;
    }

    private static List<String> asked(Map<String, @Nullable Object> step) {
        List<String> ids = new ArrayList<>();
        objects(object(step.get("reply")), "toolUses")
                .forEach(use -> text(object(use), "id").ifPresent(ids::add));
        return ids;
    }

    /** A call that no reply asks for says its arguments itself. */
    private static Map<String, @Nullable Object> call(Map<String, @Nullable Object> call, List<String> asked) {
        boolean says = call.containsKey("arguments") || !call.containsKey("tool");
        if (says || text(call, "id").filter(asked::contains).isPresent()) {
            return call;
        }
        Map<String, @Nullable Object> mended = new LinkedHashMap<>(call);
        mended.put("arguments", Map.of());
        return mended;
    }

    /** A tool's answer whose call does not stand before it says its text itself. */
    private Map<String, @Nullable Object> message(Map<String, @Nullable Object> message) {
        Map<String, @Nullable Object> mended = new LinkedHashMap<>(message);
        Optional<String> id = text(mended, "tool");
        if (id.isPresent() && !mended.containsKey("name") && !made.contains(id.get())) {
            Map<String, @Nullable Object> call = callsById.getOrDefault(id.get(), Map.of());
            mended.put("name", Objects.requireNonNullElse(call.get("tool"), ""));
            mended.put("text", Objects.requireNonNullElse(call.get("result"), ""));
            mended.put("error", Objects.requireNonNullElse(call.get("isError"), false));
        }
        return mended;
    }

    private Object observed(Map<String, @Nullable Object> observed, int runs) {
        Map<String, @Nullable Object> mended = new LinkedHashMap<>(observed);
        if (observed.get("runs") instanceof List && observed.get("calls") instanceof List) {
            mended.put("runs", sized(objects(observed, "runs"), runs));
            mended.put("calls", sized(objects(observed, "calls"), calls));
        }
        return mended;
    }

    private static List<Object> sized(List<Object> entries, int size) {
        List<Object> sized = new ArrayList<>(entries);
        while (sized.size() < size) {
            sized.add(Map.of("at", 0, "ms", 0));
        }
        return sized.subList(0, size);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static List<Object> objects(Map<String, @Nullable Object> object, String name) {
        List<Object> objects = new ArrayList<>();
        if (object.get(name) instanceof List<?> list) {
            list.forEach(item -> {
                if (item instanceof Map) {
                    objects.add(item);
                }
            });
        }
        return objects;
    }

    private static Optional<String> text(Map<String, @Nullable Object> object, String name) {
        return object.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
