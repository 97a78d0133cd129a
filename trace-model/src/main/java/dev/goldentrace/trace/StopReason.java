package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** Says why a model stopped. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum StopReason {
    /** It had said all, or met a stop sequence. */
    STOP,
    /** It met the limit of tokens. */
    LENGTH,
    /** It asks for tools. */
    TOOL_CALLS,
    /** A filter cut it off. */
    CONTENT_FILTER,
    /** The provider gave another reason, or none. */
    OTHER;

    /** {@return the word that files and messages use, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
