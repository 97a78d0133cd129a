package dev.goldentrace.redaction.internal.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field that is only called {@code name}. */
class NameAloneTest {
    @Nested
    class IsPersonal {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"name\": \"Mia\", \"email\": \"verified later\"}",
                    "{\"name\": \"Mia\", \"address\": {\"city\": \"Rome\"}}",
                    "{\"name\": \"Mia\", \"birth_date\": \"unclear\"}",
                    "{\"name\": \"Mia\", \"age\": 34}",
                    "{\"display_name\": \"Mia\", \"phone\": \"unlisted\"}",
                    "{\"name\": \"Mia\", \"contact\": {\"email\": \"unlisted\"}}",
                    "{\"email\": \"unlisted\", \"customer\": {\"name\": \"Mia\"}}"
                })
        void besideWhatOnlyPeopleHave(String json) {
            assertThat(Found.textsInJson(json)).containsExactly("Mia");
        }

        @Test
        void underAWordForAPersonWhereItReadsAsAName() {
            assertThat(Found.textsInJson("{\"user\": {\"id\": 7, \"name\": \"Mia Garcia\"}}"))
                    .containsExactly("Mia", "Garcia");
            assertThat(Found.textsInJson("{\"passengers\": [\"Mia Garcia\", \"Noah Ito\"]}"))
                    .containsExactly("Mia", "Garcia", "Noah", "Ito");
        }
    }

    @Nested
    class Stays {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"name\": \"Garden Hose\", \"price\": 12}",
                    "{\"name\": \"get_user\", \"description\": \"looks up\", \"parameters\": {\"type\": \"object\"}}",
                    "{\"name\": \"Garcia\"}",
                    "{\"name\": \"Garcia\", \"email\": null, \"phone\": \"N/A\"}",
                    "{\"name\": \"Garcia\", \"email\": {\"type\": \"string\"}}",
                    "{\"name\": \"Casa Garcia\", \"phone\": \"see map\", \"rating\": 4.5}",
                    "{\"name\": \"Garcia Ltd\", \"email\": \"verified later\"}",
                    "{\"user\": {\"name\": \"admin\"}, \"author\": {\"name\": \"anthropic\"}}",
                    "{\"name\": {\"en\": \"Hose\", \"text\": \"Garden Hose\"}}"
                })
        void besideAnythingElse(String json) {
            assertThat(Found.inJson(json)).isEmpty();
        }

        @Test
        void inAnObjectOfAPersonThatIsNoPerson() {
            assertThat(
                            Found.textsInJson(
                                    "{\"name\": \"Mia\", \"email\": \"unlisted\", \"plan\": {\"name\": \"Gold\"}, \"tags\": [{\"name\": \"Vip\"}]}"))
                    .containsExactly("Mia");
        }
    }
}
