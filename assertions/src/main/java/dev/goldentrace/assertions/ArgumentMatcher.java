package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Says which arguments of a tool call are meant; {@link With} and {@link Arguments} make the usual ones. */
@API(status = EXPERIMENTAL, since = "0.1")
public interface ArgumentMatcher {

    /**
     * Says how arguments differ from what is meant.
     *
     * @param arguments the arguments of a call as JSON values; empty where they are no JSON object
     * @return a line for each difference, such as {@code order <1002>, expected <1001>}; empty where they match
     */
    List<String> differences(Map<String, @Nullable Object> arguments);

    /** {@return what is meant, in words that fit between the brackets of a call, such as {@code order=1001}} */
    String describe();

    /**
     * Asks for more.
     *
     * <pre>{@code
     * with("order", 1001).and(matching("email", ".+@example\\.com"))
     * }</pre>
     *
     * @param other what must hold as well
     * @return a matcher for both
     */
    default ArgumentMatcher and(ArgumentMatcher other) {
        return new BothArguments(this, other);
    }
}
