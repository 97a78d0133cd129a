package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.goldentrace.redaction.Surrogate.Type;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotationTest {
    private static Stream<String> texts(Type type) {
        return LongStream.rangeClosed(1, 2000)
                .mapToObj(ordinal -> type.notation().text(ordinal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | email-1@redacted.example | email-2@redacted.example | email-1000@redacted.example",
                "NAME | Anonaym | Anonbym | Anonaqpym",
                "PHONE | +12015550100 | +12015550101 | +12125550199",
                "US_SSN | 000-00-0001 | 000-00-0002 | 000-00-1000",
                "NATIONAL_ID | id-1-REDACTED | id-2-REDACTED | id-1000-REDACTED",
                "CREDIT_CARD | 4242424242000018 | 4242424242000026 | 4242424242010009",
                "IBAN | XX94REDACTED00000001 | XX67REDACTED00000002 | XX87REDACTED00001000",
                "IP | 192.0.2.1 | 192.0.2.2 | 198.18.2.234",
                "IPV6 | 2001:db8::1 | 2001:db8::2 | 2001:db8::3e8",
                "BIRTH_DATE | 1900-01-01 | 1900-01-02 | 1902-09-27",
                "ADDRESS | Anona Road | Anonb Road | Anonaqp Road",
                "POSTAL_CODE | 00101 | 00102 | 01100",
                "NUMBER | 9900001 | 9900002 | 9901000",
                "API_KEY | api-key-1-REDACTED | api-key-2-REDACTED | api-key-1000-REDACTED"
            })
    void textsAreMadeOfTheOrdinalAlone(Type type, String first, String second, String thousandth) {
        assertThat(type.notation().text(1)).isEqualTo(first);
        assertThat(type.notation().text(2)).isEqualTo(second);
        assertThat(type.notation().text(1000)).isEqualTo(thousandth);
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void noTwoOrdinalsHaveOneText(Type type) {
        assertThat(texts(type)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void surrogatesLookLikeValuesOfTheirType(Type type) {
        assertThat(texts(type))
                .allMatch(text -> type.valuePattern().matcher(text).matches());
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void noOrdinalIsTooHigh(Type type) {
        assertThat(LongStream.of(9_999, 100_000, 1_000_000, 100_000_000).mapToObj(type.notation()::text))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(texts(type).toList());
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void whatIsToldFromRealValuesHoldsOneOfItsLiterals(Type type) {
        assertThat(texts(type)
                        .filter(text -> type.notation().own().matcher(text).find()))
                .allMatch(text -> type.notation().literals().stream().anyMatch(Spelling.lower(text)::contains));
    }

    @ParameterizedTest
    @EnumSource(
            value = Type.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BIRTH_DATE", "POSTAL_CODE", "NUMBER"})
    void areToldFromRealValuesAnywhere(Type type) {
        assertThat(texts(type))
                .allMatch(text ->
                        type.notation().own().matcher("x, " + text + ".").find());
    }

    @Nested
    class Formats {
        @Test
        void cardsPassLuhnsCheck() {
            assertThat(texts(Type.CREDIT_CARD)).allMatch(card -> card.length() == 16 && luhn(card));
        }

        private static boolean luhn(String card) {
            int sum = 0;
            for (int i = 0; i < card.length(); i++) {
                int digit = card.charAt(i) - '0';
                int weighted = (card.length() - i) % 2 == 0 ? digit * 2 : digit;
                sum += weighted > 9 ? weighted - 9 : weighted;
            }
            return sum % 10 == 0;
        }

        @Test
        void accountsPassTheCheckOfTheirDigits() {
            assertThat(texts(Type.IBAN)).allMatch(iban -> {
                StringBuilder digits = new StringBuilder();
                (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
                return new BigInteger(digits.toString())
                        .mod(BigInteger.valueOf(97))
                        .equals(BigInteger.ONE);
            });
        }

        @Test
        void phoneNumbersAreValidAndFictional() {
            PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
            assertThat(texts(Type.PHONE)).allMatch(text -> {
                try {
                    return phones.isValidNumber(phones.parse(text, null)) && text.matches("\\+1\\d{3}55501\\d\\d");
                } catch (NumberParseException e) {
                    return false;
                }
            });
        }

        @Test
        void addressesOfTheInternetAreOfRangesForDocumentsAndBenchmarks() {
            assertThat(texts(Type.IP))
                    .allMatch(ip -> address(ip).getHostAddress().equals(ip));
            assertThat(texts(Type.IP)).allMatch(ip -> ip.startsWith("192.0.2.") || ip.matches("198\\.1[89]\\..*"));
            assertThat(texts(Type.IPV6)).allMatch(ip -> address(ip) instanceof Inet6Address);
            assertThat(texts(Type.IPV6)).allMatch(ip -> ip.startsWith("2001:db8:"));
        }

        private static InetAddress address(String literal) {
            try {
                return InetAddress.getByName(literal);
            } catch (UnknownHostException e) {
                throw new AssertionError(literal, e);
            }
        }

        @Test
        void datesAreDates() {
            assertThat(texts(Type.BIRTH_DATE))
                    .allMatch(date -> LocalDate.parse(date).isBefore(LocalDate.of(1906, 1, 1)));
        }

        @Test
        void numbersAreWrittenAsJsonWritesThem() {
            assertThat(texts(Type.NUMBER))
                    .allMatch(text -> String.valueOf(Long.parseLong(text)).equals(text));
        }

        @Test
        void namesAreWordsOfLettersInWhichNoneIsFoundWithinAnother() {
            assertThat(texts(Type.NAME)).allMatch(name -> name.matches("Anon[a-x]+ym"));
        }
    }

    @Test
    void onlySecretsAreSecret() {
        assertThat(Stream.of(Type.values()).filter(Type::isSecret)).containsExactly(Type.API_KEY);
    }
}
