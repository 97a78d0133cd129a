package dev.goldentrace.regression;

import dev.goldentrace.trace.ToolRequest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a tool call must look like.
 *
 * @param tool its name
 * @param arguments what they were when accepted
 * @param loose which parts of them are not compared
 */
record Shape(String tool, Map<String, @Nullable Object> arguments, Loose loose) {

    /**
     * What is not compared.
     *
     * @param prose paths at which any text is the same
     * @param open arguments that may be anything, or absent
     */
    record Loose(Set<String> prose, Set<String> open) {}

    static Shape of(ToolRequest request) {
        Map<String, @Nullable Object> arguments = argumentsOf(request);
        return new Shape(request.name(), arguments, new Loose(Prose.paths(arguments), Set.of()));
    }

    /** Anything at all, as far as the arguments go. */
    static Shape any(String tool, List<Shape> accepted) {
        Set<String> names = new LinkedHashSet<>();
        accepted.forEach(shape -> names.addAll(shape.arguments.keySet()));
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        names.forEach(name -> arguments.put(name, null));
        return new Shape(tool, arguments, new Loose(Set.of(), names));
    }

    /** What several shapes of one tool agree on. */
    static Shape agreed(List<Shape> shapes) {
        Set<String> prose = new HashSet<>();
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            prose.addAll(shape.loose.prose);
            shape.arguments.forEach(arguments::putIfAbsent);
        }
        Set<String> open = arguments.keySet().stream()
                .filter(name -> shapes.stream()
                                .map(shape -> argument(shape.arguments, name, prose))
                                .distinct()
                                .count()
                        > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Shape(shapes.get(0).tool, arguments, new Loose(prose, open));
    }

    /** Whether it tells calls of its tool apart, as far as they have arguments. */
    boolean isFirm() {
        return arguments.isEmpty() || !loose.open.containsAll(arguments.keySet());
    }

    String key() {
        return key(arguments, loose);
    }

    /** Equal for calls that are the same but for what is loose. */
    static String key(Map<String, @Nullable Object> arguments, Loose loose) {
        Map<String, @Nullable Object> compared = new LinkedHashMap<>(arguments);
        compared.keySet().removeAll(loose.open);
        return Canonical.write(compared, loose.prose);
    }

    static Map<String, @Nullable Object> argumentsOf(ToolRequest request) {
        String malformed = request.malformed();
        return malformed == null ? request.arguments() : Map.of("input", malformed);
    }

    String describe() {
        return tool + "("
                + arguments.keySet().stream()
                        .map(name -> name + "=" + describe(name))
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private String describe(String name) {
        if (loose.open.contains(name)) {
            return "any";
        }
        return loose.prose.contains("." + name) ? "(text)" : Shown.value(arguments.get(name));
    }

    /** In words, how a call differs from this, such as {@code refund_item: amount <490>, accepted <49>}. */
    String differenceTo(ToolRequest request) {
        return tool + ": " + String.join("; ", Leaves.differences(argumentsOf(request), arguments, loose));
    }

    private static String argument(Map<String, @Nullable Object> arguments, String name, Set<String> prose) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put(name, arguments.get(name));
        return Canonical.write(one, prose);
    }
}
