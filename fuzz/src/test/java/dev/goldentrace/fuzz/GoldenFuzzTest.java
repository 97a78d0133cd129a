package dev.goldentrace.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.GoldenUnreadable;
import dev.goldentrace.golden.Story;
import dev.goldentrace.redaction.SecretFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Any bytes are a golden that can be told and staged again, or a {@link GoldenUnreadable}, and nothing else. */
class GoldenFuzzTest {
    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(Path.of("target", "fuzzed-goldens"));
    }

    @AfterEach
    void removeFile() throws IOException {
        Files.deleteIfExists(folder.resolve("any.golden.json"));
    }

    @DictionaryFile(resourcePath = "golden.dict")
    @FuzzTest
    void isReadOrRefused(byte[] data) throws Exception {
        Path file = Files.write(folder.resolve("any.golden.json"), data);
        Patience.with(() -> read(file));
    }

    private void read(Path file) {
        GoldenStore store = GoldenStore.at(folder);
        try {
            Golden golden = store.read(file);
            Story.of(golden.newest(), golden.contract());
            GoldenStore.at(folder.resolve("again")).stage(golden);
        } catch (GoldenUnreadable | SecretFound refused) {
            // both say what to do
        }
    }
}
