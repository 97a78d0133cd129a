package dev.goldentrace.redaction.internal.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Surrogate.Type;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of fields say that a value is personal, and which do not. */
class PersonalNamesOfFieldsTest {
    @ParameterizedTest
    @CsvSource({
        "first_name, NAME, Mia",
        "lastName, NAME, Mia",
        "FULL_NAME, NAME, Mia",
        "shipping_first_name, NAME, Mia",
        "cardholder-name, NAME, Mia",
        "Maiden name, NAME, Mia",
        "firstname, NAME, Mia",
        "customerName, NAME, Mia",
        "emergency_contact_name, NAME, Mia",
        "email, EMAIL, mia@corp.org",
        "customerEmail, EMAIL, mia@corp.org",
        "email_address, EMAIL, mia@corp.org",
        "emails, EMAIL, mia@corp.org",
        "phone, PHONE, 555-123-2002",
        "phone_number, PHONE, 555-123-2002",
        "mobileNo, PHONE, 555-123-2002",
        "home_phone, PHONE, 555-123-2002",
        "phone_home, PHONE, 555-123-2002",
        "fax, PHONE, 555-123-2002",
        "address, ADDRESS, 12 Elm Street",
        "address1, ADDRESS, 12 Elm Street",
        "address_2, ADDRESS, Suite 360",
        "address_line_1, ADDRESS, 12 Elm Street",
        "billingAddress, ADDRESS, 12 Elm Street",
        "street, ADDRESS, Elm Street",
        "streetAddress, ADDRESS, 12 Elm Street",
        "zip, POSTAL_CODE, 98101",
        "ZIP_CODE, POSTAL_CODE, 98101",
        "postalCode, POSTAL_CODE, SW1A1AA",
        "postcode, POSTAL_CODE, 98101",
        "dob, BIRTH_DATE, 1980-02-27",
        "dateOfBirth, BIRTH_DATE, 1980-02-27",
        "birth_date, BIRTH_DATE, 1980-02-27",
        "birthday, BIRTH_DATE, 1980-02-27",
        "ssn, US_SSN, 123-45-6789",
        "social_security_number, US_SSN, 123-45-6789",
        "passport_number, NATIONAL_ID, C01X00T47",
        "driversLicense, NATIONAL_ID, D1234567",
        "tax_id, NATIONAL_ID, 12-3456789",
        "nino, NATIONAL_ID, QQ123456C",
        "card_number, CREDIT_CARD, 4242424242424242",
        "cvv, NUMBER, 123",
        "last_four, NUMBER, 4242",
        "card_last4, NUMBER, 4242",
        "account_number_last_4, NUMBER, 4242",
        "iban, IBAN, DE89370400440532013000",
        "account_number, NUMBER, 12345678",
        "routing_number, NUMBER, 110000000",
        "sort_code, NUMBER, 123456",
        "ip_address, IP, 203.0.113.7",
        "clientIp, IP, 203.0.113.7",
    })
    void aFieldOfThisNameIsPersonal(String name, Type type, String value) {
        assertThat(fields(name, value)).anySatisfy(found -> {
            assertThat(found.type()).isEqualTo(type);
            assertThat(found.text()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file_name",
                "userName",
                "username_policy",
                "product_name",
                "tool_full_name",
                "repoFullName",
                "email_sent",
                "email_template",
                "phone_model",
                "phonetic",
                "address_count",
                "mac_address",
                "webAddress",
                "street_view_enabled",
                "zip_file_count",
                "zipper",
                "city",
                "state",
                "country",
                "card_type",
                "brand",
                "order_id",
                "birthplace_known",
                "id",
                "description",
                "",
                "_"
            })
    void aFieldOfThisNameIsNot(String name) {
        assertThat(fields(name, "Mia 4242424242424242")).isEmpty();
        assertThat(fields(name, "Garcia")).isEmpty();
        assertThat(fields(name, "12 Elm Street")).isEmpty();
    }

    private static Iterable<FieldValue> fields(String name, String value) {
        return PersonalFields.of(RedactionSettings.standard()).inJson(Map.of(name, value));
    }
}
