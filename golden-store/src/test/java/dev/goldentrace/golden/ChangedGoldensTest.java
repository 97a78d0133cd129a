package dev.goldentrace.golden;

import static dev.goldentrace.golden.Traces.ID;
import static dev.goldentrace.golden.Traces.golden;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChangedGoldensTest {
    @TempDir
    Path repository;

    private Path goldens;
    private Path golden;

    @BeforeEach
    void write() {
        goldens = repository.resolve("shop/src/test/goldens");
        GoldenStore store = GoldenStore.at(goldens);
        store.stage(golden(saying("one"), saying("two"))).commit();
        golden = store.pathOf(ID);
    }

    private static Session saying(String answer) {
        return session(step(1, says(answer, Message.system("Be kind"), Message.user("Hello"))));
    }

    private String listed(Path file) {
        return repository.relativize(file).toString().replace('\\', '/');
    }

    private Path one(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(goldens.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void areKnownByTheirPathFromTheRepositorysRoot() {
        assertThat(ChangedGoldens.of("pom.xml, " + listed(golden)).of(golden)).contains(listed(golden));
    }

    @Test
    void areKnownByTheirPathFromTheModuleAndByTheirAbsoluteOne() {
        String fromModule = listed(golden).substring("shop/".length());

        assertThat(ChangedGoldens.of(fromModule).of(golden)).contains(fromModule);
        assertThat(ChangedGoldens.of("./" + fromModule).of(golden)).contains(fromModule);
        assertThat(ChangedGoldens.of(golden.toString()).of(golden)).isPresent();
    }

    @Test
    void areNotMistakenForOthers() {
        ChangedGoldens others = ChangedGoldens.of("other/" + listed(golden) + ",x" + golden.getFileName() + ",,"
                + listed(golden.resolveSibling("another.golden.json")));

        assertThat(others.of(golden)).isEmpty();
        assertThat(ChangedGoldens.of("").of(golden)).isEmpty();
    }

    @Test
    void holdAGoldenWhoseOlderRecordingsAreListed() throws IOException {
        String older = listed(one("", ".more.golden.json"));

        assertThat(ChangedGoldens.of(older).of(golden)).contains(older);
        assertThat(ChangedGoldens.of("elsewhere/" + one("", ".more.golden.json").getFileName())
                        .of(golden))
                .isEmpty();
    }

    @Test
    void holdAGoldenWhoseSharedTextIsListed() throws IOException {
        String shared = listed(one("_shared", ".json"));

        assertThat(ChangedGoldens.of(shared).of(golden)).contains(shared);
        assertThat(ChangedGoldens.of("src/test/goldens/_shared/tools-0123456789abcdef.json")
                        .of(golden))
                .isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void holdWhatALinkLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(repository.resolve("link.golden.json"), golden);

        assertThat(ChangedGoldens.of(listed(golden)).of(link)).contains(listed(golden));
        assertThat(ChangedGoldens.of("link.golden.json").of(link)).contains("link.golden.json");
    }

    @Test
    void refuseAPathThatGitHasQuoted() {
        assertThatThrownBy(() -> ChangedGoldens.of("\"s\\303\\244/a.golden.json\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("<\"s\\303\\244/a.golden.json\"> is quoted, so it names no file as it is called on disk."
                        + " List the paths with: git -c core.quotePath=false diff --name-only");
    }
}
