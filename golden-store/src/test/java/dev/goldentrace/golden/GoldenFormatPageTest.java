package dev.goldentrace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example on the page about the format is what this version writes. */
class GoldenFormatPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""), "../docs/golden-format.md");
    private static final GoldenId ID = GoldenId.ofTest("com.acme.RefundAgentTest", "refunds", null);

    @TempDir
    Path root;

    @Test
    void showsAGoldenAsItIsWritten() throws IOException {
        GoldenStore store = GoldenStore.at(root);
        store.stage(kettle()).commit();

        assertThat(Files.readString(PAGE)).contains("```json\n" + Files.readString(store.pathOf(ID)) + "```\n");
        assertThat(store.read(ID)).contains(kettle());
        new PublishedSchema().assertAllValid(root);
    }

    private static Golden kettle() {
        RedactedSession redacted = Redactor.standard().redact(Sessions.of(Sessions.Script.kettle()));
        return new Golden(
                ID,
                "1-c555b9d12d9c",
                "no state-changing calls",
                redacted.surrogates(),
                List.of(redacted.session()),
                null);
    }
}
