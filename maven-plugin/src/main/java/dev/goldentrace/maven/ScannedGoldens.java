package dev.goldentrace.maven;

import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.scan.GoldenScan;
import dev.goldentrace.scan.Leftover;
import dev.goldentrace.scan.Leftover.Kind;
import dev.goldentrace.scan.ScanLines;
import dev.goldentrace.scan.TestSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a scan found in the files of a module's goldens. */
final class ScannedGoldens {
    private final Map<String, List<Leftover>> leftovers = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private final GoldenScan real;
    private final GoldenScan invented;

    private ScannedGoldens(RedactionSettings settings) {
        this.real = GoldenScan.with(Gate.of(settings.withPersonalData(PersonalData.REAL)));
        this.invented = GoldenScan.with(Gate.of(settings.withPersonalData(PersonalData.INVENTED)));
    }

    static ScannedGoldens of(Path moduleRoot, String folder, RedactionSettings settings) {
        return of(moduleRoot, GoldenScan.files(moduleRoot.resolve(folder)), settings);
    }

    /** One file of them, such as a golden that was just accepted. */
    static ScannedGoldens ofFile(Path moduleRoot, String file, RedactionSettings settings) {
        return of(moduleRoot, List.of(moduleRoot.resolve(file)), settings);
    }

    private static ScannedGoldens of(Path moduleRoot, List<Path> files, RedactionSettings settings) {
        ScannedGoldens scanned = new ScannedGoldens(settings);
        InventedGoldens invented = InventedGoldens.among(files);
        files.forEach(file -> scanned.add(moduleRoot, file, invented.have(file) ? scanned.invented : scanned.real));
        return scanned;
    }

    private void add(Path moduleRoot, Path file, GoldenScan scan) {
        String shown = moduleRoot.relativize(file).toString().replace('\\', '/');
        try {
            List<Leftover> found = scan.file(file, TestSource.ofGolden(moduleRoot, file));
            leftovers.put(shown, found);
            found.stream()
                    .filter(leftover -> leftover.kind() == Kind.UNREDACTED)
                    .map(leftover -> "  " + shown + ":" + leftover.line() + ": <" + leftover.text() + ">")
                    .forEach(problems::add);
        } catch (GoldenUnreadable e) {
            problems.add("  " + e.getMessage());
        }
    }

    /** What is found in each file, at most so many lines of each. */
    List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        leftovers.forEach((file, found) -> lines.addAll(ScanLines.of(file, found, most)));
        return lines;
    }

    String headline() {
        int files = leftovers.size();
        String found = ScanLines.counts(
                leftovers.values().stream().flatMap(List::stream).toList());
        return "scanned " + files + (files == 1 ? " file" : " files") + " of goldens: "
                + (found.isEmpty() ? "nothing to look at" : found);
    }

    /** Where a golden holds what must not be committed, or cannot be read. */
    List<String> problems() {
        return problems;
    }
}
