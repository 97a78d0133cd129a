package dev.goldentrace.maven;

import dev.goldentrace.results.Forgotten;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what became of a user's data, for the console; the id is in none of it.
 *
 * @param forgotten what was removed and what is left
 * @param dry whether it only would be
 */
record ForgottenWords(Forgotten forgotten, boolean dry) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (forgotten.found()) {
            lines.add((dry ? "would remove: " : "removed: ") + forgotten.removed());
        }
        lines.addAll(forgotten.lines());
        return lines;
    }

    /** Of several modules most have nothing of one user. */
    Optional<String> failure(boolean onlyModule) {
        if (!forgotten.found()) {
            return onlyModule ? Optional.of(nobody()) : Optional.empty();
        }
        return forgotten.left().isEmpty() || dry ? Optional.empty() : Optional.of(left());
    }

    private static String nobody() {
        return "nothing names that user: no result, candidate, report, golden or output of tests here"
                + "\nit may be misspelt, redacted to a surrogate (then it is found by goldentrace.results.key only), or"
                + " removed before"
                + "\nnext: see the list above for what was not looked at";
    }

    private String left() {
        int count = forgotten.left().size();
        return count + (count == 1 ? " file still names" : " files still name") + " that user: "
                + String.join(", ", forgotten.left())
                + "\nnext: the commands listed above, then this goal again";
    }
}
