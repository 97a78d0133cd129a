package dev.goldentrace.conformance.kill;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The goldens of the tests, read from disk as the extension reads them. */
final class Written {
    private static final Pattern MARK = Pattern.compile("version (\\d+)\\.");

    private final Path folder;
    private final GoldenStore store;

    Written(Path root) {
        this.folder = root.resolve("src/test/goldens");
        this.store = GoldenStore.at(folder);
    }

    Path folder() {
        return folder;
    }

    static GoldenId id(String test) {
        return GoldenId.ofTest(RecordedTests.class.getName(), test, null);
    }

    String pathOf(String test) {
        return folder.toAbsolutePath()
                .relativize(store.pathOf(id(test)))
                .toString()
                .replace('\\', '/');
    }

    Optional<Golden> read(String test) {
        return store.read(id(test));
    }

    /** The version that a golden's newest recording says; -1 where it says none. */
    static int version(Golden golden) {
        return golden.newest().steps().stream()
                .flatMap(step -> step.llm().reply().stream())
                .map(reply -> MARK.matcher(reply.message().text()))
                .filter(Matcher::find)
                .mapToInt(mark -> Integer.parseInt(mark.group(1)))
                .findFirst()
                .orElse(-1);
    }
}
