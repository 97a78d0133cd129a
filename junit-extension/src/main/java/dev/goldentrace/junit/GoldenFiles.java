package dev.goldentrace.junit;

import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.NearestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The goldens and candidates that a module has, for messages to name. */
final class GoldenFiles {
    private static final int SHOWN = 5;

    private final Settings settings;

    GoldenFiles(Settings settings) {
        this.settings = settings;
    }

    /** Names the file that was probably meant, and the candidates there are. */
    String near(String named) {
        List<String> candidates = candidates();
        List<String> all = Stream.concat(candidates.stream(), in(settings.goldens()).stream())
                .toList();
        return (all.isEmpty() ? "" : "The nearest is <" + NearestName.of(named.replace('\\', '/'), all) + ">. ")
                + told(candidates);
    }

    /** Says which candidates there are, in a sentence. */
    String toldCandidates() {
        return told(candidates());
    }

    private List<String> candidates() {
        Path output = Workspace.output(settings.moduleRoot());
        return Stream.of("candidates", "forks", "unfinished")
                .flatMap(folder -> in(output.resolve(folder)).stream())
                .toList();
    }

    private static String told(List<String> candidates) {
        if (candidates.isEmpty()) {
            return "There are no candidates: a recording or live run that fails leaves one.";
        }
        List<String> shown = candidates.subList(0, Math.min(SHOWN, candidates.size()));
        int more = candidates.size() - shown.size();
        return "Candidates there are: "
                + shown.stream().map(file -> "<" + file + ">").collect(Collectors.joining(", "))
                + (more == 0 ? "." : " and " + more + " more.");
    }

    private List<String> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> found = new ArrayList<>(files.map(this::shown)
                    .filter(file -> file.endsWith(".golden.json") && !file.endsWith(".more.golden.json"))
                    .sorted()
                    .toList());
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private String shown(Path file) {
        Path root = settings.moduleRoot();
        return (file.startsWith(root) ? root.relativize(file) : file).toString().replace('\\', '/');
    }
}
