package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Hides values in texts that are only shown, such as messages: the sort of each stands in its place, such as {@code <name>}.
 * What is hidden cannot be bound again.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Concealer {
    private final @Nullable Vocabulary known;
    private final Supplier<Collected> collecting;
    private final Gate gate;

    Concealer(@Nullable Vocabulary known, Supplier<Collected> collecting, Gate gate) {
        this.known = known;
        this.collecting = collecting;
        this.gate = gate;
    }

    /**
     * Makes a text fit to be shown or kept outside of goldens, such as a message or a line of a log: values are hidden, and
     * where the gate still finds something the whole text is left out.
     *
     * @param text any text
     * @return the concealed text, or a few words that say what was left out, and why
     */
    public String safe(String text) {
        String concealed = conceal(text);
        return gate.inspect(concealed)
                .map(hit -> "(left out, as it would have held a secret: " + hit.rule() + ")")
                .orElse(concealed);
    }

    /**
     * Hides what is known of the session, and what the text itself tells.
     *
     * @param text any text
     * @return the text with the sort of each value in its place
     */
    public String conceal(String text) {
        return (String) Objects.requireNonNull(conceal("", text));
    }

    /**
     * Hides values in a JSON value, by the names of its fields too.
     *
     * @param name the name of the field that holds it; empty for none
     * @param json maps, lists, strings, numbers, booleans or null
     * @return a copy with the sort of each value in its place, such as {@code <API key>}
     */
    public @Nullable Object conceal(String name, @Nullable Object json) {
        Object rest = known == null ? json : hidden(known, name, json);
        if (rest == null) {
            return null;
        }
        Collected collected = collecting.get();
        if (!(rest instanceof String) || !name.isEmpty()) {
            collected.whole(Map.of(name, rest));
        }
        new JsonTexts(collected).value(name, rest);
        return hidden(collected.vocabulary(), name, rest);
    }

    private synchronized @Nullable Object hidden(Vocabulary vocabulary, String name, @Nullable Object json) {
        return new JsonTexts(new Hidden(vocabulary)).value(name, json);
    }

    /** Puts the sort of each value in its place. */
    private record Hidden(Vocabulary vocabulary) implements TextRewrite {

        @Override
        public String text(String text) {
            StringBuilder hidden = new StringBuilder();
            int at = 0;
            for (Place place : vocabulary.places(text)) {
                hidden.append(text, at, place.start()).append(word(place));
                at = place.end();
            }
            return at == 0 ? text : hidden.append(text, at, text.length()).toString();
        }

        private static String word(Place place) {
            return place instanceof Place.OfValue found
                    ? "<" + found.value().type().word() + ">"
                    : word(((Place.OfToken) place).places().get(0));
        }

        @Override
        public String field(String key, String text) {
            return text(text);
        }

        @Override
        public Object number(Number number) {
            Value value = vocabulary.number(number);
            return value == null ? number : "<" + value.type().word() + ">";
        }

        @Override
        public List<String> pieces(List<String> pieces) {
            throw new UnsupportedOperationException("a JSON value has no pieces");
        }
    }
}
