package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Arguments by name and value. Numbers are equal as numbers (49 is 49.0); objects within arguments are compared like the
 * arguments themselves, lists element by element. Arguments that are not named may be there, unless {@link #exactly()}.
 *
 * <pre>{@code
 * with("order", 1001)                                      // refund_item(order=1001, item=kettle) matches
 * with("order", 1001).exactly()                            // it does not: item is there as well
 * with("order", 1001).and("item", "kettle").exactly()      // it does
 * with("address", Map.of("city", "Ghent"))                 // address={"city":"Ghent","zip":"9000"} matches
 * with("order", 1001).exactly().ignoring("item")           // refund_item(order=1001, item=kettle) matches
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class With implements ArgumentMatcher {
    private final Map<String, @Nullable Object> expected;
    private final boolean exact;
    private final List<String> ignored;

    private With(Map<String, @Nullable Object> expected, boolean exact, List<String> ignored) {
        this.expected = expected;
        this.exact = exact;
        this.ignored = ignored;
    }

    /**
     * Names an argument.
     *
     * @param name the argument
     * @param value its value, made of plain Java values; null for JSON null or an absent argument
     * @return a matcher for it
     * @throws IllegalArgumentException when the value is no JSON value
     */
    public static With with(String name, @Nullable Object value) {
        return new With(Map.of(), false, List.of()).and(name, value);
    }

    /**
     * Allows no arguments at all.
     *
     * @return a matcher for calls without arguments
     */
    public static With withNothing() {
        return new With(Map.of(), true, List.of());
    }

    /**
     * Names one more argument.
     *
     * @param name the argument
     * @param value its value, made of plain Java values; null for JSON null or an absent argument
     * @return a matcher for all that were named
     * @throws IllegalArgumentException when the value is no JSON value
     */
    public With and(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(expected);
        more.put(name, Json.copy(value));
        return new With(more, exact, ignored);
    }

    /**
     * Allows no arguments but those named, within nested objects too.
     *
     * @return a matcher that is exact
     */
    public With exactly() {
        return new With(expected, true, ignored);
    }

    /**
     * Leaves out what does not matter, named by its path: {@code note}, {@code address.zip}, {@code items[0].id}, or {@code
     * items[*].id} for each element. What is below it is left out too.
     *
     * @param paths the paths
     * @return a matcher that does not look there
     */
    public With ignoring(String... paths) {
        return new With(
                expected,
                exact,
                Stream.concat(ignored.stream(), Arrays.stream(paths)).toList());
    }

    @Override
    public List<String> differences(Map<String, @Nullable Object> arguments) {
        return new JsonDifferences(exact, ignored).of(expected, arguments);
    }

    @Override
    public String describe() {
        String named = Shown.arguments(expected);
        String rest = exact && !named.isEmpty() ? ", and nothing else" : "";
        return named + rest + (ignored.isEmpty() ? "" : " (ignoring " + String.join(", ", ignored) + ")");
    }

    @Override
    public String toString() {
        return "with(" + describe() + ")";
    }
}
