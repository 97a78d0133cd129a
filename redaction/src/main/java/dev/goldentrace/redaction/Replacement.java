package dev.goldentrace.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts surrogates in place of values, numbered as they come. */
final class Replacement implements TextRewrite {
    private final Vocabulary vocabulary;
    private final Ordinals ordinals;
    private final Map<Value, Mark> marks = new LinkedHashMap<>();
    private final Map<Mark, Map<Form, String>> texts = new HashMap<>();
    private final Map<Mark, Long> occurrences = new HashMap<>();

    Replacement(Vocabulary vocabulary, Ordinals ordinals) {
        this.vocabulary = vocabulary;
        this.ordinals = ordinals;
    }

    /** What was put in so far, in the order of first appearance. */
    List<Surrogate> surrogates() {
        return marks.values().stream()
                .map(mark -> new Surrogate(mark.type(), mark.text(), occurrences.getOrDefault(mark, 0L)))
                .toList();
    }

    @Override
    public String text(String text) {
        return replaced(text, vocabulary.places(text));
    }

    @Override
    public String field(String key, String text) {
        return text(text);
    }

    @Override
    public String name(String name) {
        return replaced(name, vocabulary.placesInName(name));
    }

    @Override
    public Object number(Number number) {
        Value value = vocabulary.number(number);
        return value == null ? number : WholeNumbers.read(mark(value).text()).orElse(number);
    }

    private String replaced(String text, List<Place> places) {
        return places.isEmpty() ? text : replaced(List.of(text), text, places).get(0);
    }

    @Override
    public List<String> pieces(List<String> pieces) {
        String whole = String.join("", pieces);
        List<Place> places = vocabulary.places(whole);
        return places.isEmpty() ? pieces : replaced(pieces, whole, places);
    }

    /** A surrogate stands whole in the piece where its value begins. */
    private List<String> replaced(List<String> pieces, String whole, List<Place> places) {
        List<String> rewritten = new ArrayList<>(pieces.size());
        Iterator<Place> rest = places.iterator();
        Place next = rest.next();
        int done = 0;
        int end = 0;
        for (String piece : pieces) {
            StringBuilder text = new StringBuilder();
            end += piece.length();
            while (next != null && next.start() < end) {
                text.append(whole, done, next.start()).append(text(next));
                done = next.end();
                next = rest.hasNext() ? rest.next() : null;
            }
            if (done < end) {
                text.append(whole, done, end);
                done = end;
            }
            rewritten.add(text.toString());
        }
        return rewritten;
    }

    private String text(Place place) {
        if (place instanceof Place.OfToken token) {
            String inner = token.token().text();
            return token.token().encode(replaced(inner, token.places()));
        }
        Place.OfValue found = (Place.OfValue) place;
        Mark mark = mark(found.value());
        return found.form().encoding() == Encoding.PLAIN
                ? mark.written(found.form())
                : Objects.requireNonNull(
                        texts.computeIfAbsent(mark, Mark::texts).get(found.form()), "all forms are there");
    }

    private Mark mark(Value value) {
        Mark mark = marks.computeIfAbsent(value, unknown -> ordinals.next(unknown.type()));
        occurrences.merge(mark, 1L, Long::sum);
        return mark;
    }
}
