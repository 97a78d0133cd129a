package dev.goldentrace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks a real shell what it reads. */
class ShellWordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RefundAgentTest#refunds",
                "$(touch owned)",
                "`touch owned`",
                "a'; touch owned; '",
                "a\" && touch owned && \"",
                "$HOME ~ * ? [a] {a,b} !! \\",
                "a | b > c < d & e",
                "--flag #comment",
                ""
            })
    @DisabledOnOs(OS.WINDOWS)
    void isOneWordToAShell(String word) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '<%s>' " + ShellWord.of(word)).start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).isZero();
        assertThat(read).isEqualTo("<" + word + ">");
    }

    @Test
    void holdsNothingThatATerminalObeys() {
        assertThat(ShellWord.of("a\nrm -rf ~\u0003\u001b[201~")).isEqualTo("'a\\nrm -rf ~\\u0003\\u001b[201~'");
    }
}
