package dev.goldentrace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Session;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenStoreTest {
    private static final GoldenId ID = GoldenId.ofTest("com.acme.RefundAgentTest", "refunds", null);

    @TempDir
    Path root;

    @Test
    void readsWhatItWrote() throws Exception {
        Golden golden = golden(Sessions.of(Sessions.Script.kettle()));
        GoldenStore.at(root).stage(golden).commit();

        assertThat(GoldenStore.at(root).read(ID)).contains(golden);
    }

    static Golden golden(Session raw) {
        RedactedSession redacted = Redactor.standard().redact(raw);
        return new Golden(
                ID,
                Redactor.standard().fingerprint(),
                "no state-changing calls",
                redacted.surrogates(),
                List.of(redacted.session()),
                null);
    }
}
