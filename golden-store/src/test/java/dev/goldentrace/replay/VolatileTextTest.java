package dev.goldentrace.replay;

import static dev.goldentrace.replay.Asks.arguments;
import static dev.goldentrace.replay.Asks.result;
import static dev.goldentrace.replay.Asks.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.normalize.NormalizedText;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as the same in a replay, between recordings and in the canonical form: the three always agree. */
class VolatileTextTest {
    private static final String ONE = "ac2412df-6b83-467e-ad40-447d62be8354";
    private static final String OTHER = "68ae763a-b0f3-4d3f-b95d-ecac5ec2e48e";
    private static final String THIRD = "0b0b1c9e-32f0-4e6d-9f0b-3f2d0d2b7c11";
    private static final Normalization STANDARD = Normalization.standard();

    private static void assertSame(Asks recorded, Asks live) {
        Asks.assertSame(recorded, live, STANDARD);
    }

    private static void assertOther(Asks recorded, Asks live) {
        Asks.assertOther(recorded, live, STANDARD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Request ac2412df-6b83-467e-ad40-447d62be8354 | Request 68ae763a-b0f3-4d3f-b95d-ecac5ec2e48e",
                "Was chatcmpl-9yUZtCrVwZ3qFkUJ0q4pTx1mQ2h8s.  | Was chatcmpl-Bk2mX0qTfNn5yWJzv7Rr3LhPd9aEo.",
                "See resp_67ccd2bed1ec8190b14f964abc0542670b  | See resp_0a1bd2bed1ec8190b14f964abc05426799",
                "See msg_01XFDUDYJgAACzvnptvVoYEL             | See msg_013Zva2CMHLNnXjNJJKqJ2EF",
                "Result of call_DdmO9pD3xa9XTPNJ32zg2hcA      | Result of call_zx81gQWmF2TSyBlFg9Kcn0Qx",
                "Result of toolu_01A09q90qw90lq917835lq9      | Result of toolu_01D7FLrfh4GYq7yT1ULFeyMV",
                "After fc_67ccd2bed1ec8190b14f964abc0542670b  | After fc_0a1bd2bed1ec8190b14f964abc05426799",
                "It is 2026-11-02T10:00:00Z                   | It is 2027-01-05T08:31:07Z",
                "It is 2026-11-02T10:00:00.123456Z            | It is 2027-01-05T08:31:07.5Z",
                "It is 2026-11-02 11:00:00+01:00              | It is 2027-01-05 09:31:07+01:00",
                "It is 2026-11-02T10:00:00 here               | It is 2027-01-05T08:31:07 here",
                "It is 2026-11-02 10:00                       | It is 2027-01-05 08:31",
                "It is Mon, 2 Nov 2026 10:00:00 GMT           | It is Tue, 5 Jan 2027 08:31:07 GMT",
                "At 1793613600123 ms                          | At 1799137867321 ms",
                "At 1793613600 s                              | At 1799137867 s",
            })
    void isOfTheRunByDefault(String recorded, String live) {
        assertSame(user(recorded), user(live));
        assertSame(result(recorded), result(live));
        assertSame(result("{\"text\": \"" + recorded + "\"}"), result("{\"text\":\"" + live + "\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fly on 2026-11-02                  | Fly on 2027-01-05",
                "Fly on 2026-12-24T10:00:00Z        | Fly on 2026-12-25T10:00:00Z",
                "Fly on 2026-11-02T10:00:00Z        | Fly on 2026-12-25T08:31:07Z",
                "It is 2026-11-02T10:00:00Z         | It is Tue, 5 Jan 2027 08:31:07 GMT",
                "Be here by 2026-11-02 12:00        | Be here by 2027-01-05 11:31",
                "Be here by 2026-11-02T12:00:00     | Be here by 2027-01-05T12:46:07",
                "Be here by 2026-11-02T12:00:00Z    | Be here by 2027-01-05T10:31:07Z",
                "It is 2026-11-02T10:00:00Z         | It is 2027-01-05T08:31:07",
                "Order 1001                         | Order 1002",
                "Order 1793613600123 of 1100000000000 | Order 1793613600123 of 1100000000001",
                "You have 3 left                    | You have 4 left",
                "At 10:00                           | At 08:31",
                "In run_the_first_migration_2024    | In run_the_other_migration_2024",
                "Call call_1                        | Call call_2",
                "Refund item_4f9a8b7c6d5e4f3a2b1c   | Refund item_00a1b2c3d4e5f6a7b8c9",
                "Read file-4f9a8b7c6d5e4f3a2b1c     | Read file-00a1b2c3d4e5f6a7b8c9",
                "In run_abc1230000000000000000zz    | In run_def4560000000000000000yy",
                "Id xac2412df-6b83-467e-ad40-447d62be8354 | Id x68ae763a-b0f3-4d3f-b95d-ecac5ec2e48e",
                "A ac2412df-6b83-467e-ad40-447d62be8354   | B 68ae763a-b0f3-4d3f-b95d-ecac5ec2e48e",
                "Is ac2412df-6b83-467e-ad40-447d62be8354  | Is unknown",
            })
    void isMeantToTheLetterOtherwise(String recorded, String live) {
        assertOther(user(recorded), user(live));
        assertOther(result(recorded), result(live));
        assertOther(result("{\"text\": \"" + recorded + "\"}"), result("{\"text\":\"" + live + "\"}"));
    }

    @Test
    void holdsBesideOtherTextThatTheRecordingHandsBack() {
        assertSame(
                user("Now 2026-11-02T10:00:00Z, " + ONE + ", since 2026-11-02T10:00:00Z"),
                user("Now 2027-01-05T08:31:07Z, " + OTHER + ", since 2027-01-05T08:31:07Z"));
        assertThat(Asks.replay(
                        user("Now 2026-11-02T10:00:00Z, since 2026-11-02T10:00:00Z"),
                        user("Now 2027-01-05T08:31:07Z, since 2026-11-02T10:00:00Z"),
                        STANDARD))
                .isEmpty();
    }

    @Test
    void bindsSurrogatesInTheSameText() {
        assertSame(
                user("Order " + ONE + " of ann@acme.com is " + OTHER),
                user("Order " + THIRD + " of ann@acme.com is " + OTHER));
        assertThat(Asks.replay(
                        user("Order " + ONE + " of ann@acme.com."),
                        user("Order " + THIRD + " of bob@acme.org."),
                        STANDARD))
                .isEmpty();
    }

    @Nested
    class OneIdStandsForOne {
        @Test
        void allOverTheSession() {
            assertSame(
                    user("Order " + ONE).then("Cancel " + ONE),
                    user("Order " + OTHER).then("Cancel " + OTHER));
        }

        @Test
        void soThatAnotherOneLaterIsADifference() {
            assertOther(
                    user("Order " + ONE).then("Cancel " + ONE),
                    user("Order " + OTHER).then("Cancel " + THIRD));
        }

        @Test
        void soThatOneForTwoIsADifference() {
            assertOther(
                    user("Order " + ONE).then("Cancel " + THIRD),
                    user("Order " + OTHER).then("Cancel " + OTHER));
            assertOther(user(ONE + " and " + OTHER), user(ONE + " and " + ONE));
        }

        @Test
        void soThatTheOtherRecordedOneIsADifference() {
            assertOther(
                    user("Orders " + ONE + " and " + OTHER).then("Cancel " + ONE),
                    user("Orders " + ONE + " and " + OTHER).then("Cancel " + OTHER));
        }

        @Test
        void whileTimesMayCoincide() {
            assertSame(
                    user("From 2026-11-02T10:00:00Z to 2026-11-02T10:00:00.5Z"),
                    user("From 2027-01-05T08:31:07Z to 2027-01-05T08:31:07Z"));
        }
    }

    @Nested
    class InArguments {
        @Test
        void aFlightDateIsFound() {
            assertOther(arguments(Map.of("date", "2026-11-02")), arguments(Map.of("date", "2027-01-05")));
        }

        @Test
        void evenATimeOfTheRunIsFound() {
            assertOther(
                    arguments(Map.of("date", "2026-11-02T10:00:00Z")),
                    arguments(Map.of("date", "2027-01-05T08:31:07Z")));
            assertOther(arguments(Map.of("at", 1793613600L)), arguments(Map.of("at", 1799137867L)));
        }

        @Test
        void anotherIdIsFound() {
            assertOther(arguments(Map.of("order", ONE)), arguments(Map.of("order", OTHER)));
        }

        @Test
        void anIdStandsForTheOneThatItStoodForBefore() {
            assertSame(
                    user("Order " + ONE).withArguments(Map.of("order", ONE)),
                    user("Order " + OTHER).withArguments(Map.of("order", OTHER)));
            assertOther(
                    user("Order " + ONE).withArguments(Map.of("order", ONE)),
                    user("Order " + OTHER).withArguments(Map.of("order", THIRD)));
        }

        @Test
        void datesHoldOnlyWhereThatArgumentIsNamed() {
            Asks recorded = arguments(Map.of("date", "2026-11-02", "to", "2026-11-05"));
            Asks live = arguments(Map.of("date", "2027-01-05", "to", "2026-11-05"));
            Asks otherTo = arguments(Map.of("date", "2027-01-05", "to", "2027-01-09"));
            Normalization named = STANDARD.withVolatile("dates@tool.book.arguments.date");

            Asks.assertOther(recorded, live, STANDARD.withVolatile("dates"));
            Asks.assertOther(recorded, live, STANDARD.withVolatile("dates@**.date"));
            Asks.assertSame(recorded, live, named);
            Asks.assertOther(recorded, otherTo, named);
        }

        @Test
        void numbersHoldOnlyWhereThatArgumentIsNamed() {
            Asks recorded = arguments(Map.of("n", 7L, "text", "7 days"));
            Asks live = arguments(Map.of("n", 8L, "text", "9 days"));

            Asks.assertOther(recorded, live, STANDARD.withVolatile("numbers"));
            Asks.assertOther(recorded, live, STANDARD.withVolatile("numbers@arguments.n"));
            Asks.assertSame(recorded, live, STANDARD.withVolatile("numbers@arguments.n, numbers@arguments.text"));
        }

        @Test
        void idsAreFreeWhereThatArgumentIsNamed() {
            Asks.assertSame(
                    arguments(Map.of("key", ONE)),
                    arguments(Map.of("key", OTHER)),
                    STANDARD.withVolatile("uuids@tool.book.arguments.key"));
        }
    }

    @Nested
    class WhereTheUserSaysSo {
        @Test
        void datesAreVolatile() {
            Normalization dates = STANDARD.withVolatile("dates");

            Asks.assertSame(user("On 2026-11-02."), user("On 2027-01-05."), dates);
            Asks.assertSame(user("On 2 November 2026"), user("On 5 January 2027"), dates);
            Asks.assertSame(user("On November 2, 2026"), user("On Jan 5, 2027"), dates);
            Asks.assertSame(user("On 02.11.2026"), user("On 05.01.2027"), dates);
            Asks.assertOther(user("On 2026-11-02 for 3"), user("On 2027-01-05 for 4"), dates);
        }

        @ParameterizedTest
        @ValueSource(strings = {"run_", "thread_", "asst_", "step_", "item_", "req_", "batch_", "conv_", "file-"})
        void allIdsAreVolatile(String prefix) {
            Normalization ids = STANDARD.withVolatile("ids");
            String one = prefix + "4f9a8b7c6d5e4f3a2b1c";
            String other = prefix + "00a1b2c3d4e5f6a7b8c9";
            Asks recorded = user("Of " + one).withArguments(Map.of("id", one));

            Asks.assertSame(recorded, user("Of " + other).withArguments(Map.of("id", other)), ids);
            Asks.assertOther(
                    user("Of " + one).then("To " + one), user("Of " + other).then("To " + prefix), ids);
            Asks.assertOther(arguments(Map.of("id", one)), arguments(Map.of("id", other)), ids);
        }

        @Test
        void timesAreVolatile() {
            Asks.assertSame(user("At 10:00 am"), user("At 8:31 am"), STANDARD.withVolatile("times"));
        }

        @Test
        void numbersAreVolatile() {
            Normalization numbers = STANDARD.withVolatile("numbers");

            Asks.assertSame(user("Took 153 ms"), user("Took 9.5 ms"), numbers);
            Asks.assertSame(result("{\"ms\": 153}"), result("{\"ms\": 9.5}"), numbers);
            Asks.assertOther(user("Took 153 ms"), user("Took 153 s"), numbers);
        }

        @Test
        void oneFieldIs() {
            Normalization ms = STANDARD.withVolatile("numbers@tool.book.result.ms");

            Asks.assertSame(result("{\"ms\": 153, \"n\": 1}"), result("{\"ms\": 9, \"n\": 1}"), ms);
            Asks.assertOther(result("{\"ms\": 153, \"n\": 1}"), result("{\"ms\": 9, \"n\": 2}"), ms);
        }
    }

    @Test
    void isCountedByKindAndPlace() {
        assertThat(Asks.normalized(
                        user("Order " + ONE).then("At 2026-11-02T10:00:00Z"),
                        user("Order " + OTHER).then("At 2027-01-05T08:31:07Z"),
                        STANDARD))
                .containsExactly(
                        new NormalizedText("timestamps", "messages[*]", 1),
                        new NormalizedText("uuids", "messages[*]", 1));
    }
}
