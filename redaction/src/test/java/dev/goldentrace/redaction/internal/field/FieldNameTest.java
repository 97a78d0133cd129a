package dev.goldentrace.redaction.internal.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "shippingFirstName",
                "ShippingFirstName",
                "shipping_first_name",
                "shipping-first-name",
                "SHIPPING_FIRST_NAME",
                "Shipping first name",
                "shipping.firstName"
            })
    void knowsTheWordsHoweverTheyAreWritten(String name) {
        assertThat(FieldName.of(name).words()).containsExactly("shipping", "first", "name");
    }

    @Test
    void separatesDigits() {
        assertThat(FieldName.of("addressLine2").words()).containsExactly("address", "line", "2");
        assertThat(FieldName.of("last4Digits").words()).containsExactly("last", "4", "digits");
    }

    @Test
    void separatesCapitalsFromTheWordThatFollows() {
        assertThat(FieldName.of("userIPAddress").words()).containsExactly("user", "ip", "address");
    }

    @Test
    void hasNoWordsWhereThereAreNone() {
        assertThat(FieldName.of("__").isEmpty()).isTrue();
    }
}
