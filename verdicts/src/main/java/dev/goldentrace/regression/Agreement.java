package dev.goldentrace.regression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells calls that all recordings made from those that only some made. */
final class Agreement {
    private Agreement() {}

    /**
     * Moves what all have in common out of recordings.
     *
     * @param common where the common calls are added to, in the order of the first recording
     * @return what is left of each recording
     */
    static List<List<Shape>> split(List<List<Shape>> recordings, List<Shape> common) {
        List<Map<String, Long>> counts =
                recordings.stream().map(Agreement::count).toList();
        Map<String, Long> shared = new HashMap<>(counts.get(0));
        shared.replaceAll((key, count) -> counts.stream()
                .mapToLong(each -> each.getOrDefault(key, 0L))
                .min()
                .orElse(0));
        for (Shape shape : taken(recordings.get(0), shared, true)) {
            common.add(shape);
        }
        return recordings.stream()
                .map(recording -> taken(recording, shared, false))
                .toList();
    }

    /** Either the shapes that are shared, each as often as it is, or the others. */
    private static List<Shape> taken(List<Shape> recording, Map<String, Long> shared, boolean common) {
        Map<String, Long> left = new HashMap<>(shared);
        List<Shape> taken = new ArrayList<>();
        for (Shape shape : recording) {
            boolean isShared = left.merge(shape.key(), -1L, Long::sum) >= 0;
            if (isShared == common) {
                taken.add(shape);
            }
        }
        return taken;
    }

    private static Map<String, Long> count(List<Shape> shapes) {
        return shapes.stream()
                .map(Shape::key)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
