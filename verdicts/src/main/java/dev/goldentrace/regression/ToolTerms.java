package dev.goldentrace.regression;

import dev.goldentrace.trace.ToolCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * Which successful calls of one state-changing tool the contract asks for.
 *
 * @param tool its name
 * @param required calls that must be made, each once
 * @param tolerated how many more may be made, with any arguments, because some accepted recordings made them
 */
record ToolTerms(String tool, List<Shape> required, int tolerated) {

    /** What recordings agree on; each gives the list of its calls of the tool. */
    static ToolTerms of(String tool, List<List<Shape>> recordings) {
        List<Shape> required = new ArrayList<>();
        List<List<Shape>> rests = Agreement.split(recordings, required);
        int fewest = rests.stream().mapToInt(List::size).min().orElse(0);
        int most = rests.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < fewest; i++) {
            required.add(fewest == most ? agreedAt(i, rests) : Shape.any(tool, flat(rests)));
        }
        return new ToolTerms(tool, required, most - fewest);
    }

    private static Shape agreedAt(int index, List<List<Shape>> rests) {
        return Shape.agreed(rests.stream().map(rest -> rest.get(index)).toList());
    }

    private static List<Shape> flat(List<List<Shape>> rests) {
        return rests.stream().flatMap(List::stream).toList();
    }

    /** Holds a candidate's calls of the tool against the terms. */
    void compare(List<Placed<ToolCall>> calls, Deviations deviations) {
        BitSet left = new BitSet();
        left.set(0, calls.size());
        List<Shape> missing = new ArrayList<>();
        strictestFirst().forEach((loose, shapes) -> {
            Map<String, Queue<Integer>> byKey = index(calls, left, loose);
            for (Shape shape : shapes) {
                Queue<Integer> same = byKey.get(shape.key());
                if (same == null || same.isEmpty()) {
                    missing.add(shape);
                } else {
                    left.clear(same.remove());
                }
            }
        });
        deviations.add(missing, left.stream().mapToObj(calls::get).toList(), tolerated);
    }

    private Map<Shape.Loose, List<Shape>> strictestFirst() {
        Map<Shape.Loose, List<Shape>> groups = new LinkedHashMap<>();
        required.stream()
                .sorted(Comparator.comparingInt(shape -> shape.loose().open().size()))
                .forEach(shape -> groups.computeIfAbsent(shape.loose(), loose -> new ArrayList<>())
                        .add(shape));
        return groups;
    }

    private static Map<String, Queue<Integer>> index(List<Placed<ToolCall>> calls, BitSet left, Shape.Loose loose) {
        Map<String, Queue<Integer>> byKey = new HashMap<>();
        IntStream indexes = left.stream();
        indexes.forEach(i -> byKey.computeIfAbsent(
                        Shape.key(Shape.argumentsOf(calls.get(i).call().request()), loose), key -> new ArrayDeque<>())
                .add(i));
        return byKey;
    }

    List<String> describe() {
        List<String> words =
                new ArrayList<>(required.stream().map(Shape::describe).toList());
        if (tolerated > 0) {
            words.add("up to " + tolerated + " more of " + tool);
        }
        return words;
    }
}
