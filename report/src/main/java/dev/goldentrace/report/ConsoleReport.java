package dev.goldentrace.report;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.report.Concern.Detail;
import dev.goldentrace.trace.Visible;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** Renders what must not pass as lines for a console: plain text, no control characters, as many as asked for. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ConsoleReport {
    private ConsoleReport() {}

    /**
     * Renders concerns.
     *
     * @param concerns what must not pass
     * @param most how many to show at most, at least 1
     * @param more where to see all of it, such as the path of the report
     * @return the lines: concerns, how many more, where to see all, and last the command that helps with the first
     */
    public static List<String> lines(List<Concern> concerns, int most, String more) {
        List<String> lines = new ArrayList<>();
        for (Concern concern : concerns.subList(0, Math.min(most, concerns.size()))) {
            lines.add(concern.kind().words() + ": " + concern.headline());
            concern.details().forEach(detail -> lines.add(line(detail)));
        }
        if (concerns.size() > most) {
            lines.add("and " + (concerns.size() - most) + " more");
        }
        lines.add("all of it: " + more);
        if (!concerns.isEmpty()) {
            lines.add("next: " + concerns.get(0).command());
        }
        return lines.stream().map(Visible::console).toList();
    }

    private static String line(Detail detail) {
        return String.format("  %-9s %s", detail.label(), detail.text());
    }
}
