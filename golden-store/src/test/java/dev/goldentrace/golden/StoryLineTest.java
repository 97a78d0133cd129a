package dev.goldentrace.golden;

import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a line of the story is cut that is too long. */
class StoryLineTest {
    private static String line(String said) {
        return Story.of(session(step(1, says("a", Message.user(said)))), null).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12015550101", "4242424242000008", "email-12@redacted.example", "1900-01-12"})
    void isNotWithinANumber(String number) {
        for (int before = 60; before < 110; before++) {
            String line = line("x".repeat(before) + "(" + number + ") and so on, and so on, and so on, and so on.");

            assertThat(line.contains(number) || line.endsWith("(…") || line.endsWith("x…"))
                    .as(line)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1"})
    void isAnywhereInAWordWithoutEnd(String letter) {
        assertThat(line(letter.repeat(500))).hasSize(110).endsWith(letter + "…");
    }
}
