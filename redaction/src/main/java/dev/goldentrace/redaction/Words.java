package dev.goldentrace.redaction;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The texts to look for: values in all their forms, found by their text in lower case. */
final class Words {
    private static final Set<Encoding> ALL = EnumSet.allOf(Encoding.class);
    private static final Set<Spelling> CASES = EnumSet.of(Spelling.USUAL, Spelling.LOWER, Spelling.UPPER);

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<Value, String> usual = new HashMap<>();
    private final Set<Value> values = new HashSet<>();
    private final Lookalikes lookalikes = new Lookalikes();

    /** A form of a value, as it is looked for. */
    record Word(Value value, Encoding encoding, Reach reach) {}

    /** All that one text in lower case may be. */
    static final class Entry {
        private final Map<String, Word> exact = new HashMap<>();
        private @Nullable Word anywhere;

        /** What a text is, by itself. */
        @Nullable
        Word word(String text) {
            Word word = exact.get(text);
            return word == null ? anywhere : word;
        }

        /** What a text is in a name that code gave. */
        @Nullable
        Word exactly(String text) {
            Word word = exact.get(text);
            return word == null || word.reach() != Reach.EXACT ? null : word;
        }
    }

    /** Adds a value. What a text was first held to be it remains. */
    void add(Surrogate.Type type, String text, Reach reach) {
        Value value = Value.of(type, text);
        values.add(value);
        if (reach != Reach.AS_WRITTEN) {
            lookalikes.add(value, text);
        }
        if (Spelling.mayBeUsual(text)) {
            usual.putIfAbsent(value, text);
        }
        for (Encoding encoding : Encoding.keepAll(text) ? EnumSet.of(Encoding.PLAIN) : ALL) {
            if (reach == Reach.EVERYWHERE) {
                addEverywhere(new Word(value, encoding, reach), text);
            } else {
                String form = encoding.encode(text);
                entry(form).exact.putIfAbsent(form, new Word(value, encoding, reach));
            }
        }
    }

    /** Escapes of capitals are others than those of small letters; what is of ASCII has its letters never escaped. */
    private void addEverywhere(Word word, String text) {
        boolean alike = word.encoding() == Encoding.PLAIN || text.chars().allMatch(c -> c < 128);
        for (Spelling spelling : alike ? EnumSet.of(Spelling.USUAL) : CASES) {
            Entry entry = entry(word.encoding().encode(spelling.write(text)));
            entry.anywhere = entry.anywhere == null ? word : entry.anywhere;
        }
    }

    private Entry entry(String text) {
        return entries.computeIfAbsent(Spelling.lower(text), unused -> new Entry());
    }

    /** The values in other writings: what a reader takes for one is one. */
    Lookalikes lookalikes() {
        return lookalikes;
    }

    /** How a value is usually spelled. */
    String usual(Value value) {
        return value.type().notation().cased()
                ? usual.computeIfAbsent(value, unknown -> Spelling.capitalized(value.key()))
                : value.key();
    }

    /** How a text of a value is written; null where the value cannot be read from it again. */
    @Nullable
    Form form(Value value, Encoding encoding, String text) {
        String decoded = encoding.decode(text);
        if (decoded == null || !Value.of(value.type(), decoded).equals(value)) {
            return null;
        }
        boolean cased = value.type().notation().cased();
        return new Form(cased ? Spelling.of(decoded, usual(value)) : Spelling.USUAL, encoding);
    }

    /** How many values there are of each type. */
    Map<Surrogate.Type, Long> counts() {
        Map<Surrogate.Type, Long> counts = new EnumMap<>(Surrogate.Type.class);
        values.forEach(value -> counts.merge(value.type(), 1L, Long::sum));
        return counts;
    }

    Map<String, Entry> entries() {
        return entries;
    }
}
