package dev.goldentrace.conformance.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenFileTest {
    @TempDir
    Path folder;

    private boolean holds8861(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), content);
        return WrittenFile.read(file).holds(new DeclaredValue("last four digits", "8861"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"recording\": {\"runs\": [{\"input\": [\"card\", \"8861\"]}]}}",
                "{\"recording\": {\"runs\": [{\"card_8861\": null}]}}",
                "{\"recording\": {\"observed\": {\"calls\": [{\"responseId\": \"r-8861\"}]}}}",
                "{\"story\": [\"user 8861\", \"1 step\"]}",
                "{\"arguments\": {\"n\": 8861}}",
                "no JSON: 8861"
            })
    void holdsTextsOfTheSession(String content) throws IOException {
        assertThat(holds8861(content)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"recording\": {\"observed\": {\"calls\": [{\"at\": 8861, \"ms\": 8861, \"tokens\": {\"in\": 8861}}]}}}",
                "{\"story\": [\"user Hello\", \"1 step, 8861 tokens\"]}",
                "{\"setups\": [{\"tools\": {\"shared\": \"tools-8861ab\"}}]}",
                "{\"figures\": {\"tokens\": 8861}, \"process\": {\"pid\": 8861}}"
            })
    void leavesOutOurOwnFigures(String content) throws IOException {
        assertThat(holds8861(content)).isFalse();
    }

    @Test
    void readsAManifestLineByLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("m.ndjson"), "{\"file\": \"runs/8861.json\"}\n{\"file\": \"x\", \"test\": \"t\"}\n");

        assertThat(WrittenFile.read(file).holds(new DeclaredValue("zip", "8861")))
                .isFalse();
    }
}
