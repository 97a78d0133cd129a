package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** Says who speaks in a {@link Message}. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Role {
    /** The instructions of the agent's author. */
    SYSTEM,
    /** The person or program that asks. */
    USER,
    /** The model. */
    ASSISTANT,
    /** A tool that answers the model. */
    TOOL;

    /** {@return the word that files and messages use, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
