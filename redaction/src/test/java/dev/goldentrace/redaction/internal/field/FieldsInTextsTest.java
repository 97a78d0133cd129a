package dev.goldentrace.redaction.internal.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsInTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"first_name\": \"Mia\", \"zip\": \"98101\"}",
                "Here is what I found:\n{\n  \"first_name\": \"Mia\",\n  \"zip\":\n    \"98101\"\n}\nThat is all.",
                "```json\n[{\"first_name\": \"Mia\", \"zip\": 98101}]\n```",
                "{\"first_name\": \"Mia\"}\n{\"zip\": 98101}\n",
                "{\"result\": \"{\\\"first_name\\\": \\\"Mia\\\", \\\"zip\\\": \\\"98101\\\"}\"}",
                "{\"a\": \"{\\\"b\\\": \\\"{\\\\\\\"first_name\\\\\\\": \\\\\\\"Mia\\\\\\\", \\\\\\\"zip\\\\\\\": 98101}\\\"}\"}",
                "User[firstName=Mia, zip=98101]",
                "User{firstName='Mia', zip='98101'}",
                "User(firstName=Mia, city=Rome, zip=98101)",
                "User(first_name='Mia', zip=98101)",
                "{'first_name': 'Mia', 'dob': None, 'zip': 98101}",
                "Order[id=7, customer=Customer[firstName=Mia, address=Address[zip=98101]]]",
                "User[firstName=Optional[Mia], zip=98101]",
                "First name: Mia\nZip: 98101",
                "- **First name:** Mia\n- **Zip code:** 98101",
                "First name: Mia, Zip: 98101",
                "Sure. The first name is: Mia. Her zip: 98101.",
                "https://shop.example/find?first_name=Mia&zip=98101",
                "{\"first_name\": \"Mia\", \"zip\": \"98101\", \"orders\": [{\"id\":",
                "[{:first_name=>\"Mia\", :zip=>\"98101\"}]"
            })
    void areFound(String text) {
        assertThat(Found.textsInText(text)).containsExactly("Mia", "98101");
    }

    @Test
    void mayHoldCommasAndBrackets() {
        assertThat(Found.textsInText("User[address=12 Elm Street, Suite 4, phone=(555) 123-2002, id=3]"))
                .contains("12 Elm Street", "Suite 4", "(555) 123-2002");
        assertThat(Found.textsInText("User{lastName='O'Brien', id=3}")).contains("O'Brien");
    }

    @Test
    void areDecodedInAUrl() {
        assertThat(Found.textsInText("/users?email=mia%40corp.org&last_name=Garc%C3%ADa"))
                .containsExactly("mia@corp.org", "Garc\u00eda");
    }

    @Test
    void keepEscapedLettersOfJson() {
        assertThat(Found.textsInText("{\"first_name\": \"Zo\\u00eb\"}")).containsExactly("Zo\u00eb");
    }

    @Nested
    class InLines {
        @Test
        void tellThatANameIsAPersons() {
            assertThat(Found.textsInText("Name: Mia Garcia\nEmail: on file")).containsExactly("Mia", "Garcia");
        }

        @Test
        void areOfAnotherThingInAnotherParagraph() {
            assertThat(Found.inText("Name: Garden Hose\nPrice: 12\n\nEmail: on file"))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Email: please write to us",
                    "Phone: see below",
                    "Address: as discussed with the owner",
                    "First name: the name as in the passport",
                    "Last name: required",
                    "Passport number: see attachment 123",
                    "Note: call back at 10:30: later",
                    "The street: paved, the zip: closed",
                    "Time: 10:30, ratio 3:4, a::b, http://example.org/x=y",
                    "def f(first_name: str, zip: int = 0): return first_name == zip",
                    "fullname = os.path.join(path, entry.name)",
                    "address = property(Server.get_address)",
                    "You can read more about it in:\n\n* [CVE-2021-37701](https://example.org)",
                    "if (email == null) { phone = other.phone; }"
                })
        void areNotFoundInOrdinaryText(String text) {
            assertThat(Found.inText(text)).isEmpty();
        }
    }
}
