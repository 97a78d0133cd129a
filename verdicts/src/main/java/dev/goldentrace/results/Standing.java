package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What a further divergence is beside the first one. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Standing {
    /** It stands by itself. */
    INDEPENDENT("also"),
    /** It lies in what was already reported: mending that may mend it. */
    CONSEQUENCE("again"),
    /** An edited prompt, which the test lets pass as a warning. */
    PROMPT_CHANGE("passed with a warning");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** {@return it in words, for people} */
    public String words() {
        return words;
    }
}
