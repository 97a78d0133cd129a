package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What of a user was removed, and what could not be.
 *
 * @param results results that are gone
 * @param candidates candidates, forks and steps of unfinished recordings that are gone
 * @param others files of reports and ledgers that are gone, and lines of the audit from which the id was taken
 * @param left files that still name the user, from the module's root, with {@code /}: goldens, outputs of tests, results of a
 *     process that is still running
 * @param lines what cannot be reached and what to type for it, for people; never the id
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Forgotten(int results, int candidates, int others, List<String> left, List<String> lines) {

    /** Copies. */
    public Forgotten {
        left = List.copyOf(left);
        lines = List.copyOf(lines);
    }

    /** {@return whether anything named the user} */
    public boolean found() {
        return results + candidates + others > 0 || !left.isEmpty();
    }

    /** {@return whether something named the user, and nothing that was looked at still does} */
    public boolean complete() {
        return found() && left.isEmpty();
    }

    /** {@return how many of what, as the audit says it} */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("results", results);
        counts.put("candidates", candidates);
        counts.put("others", others);
        counts.put("left", left.size());
        return counts;
    }

    /** {@return what was removed, in one line} */
    public String removed() {
        return count(results, "result") + ", " + count(candidates, "candidate") + ", " + count(others, "other file");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
