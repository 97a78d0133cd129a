package dev.goldentrace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void cutJsonWithoutBlanksAtCommas() {
        String value = "\"" + "x".repeat(60) + "\"";

        assertThat(Lines.of("[" + value + "," + value + "]")).isEqualTo(List.of("[" + value + ",", value + "]"));
    }

    @Test
    void cutProseAtBlanks() {
        String word = "x".repeat(60);

        assertThat(Lines.of(word + " " + word)).isEqualTo(List.of(word + " ", word));
    }

    @Test
    void cutAnywhereWhereThereIsNeither() {
        String word = "x".repeat(130);

        assertThat(Lines.join(Lines.of(word))).isEqualTo(word);
        assertThat(Lines.of(word)).isEqualTo(List.of("x".repeat(100), "x".repeat(30)));
    }
}
