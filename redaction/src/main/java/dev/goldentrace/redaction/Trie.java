package dev.goldentrace.redaction;

import java.util.Arrays;

/**
 * Words that share their beginnings, as numbered nodes: the automaton of Aho and Corasick. Numbers in arrays, as one is made
 * for each session and golden.
 */
final class Trie {
    static final int ROOT = 0;
    static final int NONE = -1;

    /** Most of a text is looked at near the root: there a table says where to go, further down a list. */
    private static final int DEEPEST_TABLE = 2;

    private static final int ASCII = 128;

    private char[] signs = new char[64];
    private int[] depths = new int[64];

    /** Of the children of a node, the one with the greatest sign; and of each child the next smaller. */
    private int[] firsts = new int[64];

    private int[] nexts = new int[64];
    private int[] words = new int[64];
    private int[] fallbacks = new int[0];
    private int[] endings = new int[0];
    private int[][] tables = new int[0][];
    private int size;

    Trie() {
        node('\0', 0);
    }

    private int node(char sign, int depth) {
        if (size == signs.length) {
            signs = Arrays.copyOf(signs, size * 2);
            depths = Arrays.copyOf(depths, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            nexts = Arrays.copyOf(nexts, size * 2);
            words = Arrays.copyOf(words, size * 2);
        }
        signs[size] = sign;
        depths[size] = depth;
        firsts[size] = NONE;
        nexts[size] = NONE;
        words[size] = NONE;
        return size++;
    }

    /** Adds a word, by its number. */
    void add(CharSequence text, int word) {
        int node = ROOT;
        for (int at = 0; at < text.length(); at++) {
            node = childMade(node, text.charAt(at));
        }
        words[node] = word;
    }

    private int childMade(int parent, char sign) {
        int before = NONE;
        int child = firsts[parent];
        while (child != NONE && signs[child] > sign) {
            before = child;
            child = nexts[child];
        }
        if (child != NONE && signs[child] == sign) {
            return child;
        }
        int made = node(sign, depths[parent] + 1);
        nexts[made] = child;
        if (before == NONE) {
            firsts[parent] = made;
        } else {
            nexts[before] = made;
        }
        return made;
    }

    /** Says of each node where to go on from it when no child fits. Nothing can be added any more. */
    void link() {
        fallbacks = new int[size];
        endings = new int[size];
        tables = new int[size][];
        endings[ROOT] = NONE;
        int[] queue = new int[size];
        int queued = 1;
        for (int done = 0; done < queued; done++) {
            int node = queue[done];
            for (int child = firsts[node]; child != NONE; child = nexts[child]) {
                fallbacks[child] = node == ROOT ? ROOT : follow(fallbacks[node], signs[child]);
                endings[child] = words[child] == NONE ? endings[fallbacks[child]] : child;
                queue[queued++] = child;
            }
            if (depths[node] <= DEEPEST_TABLE) {
                tables[node] = table(node);
            }
        }
    }

    /** Made for parents first, so that what the node falls back to has its table. */
    private int[] table(int node) {
        int[] table = node == ROOT ? new int[ASCII] : tables[fallbacks[node]].clone();
        for (int child = firsts[node]; child != NONE; child = nexts[child]) {
            if (signs[child] < ASCII) {
                table[signs[child]] = child;
            }
        }
        return table;
    }

    /** The node after a character. */
    int follow(int from, char sign) {
        for (int node = from; ; node = fallbacks[node]) {
            int[] table = tables[node];
            if (table != null && sign < ASCII) {
                return table[sign];
            }
            int child = child(node, sign);
            if (child != NONE) {
                return child;
            }
            if (node == ROOT) {
                return ROOT;
            }
        }
    }

    private int child(int parent, char sign) {
        int child = firsts[parent];
        while (child != NONE && signs[child] > sign) {
            child = nexts[child];
        }
        return child != NONE && signs[child] == sign ? child : NONE;
    }

    /** The node of the longest word that ends where a node does; {@link #NONE} for none. */
    int ending(int node) {
        return endings[node];
    }

    /** The node of the next shorter word that ends where the one of a node does. */
    int shorter(int ending) {
        return endings[fallbacks[ending]];
    }

    /** The number of the word that is at a node. */
    int word(int node) {
        return words[node];
    }

    /** How long the word at a node is. */
    int length(int node) {
        return depths[node];
    }
}
