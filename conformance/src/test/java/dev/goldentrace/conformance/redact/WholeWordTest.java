package dev.goldentrace.conformance.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeWordTest {
    @ParameterizedTest
    @ValueSource(strings = {"mia", "Dear MIA,", "mia_garcia4516", "forMia", "mia4516", "\"Mia\"", "Miami, mia"})
    void isThere(String text) {
        assertThat(WholeWord.isIn(text, "Mia")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Miami", "Damian", "m.i.a"})
    void isNotThere(String text) {
        assertThat(WholeWord.isIn(text, "Mia")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"card 8861", "visa_8861", "x8861x", "8861."})
    void isANumber(String text) {
        assertThat(WholeWord.isIn(text, "8861")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"88610", "18861", "886 1"})
    void isNoPartOfANumber(String text) {
        assertThat(WholeWord.isIn(text, "8861")).isFalse();
    }
}
