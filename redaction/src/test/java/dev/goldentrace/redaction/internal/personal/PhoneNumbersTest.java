package dev.goldentrace.redaction.internal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    private final PhoneNumbers phones = new PhoneNumbers(Set.of("US"));

    @Nested
    class Finds {
        @Test
        void numbersOfEveryCountryWithItsCode() {
            PhoneNumberUtil library = PhoneNumberUtil.getInstance();
            for (String region : library.getSupportedRegions()) {
                PhoneNumber example = library.getExampleNumber(region);
                if (!FictionalPhones.contains(example)) {
                    String number = library.format(example, PhoneNumberFormat.INTERNATIONAL);
                    assertThat(Found.by(phones, "To " + number + "!"))
                            .as(region)
                            .containsExactly(number);
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"GB", "DE", "FR", "IN", "BR"})
        void nationalNumbersOfTheRegionsThatAreNamed(String region) {
            PhoneNumberUtil library = PhoneNumberUtil.getInstance();
            PhoneNumber example = library.getExampleNumberForType(region, PhoneNumberUtil.PhoneNumberType.FIXED_LINE);
            String number = library.format(example, PhoneNumberFormat.NATIONAL);
            assertThat(Found.by(new PhoneNumbers(Set.of(region)), "To " + number + "!"))
                    .containsExactly(number);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Call me on 9498777106.|9498777106",
                    "Fax: 9498777106|9498777106",
                    "They messaged me on 9498777106|9498777106",
                    "9498777106 office|9498777106",
                    "at (949) 877-7106 x123|(949) 877-7106 x123",
                    "line\\n949-877-7106|949-877-7106"
                })
        void numbersByTheirWritingOrTheWordsBesideThem(String text, String number) {
            assertThat(Found.by(phones, text)).contains(number);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Phone: 60-56-85-91|60-56-85-91",
                    "+41 (0)96 471 07 95|+41 (0)96 471 07 95",
                    "\"phone\": \"467 3395\"|467 3395"
                })
        void whatIsWrittenAsOneThoughNoOperatorHasIt(String text, String number) {
            assertThat(Found.by(phones, text)).containsExactly(number);
        }
    }

    @Nested
    class LeavesAlone {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "+1 201-555-0123",
                    "(415) 555-0199",
                    "+44 7700 900123",
                    "+44 20 7946 0958",
                    "call +61 491 570 156",
                    "+12015550100",
                    "Phone: (415) 555-0199",
                    "Phone: 555-0199"
                })
        void numbersThatAreKeptForFiction(String text) {
            assertThat(Found.by(phones, text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "item 1008292230",
                    "{\"item_id\": \"4794339885\", \"name\": \"Office Chair\"}",
                    "call us about order 4794339885",
                    "id_4794339885",
                    "#4794339885",
                    "4794339885@acme.com",
                    "2024-05-16T17:30:00",
                    "2024-05-13 17:30:00",
                    "2024-05-13–14",
                    "12.05.2024 to 2024",
                    "1999-2024",
                    "$4794339885.50",
                    "34.0522342, 118.2436849",
                    "ISBN 978-0-306-40615-7",
                    "0x4794339885",
                    "550e8400-e29b-4794-3398-855501866470"
                })
        void otherNumbers(String text) {
            assertThat(Found.by(phones, text)).isEmpty();
        }

        @Test
        void nationalNumbersOfOtherRegions() {
            assertThat(Found.by(phones, "at 0121 234 5678")).isEmpty();
            assertThat(Found.by(new PhoneNumbers(Set.of()), "at (949) 877-7106"))
                    .isEmpty();
        }
    }
}
