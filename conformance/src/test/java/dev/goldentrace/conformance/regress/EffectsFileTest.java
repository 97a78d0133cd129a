package dev.goldentrace.conformance.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.trace.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectsFileTest {
    private static final Set<String> KNOWN = Set.of("note", "POST a=b", "pass on");

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("effects"), text);
    }

    @Test
    void saysWhatToolsDo() throws IOException {
        Path file = file("# ours\n\nnote = reads\nPOST a=b=changes\n pass on = Hands off \n");

        assertThat(EffectsFile.read(file, KNOWN))
                .isEqualTo(Map.of("note", Effect.READS, "POST a=b", Effect.CHANGES, "pass on", Effect.HANDS_OFF));
    }

    @Test
    void knowsEachTool() throws IOException {
        Path file = file("note = reads\nnoet = reads\n");

        assertThatThrownBy(() -> EffectsFile.read(file, KNOWN))
                .isInstanceOf(BadInput.class)
                .hasMessage(file + ":2: no run calls the tool <noet>. Nearest: <note>.");
    }

    @Test
    void knowsEachEffect() throws IOException {
        Path file = file("note = read\n");

        assertThatThrownBy(() -> EffectsFile.read(file, KNOWN))
                .isInstanceOf(BadInput.class)
                .hasMessage(file + ":1: expected one of reads, changes, hands-off, found <read>.");
    }

    @Test
    void hasAToolAndAnEffectOnEachLine() throws IOException {
        Path file = file("note\n");

        assertThatThrownBy(() -> EffectsFile.read(file, KNOWN))
                .isInstanceOf(BadInput.class)
                .hasMessage(file + ":1: expected tool = effect, such as get_order = reads, found <note>.");
    }

    @Test
    void isThere() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> EffectsFile.read(missing, KNOWN))
                .isInstanceOf(BadInput.class)
                .hasMessage(missing + " is no file. Expected lines such as get_order = reads.");
    }
}
