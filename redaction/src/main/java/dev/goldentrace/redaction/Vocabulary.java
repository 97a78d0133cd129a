package dev.goldentrace.redaction;

import dev.goldentrace.redaction.Dictionary.Match;
import dev.goldentrace.redaction.Words.Entry;
import dev.goldentrace.redaction.Words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the values of a session in its texts: the leftmost, and of those that start together the longest that stands there. */
final class Vocabulary {
    private static final int DEEPEST = 2;
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]*");

    private final Words words;
    private final Dictionary<Entry> dictionary;
    private final Set<String> numbers;
    private final Set<String> allowed;
    private final Map<String, List<Place>> places = new HashMap<>();

    /** {@code numbers} are the digits of JSON numbers; {@code allowed} stays wherever it stands. */
    Vocabulary(Words words, Set<String> numbers, Set<String> allowed) {
        this.words = words;
        this.dictionary = new Dictionary<>(words.entries(), true);
        this.numbers = numbers;
        this.allowed = allowed;
    }

    /** Where values stand in a text, from left to right. */
    List<Place> places(String text) {
        return places.computeIfAbsent(text, unknown -> places(unknown, 0));
    }

    /** Where values stand in a name that code gave: only those that are so by their own look. */
    List<Place> placesInName(String name) {
        return places(name, (entry, text) -> entry.exactly(text));
    }

    /** The value that a JSON number is; null for none. */
    @Nullable
    Value number(Number number) {
        String digits = number.toString();
        List<Place> found = numbers.contains(digits) ? places(digits) : List.of();
        return found.size() == 1
                        && found.get(0) instanceof Place.OfValue whole
                        && whole.end() - whole.start() == digits.length()
                        && whole.value().type() == Surrogate.Type.NUMBER
                ? whole.value()
                : null;
    }

    private List<Place> places(String text, int depth) {
        List<Place> places = places(text, Entry::word);
        if (depth < DEEPEST) {
            List<Place> tokens = tokens(text, depth, places);
            places.removeIf(place -> Overlaps.any(tokens, place.start(), place.end()));
            places.addAll(tokens);
            places.sort(Comparator.comparingInt(Place::start));
        }
        return places;
    }

    private List<Place> places(String text, Reading reading) {
        List<Place> places = new ArrayList<>();
        dictionary.longest(text, match -> {
            Place place = place(text, match, reading);
            if (place != null) {
                places.add(place);
            }
            return place != null;
        });
        return places;
    }

    private @Nullable Place place(String text, Match<Entry> match, Reading reading) {
        String found = text.substring(match.start(), match.end());
        Word word = reading.read(match.word(), found);
        if (word == null || isAllowed(word, found) || !stands(word, text, match)) {
            return null;
        }
        Value value = typed(word.value());
        Form form = words.form(value, word.encoding(), found);
        if (form == null) {
            return ofItsOwn(match, typed(Value.of(value.type(), found)), found);
        }
        boolean exact = word.reach() == Reach.EXACT;
        return form.spelling() == Spelling.ODD && !exact && !Borders.areOfText(text, match.start(), match.end())
                ? null
                : new Place.OfValue(match.start(), match.end(), value, form, exact);
    }

    private boolean isAllowed(Word word, String found) {
        return !word.value().type().isSecret() && allowed.contains(found);
    }

    /** What cannot be read as the value again, such as an escape in small letters, is a value of its own. */
    private Place ofItsOwn(Match<Entry> match, Value value, String found) {
        Form form = words.form(value, Encoding.PLAIN, found);
        return new Place.OfValue(match.start(), match.end(), value, form == null ? Form.PLAIN : form, false);
    }

    private boolean stands(Word word, String text, Match<Entry> match) {
        Value value = typed(word.value());
        return value.type().notation().hasBorders(text, match.start(), match.end())
                && (word.reach() == Reach.EXACT || Borders.ofWord(text, match.start(), match.end()));
    }

    /** What stands as a JSON number somewhere needs a surrogate that can. */
    private Value typed(Value value) {
        return numbers.contains(value.key()) && DIGITS.matcher(value.key()).matches()
                ? new Value(Surrogate.Type.NUMBER, value.key())
                : value;
    }

    /** In a token letters form words by chance; what is found in it by its own look is no part of a token. */
    private List<Place> tokens(String text, int depth, List<Place> others) {
        List<Place> exact = others.stream()
                .filter(place -> place instanceof Place.OfValue found && found.exact())
                .toList();
        List<Place> tokens = new ArrayList<>();
        for (Base64Token token : Base64Token.in(text)) {
            List<Place> inner =
                    Overlaps.any(exact, token.start(), token.end()) ? List.of() : places(token.text(), depth + 1);
            if (!inner.isEmpty()) {
                tokens.add(new Place.OfToken(token.start(), token.end(), token, inner));
            }
        }
        return tokens;
    }

    /** Which of the words that a text may be it is. */
    private interface Reading {
        @Nullable
        Word read(Entry entry, String text);
    }
}
