package dev.goldentrace.redaction.internal.field;

import static dev.goldentrace.redaction.internal.field.Found.asWritten;
import static dev.goldentrace.redaction.internal.field.Found.everywhere;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Surrogate.Type;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NumberValuesTest {
    @Nested
    class OfAPaymentMethod {
        @Test
        void areItsDigitsSoThatTheIdKeepsItsShape() {
            assertThat(Found.inJson("{\"payment_method_id\": \"credit_card_9513842\"}"))
                    .containsExactly(everywhere(Type.NUMBER, "9513842"));
        }

        @Test
        void areInTheKeysAndIdsOfAnObject() {
            assertThat(Found.textsInJson("""
                    {"payment_methods": {"gift_card_8190333": {"source": "gift_card", "amount": 280},
                      "x": {"id": "paypal_1621947", "last_four": "3848", "balance": 1200}}}
                    """)).containsExactly("8190333", "1621947", "3848");
        }

        @Test
        void areInTheIdsOfAList() {
            assertThat(Found.textsInJson("{\"paymentMethods\": [{\"id\": \"pm_4242\"}, \"pm_5353\"]}"))
                    .containsExactly("4242", "5353");
        }
    }

    @Nested
    class OfAPhone {
        @Test
        void areWrittenInTheUsualWays() {
            assertThat(Found.textsInJson("{\"phone\": \"+1 (555) 123-2002\"}"))
                    .containsExactly(
                            "+1 (555) 123-2002", "15551232002", "(555) 123-2002", "5551232002", "555-123-2002");
        }

        @Test
        void standBesideWhatTheyAre() {
            assertThat(Found.textsInJson("{\"telecom\": [{\"system\": \"phone\", \"value\": \"+33 1 42 68 53 00\"}]}"))
                    .containsExactly("+33 1 42 68 53 00", "33142685300");
            assertThat(Found.textsInJson("{\"phones\": [{\"type\": \"home\", \"number\": \"+33 1 42 68 53 00\"}]}"))
                    .containsExactly("+33 1 42 68 53 00", "33142685300");
        }
    }

    @Nested
    class OfACard {
        @Test
        void areFoundInGroups() {
            assertThat(Found.inJson("{\"card_number\": 4242424242424242}"))
                    .containsExactly(
                            everywhere(Type.CREDIT_CARD, "4242424242424242"),
                            everywhere(Type.CREDIT_CARD, "4242 4242 4242 4242"),
                            everywhere(Type.CREDIT_CARD, "4242-4242-4242-4242"));
        }

        @Test
        void areTheDigitsThatAMaskShows() {
            assertThat(Found.inJson("{\"card_number\": \"**** **** **** 4242\"}"))
                    .containsExactly(everywhere(Type.NUMBER, "4242"));
        }

        @Test
        void areAsWrittenWhereTheyAreShort() {
            assertThat(Found.inJson("{\"cvv\": \"123\"}")).containsExactly(asWritten(Type.NUMBER, "123"));
        }
    }

    @Test
    void ofARegisterAreFoundWithoutTheirGroups() {
        assertThat(Found.inJson("{\"ssn\": \"123-45-6789\"}"))
                .containsExactly(everywhere(Type.US_SSN, "123-45-6789"), everywhere(Type.US_SSN, "123456789"));
    }
}
