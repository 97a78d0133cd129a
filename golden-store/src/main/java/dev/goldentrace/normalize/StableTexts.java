package dev.goldentrace.normalize;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Gives the texts of one session with stable words in place of what is volatile: two sessions that differ in nothing else
 * have the same. Ids are numbered by their first appearance, so texts must be given in the session's order.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class StableTexts {
    private static final String IGNORED = "(ignored)";

    private final Normalization normalization;
    private final VolatileSpans spans;
    private final Map<String, String> ordinals;
    private final boolean numbered;

    /**
     * Begins with no id numbered.
     *
     * @param normalization what is not compared
     * @param run what only this session could have come by
     */
    public StableTexts(Normalization normalization, RunValues run) {
        this(normalization, new VolatileSpans(run, null), Map.of(), true);
        if (!normalization.isNone()) {
            run.drawn().forEach(id -> ordinal(VolatileKind.UUIDS, id));
        }
    }

    private StableTexts(
            Normalization normalization, VolatileSpans spans, Map<String, String> ordinals, boolean numbered) {
        this.normalization = normalization;
        this.spans = spans;
        this.ordinals = new HashMap<>(ordinals);
        this.numbered = numbered;
    }

    /** {@return a copy that numbers on its own, for a text that is looked at out of its order} */
    public StableTexts alone() {
        return new StableTexts(normalization, spans, ordinals, numbered);
    }

    /** {@return a copy that tells no id from another of its kind, in arguments too, for texts that are looked at in any order} */
    public StableTexts unnumbered() {
        return new StableTexts(normalization, spans, Map.of(), false);
    }

    /**
     * Says whether a field is not compared.
     *
     * @param field the field
     * @return whether it is ignored
     */
    public boolean ignores(Field field) {
        return normalization.ignoresAny() && normalization.ignores(field);
    }

    /**
     * Makes a text stable; one that holds JSON as the JSON that it holds.
     *
     * @param text the text
     * @param field where it stands
     * @return the text with stable words
     */
    public String text(String text, Field field) {
        if (ignores(field)) {
            return IGNORED;
        }
        String normalized = Normalizing.of(normalization, text, field, name -> {});
        Optional<Object> structure = Json.structure(normalized);
        return structure.isPresent() ? Json.write(json(structure.get(), field)) : words(normalized, field);
    }

    private String words(String text, Field field) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (VolatileSpan span : spans.of(text, normalization.kinds(field))) {
            words.append(text, at, span.start()).append(word(span, text, field));
            at = span.end();
        }
        return at == 0 ? text : words.append(text, at, text.length()).toString();
    }

    private String word(VolatileSpan span, String text, Field field) {
        VolatileKind kind = span.kind();
        if (!kind.isIdentity()) {
            return "(" + kind.word() + span.word() + ")";
        }
        if (!numbered) {
            return "(" + kind.word() + ")";
        }
        String id = span.of(text);
        return normalization.isFree(kind, field) ? ordinal(kind, id) : ordinals.getOrDefault(id, id);
    }

    private String ordinal(VolatileKind kind, String id) {
        return ordinals.computeIfAbsent(id, unseen -> "(" + kind.word() + "-" + (ordinals.size() + 1) + ")");
    }

    /**
     * Makes all texts of a JSON value stable; keys stay, and are sorted; ignored ones go.
     *
     * @param json maps, lists, strings, numbers, booleans or null
     * @param field where it stands
     * @return the value with stable words
     */
    public @Nullable Object json(@Nullable Object json, Field field) {
        if (json instanceof Map<?, ?> map) {
            return map(map, field);
        }
        if (ignores(field)) {
            return IGNORED;
        }
        if (json instanceof List<?> list) {
            List<@Nullable Object> stable = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                stable.add(json(list.get(i), field.index(i)));
            }
            return stable;
        }
        if (json instanceof Number number) {
            return number(number, field);
        }
        return json instanceof String text ? text(text, field) : json;
    }

    /**
     * Makes all texts of a JSON object stable.
     *
     * @param map the object
     * @param field where it stands
     * @return the object with stable words; empty where it is ignored
     */
    public Map<String, @Nullable Object> map(Map<?, ?> map, Field field) {
        if (ignores(field)) {
            return Map.of();
        }
        Map<String, @Nullable Object> stable = new TreeMap<>();
        map.forEach((key, value) -> stable.put(String.valueOf(key), value));
        stable.keySet().removeIf(key -> ignores(field.inner(key)));
        stable.replaceAll((key, value) -> json(value, field.inner(key)));
        return stable;
    }

    private Object number(Number number, Field field) {
        Set<VolatileKind> kinds = normalization.kinds(field);
        String plain = new BigDecimal(number.toString()).toPlainString();
        if (kinds.contains(VolatileKind.NUMBERS)) {
            return "(" + VolatileKind.NUMBERS.word() + ")";
        }
        kinds.retainAll(Set.of(VolatileKind.TIMESTAMPS));
        return spans.of(plain, kinds).isEmpty() ? number : words(plain, field);
    }
}
