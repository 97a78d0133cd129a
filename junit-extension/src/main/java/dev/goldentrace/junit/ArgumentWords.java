package dev.goldentrace.junit;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes arguments down as words that are the same in each build: plain values, and records, collections and arrays of them.
 * Anything else is not written, as its text may hold an address in memory, nor is an absolute path.
 */
final class ArgumentWords {
    private static final Set<Class<?>> PLAIN = Set.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Character.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            UUID.class,
            URI.class,
            Locale.class,
            Currency.class);

    private ArgumentWords() {}

    static Optional<String> of(List<@Nullable Object> arguments) {
        return arguments.isEmpty() ? Optional.empty() : joined(arguments.stream(), "", ",", "");
    }

    private static Optional<String> word(@Nullable Object argument) {
        if (argument == null || PLAIN.stream().anyMatch(type -> type.isInstance(argument))) {
            return Optional.of(String.valueOf(argument));
        }
        if (argument instanceof Path path) {
            return path.isAbsolute()
                    ? Optional.empty()
                    : Optional.of(path.toString().replace('\\', '/'));
        }
        if (argument instanceof Enum<?> constant) {
            return Optional.of(constant.name());
        }
        if (argument instanceof Class<?> type) {
            return Optional.of(type.getName());
        }
        if (argument instanceof Collection<?> || argument.getClass().isArray()) {
            return elements(argument);
        }
        if (argument instanceof Map<?, ?> map) {
            return sorted(map.entrySet().stream().map(entry -> named(entry.getKey(), entry.getValue())), "{", "}");
        }
        return argument instanceof Record record ? components(record) : Optional.empty();
    }

    /** A set's order may be another in each JVM. */
    private static Optional<String> elements(Object many) {
        if (many instanceof Set<?> set) {
            return sorted(set.stream().map(ArgumentWords::word), "[", "]");
        }
        return many instanceof Collection<?> list
                ? joined(list.stream(), "[", ", ", "]")
                : joined(IntStream.range(0, Array.getLength(many)).mapToObj(at -> Array.get(many, at)), "[", ", ", "]");
    }

    private static Optional<String> components(Record record) {
        List<Optional<String>> words = Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> value(component, record))
                .toList();
        return together(words, ", ").map(all -> record.getClass().getSimpleName() + "[" + all + "]");
    }

    private static Optional<String> value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return named(component.getName(), component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(@Nullable Object name, @Nullable Object value) {
        return word(name).flatMap(key -> word(value).map(text -> key + "=" + text));
    }

    private static Optional<String> joined(
            Stream<? extends @Nullable Object> values, String before, String between, String after) {
        return together(values.map(ArgumentWords::word).toList(), between).map(all -> before + all + after);
    }

    private static Optional<String> sorted(Stream<Optional<String>> words, String before, String after) {
        List<Optional<String>> all = words.sorted((one, other) -> one.orElse("").compareTo(other.orElse("")))
                .toList();
        return together(all, ", ").map(text -> before + text + after);
    }

    /** One that cannot be written leaves nothing to tell them all apart by. */
    private static Optional<String> together(List<Optional<String>> words, String between) {
        return words.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(words.stream().map(Optional::orElseThrow).collect(Collectors.joining(between)));
    }
}
