package dev.goldentrace.redaction;

import dev.goldentrace.redaction.Collected.Word;
import dev.goldentrace.redaction.Dictionary.Match;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts surrogates in place of values, numbered as they come. */
final class Replacement implements TextRewrite {
    private final Dictionary<Word> words;
    private final Set<Mark> taken;
    private final Map<String, List<Match<Word>>> places = new HashMap<>();
    private final Map<Value, Mark> marks = new LinkedHashMap<>();
    private final Map<Mark, Long> occurrences = new HashMap<>();
    private final Map<Surrogate.Type, Long> ordinals = new EnumMap<>(Surrogate.Type.class);

    Replacement(Map<String, Word> words, Set<Mark> taken) {
        this.words = new Dictionary<>(words, false);
        this.taken = Set.copyOf(taken);
    }

    /** What was put in so far, in the order of first appearance. */
    List<Surrogate> surrogates() {
        return marks.values().stream()
                .map(mark -> new Surrogate(mark.type(), mark.text(), occurrences.getOrDefault(mark, 0L)))
                .toList();
    }

    @Override
    public String text(String text) {
        return pieces(List.of(text)).get(0);
    }

    @Override
    public String field(String key, String text) {
        return text(text);
    }

    /** A surrogate stands whole in the piece where its value begins. */
    @Override
    public List<String> pieces(List<String> pieces) {
        String whole = pieces.size() == 1 ? pieces.get(0) : String.join("", pieces);
        List<Match<Word>> found = places.computeIfAbsent(whole, words::longest);
        if (found.isEmpty()) {
            return pieces;
        }
        List<String> surrogates =
                found.stream().map(match -> surrogate(match.word())).toList();
        List<String> rewritten = new ArrayList<>(pieces.size());
        int start = 0;
        for (String piece : pieces) {
            rewritten.add(piece(whole, start, start + piece.length(), found, surrogates));
            start += piece.length();
        }
        return rewritten;
    }

    private static String piece(String whole, int start, int end, List<Match<Word>> found, List<String> surrogates) {
        StringBuilder piece = new StringBuilder();
        int at = start;
        for (int i = 0; i < found.size() && found.get(i).start() < end; i++) {
            Match<Word> match = found.get(i);
            if (match.start() >= start) {
                piece.append(whole, at, match.start()).append(surrogates.get(i));
            }
            at = Math.max(at, Math.min(match.end(), end));
        }
        return piece.append(whole, at, end).toString();
    }

    private String surrogate(Word word) {
        Mark mark = marks.computeIfAbsent(word.value(), value -> next(value.type()));
        occurrences.merge(mark, 1L, Long::sum);
        return word.urlEncoded() ? mark.urlText() : mark.text();
    }

    private Mark next(Surrogate.Type type) {
        Mark mark = new Mark(type, ordinals.merge(type, 1L, Long::sum));
        return taken.contains(mark) ? next(type) : mark;
    }
}
