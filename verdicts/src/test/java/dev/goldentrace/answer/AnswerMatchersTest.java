package dev.goldentrace.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerMatchersTest {

    private static String compare(AnswerMatcher matcher, String accepted, String given) {
        Likeness likeness = matcher.compare(Answers.of(accepted, given));
        return likeness.isAlike() ? "alike" : likeness.why();
    }

    @Nested
    class Words {
        private final AnswerMatcher matcher = AnswerMatchers.words();

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "The shop is open until six today. | Today the shop is open till six.",
                    "Now open until six. | Until six.",
                    "退款已经完成了。                   | 退款已完成了。"
                })
        void areAlikeWhileHalfOfThemAreShared(String accepted, String given) {
            assertThat(compare(matcher, accepted, given)).isEqualTo("alike");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "The shop is open until six. | Sorry, I cannot help.       | 0 of 6 words are shared",
                    "Open until six.             | It is closed until seven am | 1 of 6 words are shared",
                    "no no no                    | no                          | 1 of 3 words are shared",
                    "退款已经完成了。             | 对不起我帮不到你               | 0 of 8 words are shared"
                })
        void differWhenFewerAre(String accepted, String given, String why) {
            assertThat(compare(matcher, accepted, given)).isEqualTo(why);
        }

        @Test
        void ofNothingAreAlike() {
            assertThat(compare(matcher, "", " ")).isEqualTo("alike");
            assertThat(compare(matcher, "Yes.", "")).isEqualTo("0 of 1 words are shared");
        }

        @Test
        void areNotAskedWhereBothAreJson() {
            assertThat(compare(matcher, "{\"sum\": 49, \"currency\": \"EUR\"}", "{\"currency\":\"EUR\",\"sum\":49.0}"))
                    .isEqualTo("alike");
            assertThat(compare(matcher, "{\"sum\": 49, \"currency\": \"EUR\"}", "{\"currency\":\"EUR\",\"sum\":490}"))
                    .isEqualTo("$.sum is <490>, accepted <49>");
        }

        @Test
        void areAskedOfSentencesWithinJson() {
            String accepted = "{\"refund\": true, \"why\": \"the kettle came broken and was sent back\"}";

            assertThat(compare(
                            matcher,
                            accepted,
                            "{\"refund\": true, \"why\": \"it was sent back as the kettle was broken\"}"))
                    .isEqualTo("alike");
            assertThat(compare(matcher, accepted, "{\"refund\": true, \"why\": \"nobody asked for any of it, ever\"}"))
                    .isEqualTo("$.why is <nobody asked for any of it, ever>,"
                            + " accepted <the kettle came broken and was sent back>");
        }

        @Test
        void areNotAskedOfShortTextsWithinJson() {
            assertThat(compare(matcher, "{\"date\": \"2025-01-02\"}", "{\"date\": \"2025-01-03\"}"))
                    .isEqualTo("$.date is <2025-01-03>, accepted <2025-01-02>");
        }
    }

    @Nested
    class Exact {
        private final AnswerMatcher matcher = AnswerMatchers.exact();

        @Test
        void isEveryCharacter() {
            assertThat(compare(matcher, "Six.", "Six.")).isEqualTo("alike");
            assertThat(compare(matcher, "Six.", "Six")).isEqualTo("they part at character 4");
            assertThat(compare(matcher, "Six.", "six.")).isEqualTo("they part at character 1");
        }
    }

    @Nested
    class Normalised {
        private final AnswerMatcher matcher = AnswerMatchers.normalised();

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "**Six** o'clock.      | six o’clock",
                    "It is _six_ – sharp!  | it  is six - sharp",
                    "“Ghent”               | \"GHENT\"",
                    "`order_id` 7          | order_id 7",
                    "ﬁne                   | fine"
                })
        void leavesOutWhatNobodyMeans(String accepted, String given) {
            assertThat(compare(matcher, accepted, given)).isEqualTo("alike");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"-5 degrees | 5 degrees", "8.70 | 87.0", "six pm | pm six", "order_id | orderid"})
        void keepsFiguresAndOrder(String accepted, String given) {
            assertThat(compare(matcher, accepted, given)).isEqualTo("they differ in more than case, space and marks");
        }
    }

    @Nested
    class Contains {
        private final AnswerMatcher matcher = AnswerMatchers.contains();

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"87 | It is 87 mg/dL.", "Ghent | **ghent**, I think", "$49.00 | You get $49.00!", "-3 | At -3."
                })
        void findsTheAcceptedAnswer(String accepted, String given) {
            assertThat(compare(matcher, accepted, given)).isEqualTo("alike");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "87    | It is 87.5 mg.",
                    "87    | It is 187 mg.",
                    "87    | It is 1,87.",
                    "87    | It is -87.",
                    "87    | It is 87,000.",
                    "Ghent | Ghentish",
                    "Ghent | Bruges"
                })
        void findsNoPartOfAWordOrFigure(String accepted, String given) {
            assertThat(compare(matcher, accepted, given)).isEqualTo("the accepted answer is not in it");
        }

        @Test
        void findsSilenceInSilenceOnly() {
            assertThat(compare(matcher, "", "")).isEqualTo("alike");
            assertThat(compare(matcher, "", "Six.")).isEqualTo("the accepted answer is not in it");
        }
    }

    @Nested
    class Json {
        private final AnswerMatcher matcher = AnswerMatchers.json();

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "{\"a\": 1, \"b\": null} | {\"a\": 1.0}",
                    "[1, {\"x\": \"y\"}]     | [1,{\"x\":\"y\"}]",
                    "{\"a\": [], \"b\": 2}   | {\"b\": 2, \"a\": []}"
                })
        void isComparedAsJson(String accepted, String given) {
            assertThat(compare(matcher, accepted, given)).isEqualTo("alike");
        }

        @Test
        void mayStandInAFence() {
            assertThat(compare(matcher, "{\"a\": 1}", "```json\n{\"a\": 1}\n```\n"))
                    .isEqualTo("alike");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '\0',
                value = {
                    "{\"a\": 1}           | {\"a\": \"1\"}      | $.a is <1>, accepted <1>",
                    "{\"a\": 1}           | {\"a\": 1, \"b\": 2} | $.b is <2>, accepted absent",
                    "{\"a\": {\"b\": true}} | {\"a\": {}}       | $.a.b is absent, accepted <true>",
                    "[1, 2]             | [1]              | $ has <1> items, accepted <2>",
                    "[1, [2]]           | [1, [3]]         | $[1][0] is <3>, accepted <2>",
                    "[1]                | One.             | it is no object or list of JSON",
                    "One.               | [1]              | the accepted one is no object or list of JSON"
                })
        void namesTheFirstDifference(String accepted, String given, String why) {
            assertThat(compare(matcher, accepted, given)).isEqualTo(why);
        }
    }

    @Nested
    class Numbers {
        private final AnswerMatcher matcher = AnswerMatchers.numbers();

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "EUR 1,234.50 in 3 days | In 3 days you get 1234.5 euros: 1234.50.",
                    "2023-11-13             | On 13/11 of 2023",
                    "It is 10mg for MRN S77 | 10 mg",
                    "At −3 degrees          | -3.0",
                    ".5 l                   | 0.50 litres"
                })
        void areComparedAsNumbers(String accepted, String given) {
            assertThat(compare(matcher, accepted, given)).isEqualTo("alike");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "It is 87.0 mg. | It is 78 mg.     | its numbers are <78>; accepted <87.0>",
                    "It is 3.       | It is -3.        | its numbers are <-3>; accepted <3>",
                    "It is 3.       | It is 3 or 4.    | its numbers are <3; 4>; accepted <3>",
                    "Version 1.2.3  | Version 1.2.4    | its numbers are <1.2; 4>; accepted <1.2; 3>",
                    "It is 3.       | Nobody knows.    | its numbers are <>; accepted <3>"
                })
        void differWhereOneDoes(String accepted, String given, String why) {
            assertThat(compare(matcher, accepted, given).replace(",", ";")).isEqualTo(why);
        }

        @Test
        void leaveItToWordsWhereThereAreNone() {
            assertThat(compare(matcher, "Nobody knows.", "I think nobody knows."))
                    .isEqualTo("alike");
            assertThat(compare(matcher, "Nobody knows.", "It is 3.")).isEqualTo("0 of 3 words are shared");
        }
    }
}
