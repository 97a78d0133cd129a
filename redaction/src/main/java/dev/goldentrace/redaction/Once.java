package dev.goldentrace.redaction;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Rewrites what is met again and again only once. Each request repeats what was said before it and offers the same tools:
 * without this, the work would grow with the square of the turns.
 */
final class Once<T> {
    private final UnaryOperator<T> rewrite;
    private final Map<T, T> equal = new HashMap<>();

    /** The very same objects, which most are: to compare what they hold is work too. */
    private final IdentityHashMap<T, T> same = new IdentityHashMap<>();

    Once(UnaryOperator<T> rewrite) {
        this.rewrite = rewrite;
    }

    T rewrite(T original) {
        T known = same.get(original);
        if (known == null) {
            known = equal.computeIfAbsent(original, rewrite);
            same.put(original, known);
        }
        return known;
    }
}
