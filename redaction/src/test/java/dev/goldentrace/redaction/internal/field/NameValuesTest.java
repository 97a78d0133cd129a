package dev.goldentrace.redaction.internal.field;

import static dev.goldentrace.redaction.internal.field.Found.asWritten;
import static dev.goldentrace.redaction.internal.field.Found.everywhere;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Surrogate.Type;
import org.junit.jupiter.api.Test;

class NameValuesTest {
    @Test
    void areWordsForThemselves() {
        assertThat(Found.inJson("{\"full_name\": \"Garcia-Lopez, Mia\"}"))
                .containsExactly(
                        everywhere(Type.NAME, "Garcia"), everywhere(Type.NAME, "Lopez"), everywhere(Type.NAME, "Mia"));
    }

    @Test
    void keepAnApostropheOfEitherKind() {
        assertThat(Found.textsInJson("{\"last_name\": \"O'Brien\"}")).containsExactly("O'Brien", "O\u2019Brien");
        assertThat(Found.textsInJson("{\"last_name\": \"O\u2019Brien\"}")).containsExactly("O\u2019Brien", "O'Brien");
    }

    @Test
    void leaveTitlesWhereTheyAre() {
        assertThat(Found.textsInJson("{\"customer_name\": \"Dr. Mia Garcia, PhD\"}"))
                .containsExactly("Mia", "Garcia");
    }

    @Test
    void findAWordOfTwoLettersAsWritten() {
        assertThat(Found.inJson("{\"last_name\": \"Ng\"}")).containsExactly(asWritten(Type.NAME, "Ng"));
    }

    @Test
    void findAWordThatSentencesNeedAsWritten() {
        assertThat(Found.inJson("{\"first_name\": \"Will\"}")).containsExactly(asWritten(Type.NAME, "Will"));
    }

    @Test
    void leaveInitialsAndParticles() {
        assertThat(Found.textsInJson("{\"full_name\": \"Ludwig van Beethoven\"}"))
                .containsExactly("Ludwig", "Beethoven");
        assertThat(Found.inJson("{\"middle_name\": \"J.\"}")).isEmpty();
    }

    @Test
    void leaveAShortWordThatBeginsSentences() {
        assertThat(Found.inJson("{\"last_name\": \"So\"}")).isEmpty();
    }

    @Test
    void findAShortWordInIdentifiersNextToTheOther() {
        assertThat(Found.inJson("{\"first_name\": \"Yu\", \"last_name\": \"Li\"}"))
                .containsExactly(
                        everywhere(Type.NAME, "Yu_Li"),
                        everywhere(Type.NAME, "Yu.Li"),
                        everywhere(Type.NAME, "Yu-Li"),
                        asWritten(Type.NAME, "Yu"),
                        asWritten(Type.NAME, "Li"));
    }

    @Test
    void areReadFromObjectsAndLists() {
        assertThat(Found.textsInJson("{\"name\": {\"first\": \"Mia\", \"last\": \"Garcia\"}}"))
                .containsExactly("Mia", "Garcia");
        assertThat(
                        Found.textsInJson(
                                "{\"name\": [{\"family\": \"Garcia\", \"given\": [\"Mia\", \"Eva\"], \"text\": \"Mia Eva Garcia\"}]}"))
                .containsExactly("Garcia", "Mia", "Eva");
        assertThat(Found.textsInJson("{\"first_names\": [\"Mia\", \"Eva\"]}")).containsExactly("Mia", "Eva");
    }

    @Test
    void mayBeInAnyScript() {
        assertThat(Found.inJson("{\"full_name\": \"\u738b \u5c0f\u660e\"}"))
                .contains(everywhere(Type.NAME, "\u5c0f\u660e"));
        assertThat(Found.textsInJson("{\"first_name\": \"Zo\u00eb\"}")).containsExactly("Zo\u00eb");
    }

    @Test
    void standBeforeAnAddressOfMail() {
        assertThat(Found.inJson("{\"reply_to\": \"Mia Garcia <mg@corp.org>\"}"))
                .containsExactly(
                        everywhere(Type.EMAIL, "mg@corp.org"),
                        everywhere(Type.NAME, "Mia"),
                        everywhere(Type.NAME, "Garcia"));
    }
}
