package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What was removed for its age, or would be.
 *
 * @param candidates candidates, forks and steps of unfinished recordings
 * @param thinned results of which only figures are left
 * @param results results that are gone
 * @param reports files of reports
 * @param line all of it in one line; says so where there was nothing
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Purged(int candidates, int thinned, int results, int reports, String line) {

    static Purged of(int candidates, int thinned, int results, int reports, Retention keep) {
        List<String> parts = new ArrayList<>();
        add(parts, candidates, "candidate", keep, Retention.Tier.CANDIDATES);
        add(parts, thinned, "result's texts", "results' texts", keep, Retention.Tier.RESULTS);
        add(parts, results, "result", keep, Retention.Tier.METRICS);
        add(parts, reports, "file of a report", "files of a report", keep, Retention.Tier.RESULTS);
        return new Purged(
                candidates,
                thinned,
                results,
                reports,
                parts.isEmpty() ? "nothing that is old enough" : String.join(", ", parts));
    }

    private static void add(List<String> parts, int count, String noun, Retention keep, Retention.Tier tier) {
        add(parts, count, noun, noun + "s", keep, tier);
    }

    private static void add(
            List<String> parts, int count, String one, String many, Retention keep, Retention.Tier tier) {
        if (count > 0) {
            String age = keep.of(tier).map(Retention::words).orElse("");
            parts.add(count + " " + (count == 1 ? one : many) + " older than " + age);
        }
    }

    /** {@return how many of what, as the audit says it} */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("candidates", candidates);
        counts.put("thinned", thinned);
        counts.put("results", results);
        counts.put("reports", reports);
        return counts;
    }

    /** {@return whether there was nothing} */
    public boolean isEmpty() {
        return candidates + thinned + results + reports == 0;
    }
}
