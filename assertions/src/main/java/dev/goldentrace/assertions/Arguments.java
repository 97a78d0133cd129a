package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.UsageError;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Matchers of arguments beyond {@link With}; they can be joined with {@code and}.
 *
 * <pre>{@code
 * // refund_item(order=1001, items=[{"sku":"K-1"}], email=jo@example.com, note="as asked")
 * exact(Map.of("order", 1001, "items", List.of(Map.of("sku", "K-1")))).ignoring("email", "note")   // matches
 * exact(Map.of("order", 1001))                                     // does not: items, email and note are there as well
 * matching("email", ".+@example\\.com")                            // matches
 * jsonPath("$.items[0].sku", "K-1").and(with("order", 1001))       // matches
 * jsonPath("$.items[*].sku", List.of("K-2"))                       // does not
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Arguments {
    private Arguments() {}

    /**
     * Means these arguments and no others, within nested objects too.
     *
     * @param arguments names and values, made of plain Java values
     * @return a matcher, from which {@link With#ignoring} takes out what does not matter
     * @throws IllegalArgumentException when a value is no JSON value
     */
    public static With exact(Map<String, ? extends @Nullable Object> arguments) {
        With all = With.withNothing();
        for (Map.Entry<String, ? extends @Nullable Object> argument : arguments.entrySet()) {
            all = all.and(argument.getKey(), argument.getValue());
        }
        return all;
    }

    /**
     * Means an argument that is a text of some form.
     *
     * @param name the argument
     * @param regex the form of the whole text
     * @return a matcher
     * @throws java.util.regex.PatternSyntaxException when that is no regular expression
     */
    public static ArgumentMatcher matching(String name, String regex) {
        Pattern form = Pattern.compile(regex);
        return matching(
                name,
                value -> value instanceof String text && form.matcher(text).matches(),
                "like " + regex);
    }

    /**
     * Means an argument that passes a test.
     *
     * <pre>{@code
     * matching("amount", amount -> new BigDecimal(amount.toString()).signum() > 0, "more than 0")
     * }</pre>
     *
     * @param name the argument
     * @param test what must hold of its value; it is not asked where the argument is absent or null
     * @param description the test in words, for messages
     * @return a matcher
     */
    public static ArgumentMatcher matching(String name, Predicate<Object> test, String description) {
        return new MatchingArgument(name, test, description);
    }

    /**
     * Means what a JSON path finds within the arguments. Needs {@code com.jayway.jsonpath:json-path} on the test's class
     * path.
     *
     * @param path such as {@code $.items[0].sku}; one that can find several values, such as {@code $.items[*].sku}, finds a
     *     list
     * @param value what it must find, made of plain Java values; numbers are equal as numbers
     * @return a matcher
     * @throws IllegalArgumentException when that is no JSON path, or no JSON value
     * @throws dev.goldentrace.capture.UsageError when the library is not there
     */
    public static ArgumentMatcher jsonPath(String path, Object value) {
        Objects.requireNonNull(value, "value");
        try {
            return PathArgument.of(path, value);
        } catch (NoClassDefFoundError e) {
            throw new UsageError(
                    "jsonPath(\"" + path + "\", …): expected json-path on the test's class path, but it is not there."
                            + " Add com.jayway.jsonpath:json-path with scope test.",
                    e);
        }
    }
}
