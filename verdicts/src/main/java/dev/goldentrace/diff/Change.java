package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** What became of something between the golden and the candidate. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Change {
    /** Only the candidate has it. */
    ADDED("added", "+"),
    /** Only the golden has it. */
    REMOVED("removed", "-"),
    /** Both have it, and it is another. */
    CHANGED("changed", "~"),
    /** Both have it, in another place. */
    MOVED("moved", "^");

    private final String word;
    private final String sign;

    Change(String word, String sign) {
        this.word = word;
        this.sign = sign;
    }

    /** {@return the word that people and files use, such as {@code added}} */
    public String word() {
        return word;
    }

    /** {@return the character that a line about it begins with} */
    public String sign() {
        return sign;
    }
}
