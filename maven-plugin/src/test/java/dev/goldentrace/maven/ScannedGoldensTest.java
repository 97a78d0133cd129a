package dev.goldentrace.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.RedactionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannedGoldensTest {
    private static final String ADDRESS = "isabella" + "@" + "rossi.it";
    private static final String INVENTED = "\"personalData\": \"invented\", ";
    private static final String SAYS = "\"recording\": {\"user\": \"write to " + ADDRESS + "\"}";

    @TempDir
    private Path module;

    @Test
    void stopForPersonalData() throws IOException {
        golden("a.golden.json", "{" + SAYS + "}");

        assertThat(scanned(RedactionSettings.standard()).problems())
                .containsExactly("  a.golden.json:1: <e-mail address>");
    }

    @Test
    void keepWhatTheSettingsAllow() throws IOException {
        golden("a.golden.json", "{" + SAYS + "}");

        assertThat(scanned(RedactionSettings.standard().withAllowed(ADDRESS)).problems())
                .isEmpty();
    }

    @Test
    void keepPersonalDataThatTheirHeaderSaysIsInvented() throws IOException {
        String files = "\"older\": \"a.older.json\", \"tools\": \"_shared/t.json\", ";
        golden("a.golden.json", "{" + INVENTED + files + SAYS + "}");
        golden("a.older.json", "{" + SAYS + "}");
        golden("_shared/t.json", "{" + SAYS + "}");

        assertThat(scanned(RedactionSettings.standard()).problems()).isEmpty();
    }

    @Test
    void keepNoSecretThatStandsBesideInventedData() throws IOException {
        String key = "ghp_" + "J7qX2mZ9vB4nT8kR3wYc5LhD6sFg1PaQ0eUi";
        golden("a.golden.json", "{" + INVENTED + "\"recording\": {\"user\": \"my key is " + key + "\"}}");

        assertThat(scanned(RedactionSettings.standard()).problems()).hasSize(1);
    }

    private ScannedGoldens scanned(RedactionSettings settings) {
        return ScannedGoldens.of(module, ".", settings);
    }

    private void golden(String name, String json) throws IOException {
        Path file = module.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }
}
