package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a tool answered.
 *
 * @param text the result as the model sees it
 * @param error whether the tool says that this is an error (a tool that throws is an {@link Outcome.Failed})
 * @param httpStatus the HTTP status of the service behind the tool where known, else null
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record ToolReply(
        String text, boolean error, @Nullable Integer httpStatus) implements Reply {
    /** Checks that the text is there. */
    public ToolReply {
        Objects.requireNonNull(text, "text");
    }

    /**
     * Says whether this is an error: the tool marks it as one, or its text says so. Many tools catch what goes wrong and tell the
     * model in words: a short text that begins with {@code Error:}, {@code Failed to}, {@code Cannot} or the like, or a short JSON object with a
     * filled {@code error} or with {@code "success": false}.
     *
     * @return whether it is
     */
    public boolean saysError() {
        return error || ErrorText.is(text);
    }

    /**
     * Makes a result that is no error.
     *
     * @param text the result
     * @return the reply
     */
    public static ToolReply of(String text) {
        return new ToolReply(text, false, null);
    }
}
