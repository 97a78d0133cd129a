package dev.goldentrace.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what forgetting cannot reach, with the commands that can.
 *
 * @param root the module's root, where the commands are typed
 * @param goldens the folder of its goldens
 */
record OutOfReach(Path root, Path goldens) {
    private static final String PREFIX = "\"$(git rev-parse --show-prefix)\"";

    List<String> lines(List<String> left) {
        String folder = folder();
        List<String> named =
                left.stream().filter(file -> file.startsWith(folder + "/")).toList();
        List<String> others =
                left.stream().filter(file -> !named.contains(file)).toList();
        List<String> lines = new ArrayList<>();
        lines.add("out of reach, to be done by hand in " + root + ":");
        named.forEach(file -> lines.addAll(golden(file)));
        others.forEach(file -> lines.addAll(List.of("  " + file + " names that user", "    rm -- " + quoted(file))));
        lines.addAll(history(quoted(folder)));
        lines.add("  what was copied: reports that were sent on, artifacts and caches of CI that hold target/, exports,"
                + " backups, logs of the model's provider. Delete them where they are kept");
        return lines;
    }

    private String folder() {
        Path shown = goldens.startsWith(root) ? root.relativize(goldens) : goldens;
        return shown.toString().replace('\\', '/');
    }

    private static List<String> golden(String file) {
        String path = quoted(file);
        return List.of(
                "  " + file + " names that user",
                "    take that user out of its test, then: mvn goldentrace:record -Dtest=" + test(file),
                "    or remove it: git rm -- " + path,
                "    its history: git log --all --oneline -- " + path,
                "    out of the history, in a fresh clone, after which all others clone anew: git filter-repo"
                        + " --invert-paths --path " + PREFIX + path);
    }

    /** Goldens lie in the folder of their class; that of a nested one is {@code Outer.Inner}, which Surefire runs as Outer. */
    private static String test(String file) {
        String[] names = file.split("/", -1);
        String type = names[Math.max(0, names.length - 2)];
        return type.matches("[A-Z]\\w*([.]\\w+)*") ? type.replaceFirst("[.].*", "") : "TEST";
    }

    /** The id is read from the keyboard, so that no history of a shell holds it. */
    private static List<String> history(String folder) {
        return List.of(
                "  goldens that named that user once and no longer do: type the id unseen, then see which commits had it",
                "    read -rs ID; git log --all --oneline -S\"$ID\" -- " + folder + "; unset ID");
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9._#/-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
