package dev.goldentrace.scan;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.scan.Leftover.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Says what was left in a golden, in lines for a console. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ScanLines {
    private ScanLines() {}

    /**
     * Says it.
     *
     * @param file the golden, as it is shown
     * @param leftovers what a {@link GoldenScan} found in it
     * @param most how many lines of the file are listed at most
     * @return no line where nothing was found
     */
    public static List<String> of(String file, List<Leftover> leftovers, int most) {
        if (leftovers.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("look at " + file + ": " + counts(leftovers));
        Map<Integer, List<Leftover>> byLine = leftovers.stream()
                .collect(Collectors.groupingBy(Leftover::line, LinkedHashMap::new, Collectors.toList()));
        byLine.entrySet().stream()
                .limit(most)
                .map(entry -> "  line " + entry.getKey() + "  " + words(entry.getValue()))
                .forEach(lines::add);
        if (byLine.size() > most) {
            lines.add("  and " + (byLine.size() - most) + " lines more: mvn goldentrace:scan");
        }
        return lines;
    }

    /**
     * Counts.
     *
     * @param leftovers what was found in one golden or in many
     * @return how many there are of each kind, such as {@code 2 words look like a name, 1 long number}; empty for none
     */
    public static String counts(List<Leftover> leftovers) {
        return leftovers.stream()
                .collect(Collectors.groupingBy(Leftover::kind, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String count(Kind kind, long count) {
        String plural = count == 1 ? "" : "s";
        return switch (kind) {
            case UNREDACTED -> count + " text" + plural + " that must not be committed";
            case NAME -> count + (count == 1 ? " word looks" : " words look") + " like a name";
            case NUMBER -> count + " long number" + plural;
        };
    }

    private static String words(List<Leftover> ofLine) {
        return ofLine.stream()
                .map(leftover -> leftover.kind() == Kind.UNREDACTED
                        ? "<" + leftover.text() + "> in " + leftover.path()
                        : leftover.text())
                .collect(Collectors.joining(", "));
    }
}
