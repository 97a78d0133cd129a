package dev.goldentrace.redaction.internal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {
    private final CardNumbers cards = new CardNumbers();

    @Nested
    class Finds {
        @ParameterizedTest
        @CsvSource({
            "4,16", "4,19", "51,16", "2221,16", "2720,16", "34,15", "37,15", "305,14", "36,14", "38,14", "6011,16",
            "65,16", "3528,16", "1800,15", "2131,15", "62,16", "62,19", "2204,16", "5018,16", "67,19"
        })
        void everyIssuersNumbers(String prefix, int length) {
            Generated.many().limit(50).forEach(generated -> {
                String card = generated.card(prefix, length);
                assertThat(Found.by(cards, "It is " + card + ".")).containsExactly(card);
            });
        }

        @ParameterizedTest
        @CsvSource({"4,13", "0604,12", "5018,12", "56,13", "69,12"})
        void rareOnesBesideAWordThatSaysCard(String prefix, int length) {
            Generated.many().limit(50).forEach(generated -> {
                String card = generated.card(prefix, length);
                assertThat(Found.by(cards, "Block my card no " + card)).containsExactly(card);
                assertThat(Found.by(cards, "Where is parcel " + card)).isEmpty();
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "-", "\u00a0"})
        void groupsAsTheyStandOnCards(String gap) {
            Generated.many().forEach(generated -> {
                String visa = Generated.grouped(generated.card("45", 16), gap, 4, 4, 4, 4);
                String amex = Generated.grouped(generated.card("37", 15), gap, 4, 6, 5);
                String diners = Generated.grouped(generated.card("36", 14), gap, 4, 6, 4);
                String longOne = Generated.grouped(generated.card("62", 19), gap, 4, 4, 4, 4, 3);
                assertThat(Found.by(cards, visa + ", " + amex + "; " + diners + " or " + longOne))
                        .containsExactly(visa, amex, diners, longOne);
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"4539 5787 6362 1486 124", "4539 5787 6362 1486 12/27", "1 4539 5787 6362 1486"})
        void aNumberBesideItsDateOrCode(String text) {
            assertThat(Found.by(cards, text)).containsExactly("4539 5787 6362 1486");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"pan\":\"4539578763621486\"}",
                    "pan:\\n4539578763621486\\n",
                    "?pan=%204539578763621486%20",
                    "\\u00224539578763621486",
                    "卡号4539578763621486是"
                })
        void aNumberAmidEscapesAndScriptsWithoutBlanks(String text) {
            assertThat(Found.by(cards, text)).containsExactly("4539578763621486");
        }
    }

    @Nested
    class LeavesAlone {
        @Test
        void whatIsMistyped() {
            Generated.many().forEach(generated -> {
                String wrong = generated.mistyped(generated.card("4", 16));
                assertThat(Found.by(cards, "card " + wrong)).isEmpty();
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "order_4539578763621486",
                    "x4539578763621486",
                    "4539578763621486a",
                    "14539578763621486",
                    "4539578763621486.5",
                    "0.4539578763621486",
                    "4539578763621486-77",
                    "77-4539578763621486",
                    "4539 57876362 1486",
                    "550e8400-e29b-41d4-a716-501866470906"
                })
        void whatIsAPartOfSomethingElse(String text) {
            assertThat(Found.by(cards, text)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "4242424242424242",
                    "4242 4242 4242 4242",
                    "4111111111111111",
                    "5555555555554444",
                    "378282246310005",
                    "6011111111111117",
                    "30569309025904",
                    "3530111333300000"
                })
        void numbersThatProvidersPublishForTests(String card) {
            assertThat(Found.by(cards, "card " + card)).isEmpty();
        }

        @Test
        void numbersOfNoIssuer() {
            Generated.many()
                    .map(generated -> generated.card("19", 16))
                    .forEach(number ->
                            assertThat(Found.by(cards, "card " + number)).isEmpty());
        }
    }

    @Test
    void foundNumbersDoNotOverlap() {
        String card = new Generated(7).card("4", 16);
        assertThat(Found.by(cards, card + " " + card)).isEqualTo(List.of(card, card));
    }
}
