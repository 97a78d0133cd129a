package dev.goldentrace.redaction.internal.field;

import static dev.goldentrace.redaction.internal.field.Found.asWritten;
import static dev.goldentrace.redaction.internal.field.Found.everywhere;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Surrogate.Type;
import org.junit.jupiter.api.Test;

class AddressValuesTest {
    @Test
    void leaveCityStateAndCountryInAnObject() {
        assertThat(Found.inJson("""
                {"address": {"address1": "901 Pine Lane", "address2": "Suite 360", "city": "Houston", "state": "TX",
                  "country": "USA", "zip": "77271"}}
                """))
                .containsExactly(
                        everywhere(Type.ADDRESS, "901 Pine Lane"),
                        everywhere(Type.ADDRESS, "Suite 360"),
                        everywhere(Type.POSTAL_CODE, "77271"));
    }

    @Test
    void areTheLinesOfAHealthRecord() {
        assertThat(
                        Found.textsInJson(
                                "{\"address\": [{\"line\": [\"58507 Reese Circle\"], \"city\": \"Johnshire\", \"postalCode\": \"18198\"}]}"))
                .containsExactly("58507 Reese Circle", "18198");
    }

    @Test
    void areAlsoThePartsOfALineWithAll() {
        assertThat(Found.inJson("{\"shipping_address\": \"12 Elm Street, Suite 4, Springfield, IL 62704, USA\"}"))
                .containsExactly(
                        everywhere(Type.ADDRESS, "12 Elm Street, Suite 4, Springfield, IL 62704, USA"),
                        everywhere(Type.ADDRESS, "12 Elm Street"),
                        everywhere(Type.ADDRESS, "Suite 4"),
                        everywhere(Type.POSTAL_CODE, "62704"));
    }

    @Test
    void areNumbersAndOrdinaryWordsAsWrittenOnly() {
        assertThat(Found.inJson("{\"house_number\": 901, \"street\": \"Main\", \"address2\": \"4B\"}"))
                .containsExactly(asWritten(Type.ADDRESS, "901"), asWritten(Type.ADDRESS, "Main"));
    }

    @Test
    void haveAPostalCodeWithAndWithoutItsBlank() {
        assertThat(Found.textsInJson("{\"postcode\": \"SW1A 1AA\"}")).containsExactly("SW1A 1AA", "SW1A1AA");
        assertThat(Found.textsInJson("{\"zip\": \"98101-1234\"}")).containsExactly("98101-1234", "98101");
        assertThat(Found.textsInJson("{\"zip\": 98101}")).containsExactly("98101");
    }
}
