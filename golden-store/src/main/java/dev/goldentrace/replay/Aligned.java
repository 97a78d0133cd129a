package dev.goldentrace.replay;

import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A recorded text that a live one is not equal to: what stands in the places of its surrogates, as far as the two are the same
 * from their beginnings and from their ends, is personal in the live one as well.
 */
final class Aligned {
    private static final int LONGEST = 200;
    private static final int SHORTEST = 2;
    private static final int[] ANCHORS = {12, 6, 3, 2};

    private final List<String> literals;
    private final List<Surrogate> slots;

    private Aligned(List<String> literals, List<Surrogate> slots) {
        this.literals = literals;
        this.slots = slots;
    }

    static Aligned of(String recorded, Collection<Surrogate> surrogates) {
        List<String> literals = new ArrayList<>();
        List<Surrogate> slots = new ArrayList<>();
        int at = 0;
        if (!surrogates.isEmpty()) {
            Matcher slot = Pattern.compile(surrogates.stream()
                            .map(surrogate -> Pattern.quote(surrogate.text()))
                            .collect(Collectors.joining("|")))
                    .matcher(recorded);
            while (slot.find()) {
                literals.add(recorded.substring(at, slot.start()));
                slots.add(named(slot.group(), surrogates));
                at = slot.end();
            }
        }
        literals.add(recorded.substring(at));
        return new Aligned(literals, slots);
    }

    private static Surrogate named(String text, Collection<Surrogate> surrogates) {
        return surrogates.stream()
                .filter(surrogate -> surrogate.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** A live text in which something is shown for each value that stands where the recorded text has a surrogate. */
    String hidden(String live, BiFunction<Surrogate, String, String> shown) {
        List<String> values = values(live);
        String hidden = live;
        for (int i = 0; i < values.size(); i++) {
            hidden = replaced(hidden, values.get(i), shown.apply(slots.get(i), values.get(i)));
        }
        List<String> fromTheEnd = backwards().values(reversed(live));
        for (int i = 0; i < fromTheEnd.size(); i++) {
            String value = reversed(fromTheEnd.get(i));
            hidden = replaced(hidden, value, shown.apply(slots.get(slots.size() - 1 - i), value));
        }
        return hidden;
    }

    private Aligned backwards() {
        List<String> texts =
                new ArrayList<>(literals.stream().map(Aligned::reversed).toList());
        List<Surrogate> turned = new ArrayList<>(slots);
        Collections.reverse(texts);
        Collections.reverse(turned);
        return new Aligned(texts, turned);
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** The values from the beginning on, up to where the texts part. */
    private List<String> values(String live) {
        List<String> values = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < slots.size() && live.startsWith(literals.get(i), at); i++) {
            at += literals.get(i).length();
            int end = end(live, at, literals.get(i + 1), i == slots.size() - 1);
            if (end <= at || end - at > LONGEST) {
                break;
            }
            values.add(live.substring(at, end));
            at = end;
        }
        return values;
    }

    private static int end(String live, int at, String next, boolean last) {
        if (next.isEmpty()) {
            return last ? live.length() : -1;
        }
        for (int anchor : ANCHORS) {
            int end = live.indexOf(next.substring(0, Math.min(anchor, next.length())), at);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** Puts another text in the place of a value where that is no part of a word. */
    static String replaced(String text, String value, String other) {
        return value.length() < SHORTEST
                ? text
                : Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement(other));
    }
}
