package dev.goldentrace.redaction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Finds values in writings that look the same to who reads them: accents in one character or in two, blanks that do not break
 * a line, characters of no width, curly apostrophes, digits of other scripts. Models and tools change one into the other.
 */
final class Lookalikes {
    private static final int SHORTEST = 3;

    private final Map<String, Value> values = new HashMap<>();
    private boolean isPlain = true;

    void add(Value value, String text) {
        String plain = Plain.of(text).text;
        if (plain.length() >= SHORTEST) {
            values.putIfAbsent(plain, value);
            isPlain = isPlain && plain.equals(Spelling.lower(text));
        }
    }

    /** Tells which parts of texts are a value in another writing, and of what type. */
    void find(Iterable<String> texts, BiConsumer<Surrogate.Type, String> found) {
        Dictionary<Value> dictionary = new Dictionary<>(values, false);
        for (String text : texts) {
            if (!isPlain || text.chars().anyMatch(c -> c >= 128)) {
                find(dictionary, text, found);
            }
        }
    }

    private static void find(Dictionary<Value> dictionary, String text, BiConsumer<Surrogate.Type, String> found) {
        Plain plain = Plain.of(text);
        for (Dictionary.Match<Value> match : dictionary.longest(plain.text)) {
            int start = plain.places[match.start()];
            int end = plain.places[match.end() - 1] + 1;
            String written = text.substring(start, end);
            boolean known =
                    Spelling.lower(written).equals(Spelling.lower(match.word().key()));
            if (!known && Borders.ofWord(text, start, end)) {
                found.accept(match.word().type(), written);
            }
        }
    }

    /** A text as it is compared, and where in the text each of its characters was. */
    private static final class Plain {
        private final String text;
        private final int[] places;

        private Plain(String text, int[] places) {
            this.text = text;
            this.places = places;
        }

        static Plain of(String text) {
            StringBuilder plain = new StringBuilder(text.length());
            int[] places = new int[text.length()];
            for (int at = 0; at < text.length(); at++) {
                String written = plain(text.charAt(at));
                if (plain.length() + written.length() > places.length) {
                    places = Arrays.copyOf(places, places.length * 2 + written.length());
                }
                for (int i = 0; i < written.length(); i++) {
                    places[plain.length()] = at;
                    plain.append(written.charAt(i));
                }
            }
            return new Plain(plain.toString(), places);
        }

        private static String plain(char c) {
            if (c < 128) {
                return String.valueOf(Character.toLowerCase(c));
            }
            return switch (Character.getType(c)) {
                case Character.FORMAT -> "";
                case Character.SPACE_SEPARATOR -> " ";
                case Character.DASH_PUNCTUATION -> "-";
                case Character.DECIMAL_DIGIT_NUMBER -> String.valueOf(Character.digit(c, 10));
                case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
                    c == '\u2018' || c == '\u2019' ? "'" : String.valueOf(c);
                default -> Normalizer.normalize(String.valueOf(Character.toLowerCase(c)), Normalizer.Form.NFD);
            };
        }
    }
}
