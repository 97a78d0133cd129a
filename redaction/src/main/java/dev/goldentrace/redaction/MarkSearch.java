package dev.goldentrace.redaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds marks in texts, in all their forms. It looks for the {@link Core} of each; what a form of it looks like in a URL or in
 * JSON is only written where a core stands in a text that has escapes. Not safe for use by several threads.
 */
final class MarkSearch {
    /** All that is encoded holds one of these. */
    private static final String ESCAPES = "%\\+";

    private final Dictionary<List<Sought>> cores;

    MarkSearch(Collection<Mark> marks) {
        Map<String, List<Sought>> byCore = new LinkedHashMap<>();
        int rank = 0;
        for (Mark mark : new LinkedHashSet<>(marks)) {
            for (String core : Core.of(mark)) {
                byCore.computeIfAbsent(core, unused -> new ArrayList<>()).add(new Sought(mark, core, rank));
            }
            rank++;
        }
        this.cores = new Dictionary<>(byCore, true);
    }

    /** A mark that stands in a text. */
    record Found(int start, int end, Mark mark, Form form, int rank) implements Piece {}

    /** The marks that occur, leftmost first, of those that start together the longest first; they may overlap. */
    List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        boolean escapes = ESCAPES.chars().anyMatch(c -> text.indexOf(c) >= 0);
        cores.forEachOccurrence(
                text,
                (start, end, sought) -> sought.forEach(one -> {
                    one.addPlain(text, start, found);
                    if (escapes) {
                        one.addEncoded(text, start, found);
                    }
                }));
        found.sort(Comparator.comparingInt(Found::start)
                .thenComparing(Found::end, Comparator.reverseOrder())
                .thenComparing(Found::rank));
        return found;
    }

    /** A mark, as it is looked for. */
    private static final class Sought {
        private final Mark mark;
        private final String core;
        private final int rank;
        private final List<Written> plain;
        private @Nullable List<Written> encoded;

        Sought(Mark mark, String core, int rank) {
            this.mark = mark;
            this.core = core;
            this.rank = rank;
            this.plain = written(mark.plainTexts());
        }

        /** A form of the mark: its core stands so many characters after its start. */
        private record Written(Form form, String text, int core) {}

        void addPlain(String text, int core, List<Found> found) {
            add(plain, text, core, found);
        }

        void addEncoded(String text, int core, List<Found> found) {
            if (encoded == null) {
                encoded = written(mark.texts());
            }
            add(encoded, text, core, found);
        }

        private void add(List<Written> forms, String text, int core, List<Found> found) {
            for (Written form : forms) {
                int start = core - form.core();
                if (text.startsWith(form.text(), start)) {
                    found.add(new Found(start, start + form.text().length(), mark, form.form(), rank));
                }
            }
        }

        private List<Written> written(Map<Form, String> texts) {
            List<Written> written = new ArrayList<>();
            texts.forEach((form, text) -> {
                String lower = Spelling.lower(text);
                for (int at = lower.indexOf(core); at >= 0; at = lower.indexOf(core, at + 1)) {
                    written.add(new Written(form, text, at));
                }
            });
            return written;
        }
    }
}
