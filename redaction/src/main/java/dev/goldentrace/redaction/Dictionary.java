package dev.goldentrace.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds many words in one pass over a text (Aho and Corasick, "Efficient string matching", 1975), so that the work does not
 * grow with the number of words.
 *
 * @param <T> what is known of a word
 */
final class Dictionary<T> {
    /** Most of a text is looked at near the root: there a table says where to go, further down a map. */
    private static final int DEEPEST_TABLE = 2;

    private static final int ASCII = 128;

    private final Node<T> root = new Node<>(0);
    private final boolean ignoreCase;

    /** With {@code ignoreCase}, words must be given in lower case. */
    Dictionary(Map<String, ? extends T> words, boolean ignoreCase) {
        this.ignoreCase = ignoreCase;
        words.forEach(this::add);
        link();
    }

    /** A word in a text. */
    record Match<T>(int start, int end, T word) {}

    /** What is done with a word that occurs. */
    interface Occurrence<T> {
        void at(int start, int end, T word);
    }

    /** Tells which words occur, each as often as it does. */
    void forEach(CharSequence text, Consumer<? super T> found) {
        scan(text, (node, end) -> found.accept(node.word()));
    }

    /** Tells which words occur and where, in the order in which they end. */
    void forEachOccurrence(CharSequence text, Occurrence<? super T> found) {
        scan(text, (node, end) -> found.at(end - node.depth, end, node.word()));
    }

    /** The words that occur, leftmost first and the longest of those that start together, none overlapping another. */
    List<Match<T>> longest(CharSequence text) {
        return longest(text, match -> true);
    }

    /** The same of those that are accepted: where the longest is refused, a shorter one may stand. */
    List<Match<T>> longest(CharSequence text, Predicate<Match<T>> accepted) {
        List<Match<T>> matches = new ArrayList<>();
        scan(text, (node, end) -> matches.add(new Match<>(end - node.depth, end, node.word())));
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

    private void scan(CharSequence text, Found<T> found) {
        Node<T> node = root;
        for (int at = 0; at < text.length(); at++) {
            node = node.follow(fold(text.charAt(at)), root);
            for (Node<T> ending = node.ending; ending != null; ending = ending.fallback.ending) {
                found.at(ending, at + 1);
            }
        }
    }

    private char fold(char c) {
        if (!ignoreCase || (c < ASCII && (c < 'A' || c > 'Z'))) {
            return c;
        }
        return c < ASCII ? (char) (c + 'a' - 'A') : Character.toLowerCase(c);
    }

    private void add(String text, T word) {
        Node<T> node = root;
        for (int at = 0; at < text.length(); at++) {
            int depth = at + 1;
            node = node.childOrNew(text.charAt(at), depth);
        }
        node.word = word;
    }

    private void link() {
        Queue<Node<T>> queue = new ArrayDeque<>();
        queue.add(root);
        for (Node<T> node = queue.poll(); node != null; node = queue.poll()) {
            Node<T> parent = node;
            node.forEachChild((c, child) -> {
                child.fallback = parent == root ? root : parent.fallback.follow(c, root);
                child.ending = child.word != null ? child : child.fallback.ending;
                queue.add(child);
            });
            if (node.depth <= DEEPEST_TABLE) {
                node.fillTable(root);
            }
        }
    }

    private interface Child<T> {
        void of(char c, Node<T> child);
    }

    private interface Found<T> {
        void at(Node<T> word, int end);
    }

    private static final class Node<T> {
        private final int depth;
        private final List<Node<T>> children = new ArrayList<>(1);
        /** In order, as the children are: most have one. */
        private char[] next = {};

        private Node<T> fallback = this;
        private @Nullable Node<T> ending;
        private @Nullable T word;
        private @Nullable List<Node<T>> table;

        Node(int depth) {
            this.depth = depth;
        }

        T word() {
            return Objects.requireNonNull(word, "only asked where a word ends");
        }

        Node<T> childOrNew(char c, int depth) {
            int at = at(c);
            if (at >= 0) {
                return children.get(at);
            }
            int place = -at - 1;
            char[] longer = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(next, place, longer, place + 1, next.length - place);
            longer[place] = c;
            next = longer;
            Node<T> child = new Node<>(depth);
            children.add(place, child);
            return child;
        }

        private int at(char c) {
            return next.length == 1 && next[0] == c ? 0 : Arrays.binarySearch(next, c);
        }

        void forEachChild(Child<T> each) {
            for (int at = 0; at < next.length; at++) {
                each.of(next[at], children.get(at));
            }
        }

        /** Asked of parents first, so that what it falls back to has its table. */
        void fillTable(Node<T> root) {
            List<Node<T>> filled = new ArrayList<>(ASCII);
            for (char c = 0; c < ASCII; c++) {
                filled.add(follow(c, root));
            }
            table = filled;
        }

        Node<T> follow(char c, Node<T> root) {
            for (Node<T> node = this; ; node = node.fallback) {
                if (node.table != null && c < ASCII) {
                    return node.table.get(c);
                }
                int at = node.at(c);
                if (at >= 0) {
                    return node.children.get(at);
                }
                if (node == root) {
                    return root;
                }
            }
        }
    }
}
