package dev.goldentrace.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds many words in one pass over a text (Aho and Corasick, "Efficient string matching", 1975), so that the work does not
 * grow with the number of words.
 *
 * @param <T> what is known of a word
 */
final class Dictionary<T> {
    private static final int ASCII = 128;

    private final Trie trie = new Trie();
    private final List<T> words = new ArrayList<>();
    private final boolean ignoreCase;

    /** With {@code ignoreCase}, words must be given in lower case. */
    Dictionary(Map<String, ? extends T> words, boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
        words.forEach((text, word) -> {
            trie.add(text, this.words.size());
            this.words.add(word);
        });
        trie.link();
    }

    /** A word in a text. */
    record Match<T>(int start, int end, T word) {}

    /** What is done with a word that occurs. */
    interface Occurrence<T> {
        void at(int start, int end, T word);
    }

    /** Tells which words occur, each as often as it does. */
    void forEach(CharSequence text, Consumer<? super T> found) {
        scan(text, (node, end) -> found.accept(word(node)));
    }

    /** Whether any word occurs. */
    boolean occursIn(CharSequence text) {
        int node = Trie.ROOT;
        for (int at = 0; at < text.length(); at++) {
            node = trie.follow(node, fold(text.charAt(at)));
            if (trie.ending(node) != Trie.NONE) {
                return true;
            }
        }
        return false;
    }

    /** Tells which words occur and where, in the order in which they end. */
    void forEachOccurrence(CharSequence text, Occurrence<? super T> found) {
        scan(text, (node, end) -> found.at(end - trie.length(node), end, word(node)));
    }

    /** The words that occur, leftmost first and the longest of those that start together, none overlapping another. */
    List<Match<T>> longest(CharSequence text) {
        return longest(text, match -> true);
    }

    /** The same of those that are accepted: where the longest is refused, a shorter one may stand. */
    List<Match<T>> longest(CharSequence text, Predicate<Match<T>> accepted) {
        List<Match<T>> matches = new ArrayList<>();
        scan(text, (node, end) -> matches.add(new Match<>(end - trie.length(node), end, word(node))));
        matches.sort(
                Comparator.<Match<T>>comparingInt(Match::start).thenComparing(Match::end, Comparator.reverseOrder()));
        List<Match<T>> longest = new ArrayList<>();
        int free = 0;
        for (Match<T> match : matches) {
            if (match.start() >= free && accepted.test(match)) {
                longest.add(match);
                free = match.end();
            }
        }
        return longest;
    }

    private void scan(CharSequence text, Found found) {
        int node = Trie.ROOT;
        for (int at = 0; at < text.length(); at++) {
            node = trie.follow(node, fold(text.charAt(at)));
            for (int ending = trie.ending(node); ending != Trie.NONE; ending = trie.shorter(ending)) {
                found.at(ending, at + 1);
            }
        }
    }

    private T word(int node) {
        return words.get(trie.word(node));
    }

    private char fold(char c) {
        if (!ignoreCase || (c < ASCII && (c < 'A' || c > 'Z'))) {
            return c;
        }
        return c < ASCII ? (char) (c + 'a' - 'A') : Character.toLowerCase(c);
    }

    private interface Found {
        void at(int node, int end);
    }
}
