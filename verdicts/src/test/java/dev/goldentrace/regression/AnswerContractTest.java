package dev.goldentrace.regression;

import static dev.goldentrace.regression.Story.story;
import static dev.goldentrace.regression.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.answer.AnswerMatcher;
import dev.goldentrace.answer.AnswerMatchers;
import dev.goldentrace.answer.JudgedAnswers;
import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.regression.Contract.Kind;
import dev.goldentrace.trace.Session;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnswerContractTest {

    private static Session said(String answer) {
        return story().says(answer).session();
    }

    @Nested
    class NamedWithSeveralRecordings {
        private final Contract contract = Contract.of(
                List.of(said("It opens at nine."), said("Nobody can tell."), said("It opens at nine.")), Kind.ANSWER);

        @Test
        void asksForOneOfTheirAnswers() {
            assertThat(contract.describe())
                    .isEqualTo("answers, by their words: run 1 <It opens at nine.> or <Nobody can tell.>");
            assertThat(contract.matches(said("It opens at nine, I think."))).isTrue();
            assertThat(contract.matches(said("I fear nobody can tell."))).isTrue();
        }

        @Test
        void takesNoOther() {
            assertThat(contract.difference(said("Come in whenever you like.")).describe())
                    .isEqualTo("run 1 answers <Come in whenever you like.>,"
                            + " accepted <It opens at nine.> or <Nobody can tell.>: 0 of 5 words are shared");
        }

        @Test
        void showsNoMoreThanThree() {
            assertThat(Contract.of(List.of(said("A"), said("B"), said("C"), said("D"), said("A")), Kind.ANSWER)
                            .describe())
                    .isEqualTo("answers, by their words: run 1 <A> or <B> or <C> or 1 more");
        }

        @Test
        void asksForNoneWhereOneOfThemHasNone() {
            Contract open =
                    Contract.of(List.of(said("It opens at nine."), said(""), said("It opens at nine.")), Kind.ANSWER);

            assertThat(open.matches(said(""))).isTrue();
            assertThat(open.matches(said("Whatever you like best."))).isFalse();
        }
    }

    @Test
    void holdsNothingWhereNoTwoRecordingsAreAlike() {
        Contract contract = Contract.of(List.of(said("It opens at nine."), said("Nobody can tell.")), Kind.ANSWER);

        assertThat(contract.describe()).isEqualTo("answers: none agreed");
        assertThat(contract.variation()).isPresent();
    }

    @Nested
    class Inferred {

        @Test
        void leavesOutWhatNoTwoRecordingsSay() {
            Contract contract = Contract.of(List.of(
                    story().says("It opens at nine.").says("In Ghent.").session(),
                    story().says("It opens at nine.").says("Who knows, really?").session()));

            assertThat(contract.describe()).isEqualTo("answers, by their words: run 1 <It opens at nine.>");
        }

        @Test
        void asksTheNamedMatcherWhetherTheyAgree() {
            List<Session> accepted = List.of(said("You get 49 euros."), said("Refunded in full: EUR 49.00"));

            assertThat(Contract.of(accepted).kind()).isEqualTo(Kind.NOTHING);
            assertThat(Contract.of(accepted, AnswerMatchers.numbers()).describe())
                    .isEqualTo("answers, by their numbers: run 1 <You get 49 euros.> or <Refunded in full: EUR 49.00>");
        }
    }

    @Nested
    class ByAnOwnMatcher {

        @Test
        void saysHow() {
            Contract contract = Contract.of(
                    List.of(said("Six")), Kind.ANSWER, AnswerMatcher.of("length", (a, b) -> a.length() == b.length()));

            assertThat(contract.describe()).isEqualTo("answers, by length: run 1 <Six>");
            assertThat(contract.matches(said("Ten"))).isTrue();
            assertThat(contract.difference(said("Eleven")).describe())
                    .isEqualTo("run 1 answers <Eleven>, accepted <Six>: <length> does not hold");
        }

        @Test
        void failsWithTheTestWhereItFails() {
            Contract contract = Contract.of(List.of(said("Six")), Kind.ANSWER, AnswerMatcher.of("sku", (a, b) -> {
                throw new IllegalStateException("no SKU");
            }));

            assertThatThrownBy(() -> contract.matches(said("Ten")))
                    .isInstanceOf(UsageError.class)
                    .hasMessage(
                            "the answer matcher <sku> failed on <Six> and <Ten>: java.lang.IllegalStateException: no SKU."
                                    + " Mend it, or name another one.")
                    .hasRootCauseMessage("no SKU");
        }
    }

    @Nested
    class ByAJudge {

        private Verdict verdict(String reply, Session candidate) {
            Policy policy = Policy.balanced()
                    .withContract(Kind.ANSWER)
                    .withAnswers(JudgedAnswers.by(JudgeModel.of(prompt -> reply)));
            return Judge.of(policy).judge(List.of(said("Six o'clock.")), candidate);
        }

        @Test
        void isKeptByAnotherWording() {
            Verdict verdict = verdict("{\"verdict\": \"pass\", \"reason\": \"Same hour.\"}", said("At 18:00"));

            assertThat(verdict.result()).isEqualTo(Verdict.Result.PASS);
            assertThat(verdict.contractInWords()).hasValue("answers, by a judge: run 1 <Six o'clock.>");
        }

        @Test
        void isBrokenWhereTheJudgeSaysSo() {
            Verdict verdict = verdict("{\"verdict\": \"fail\", \"reason\": \"Another hour.\"}", said("At 19:00"));

            assertThat(verdict.headline())
                    .isEqualTo("BEHAVIOUR contract: run 1 answers <At 19:00>, accepted <Six o'clock.>:"
                            + " the judge says: Another hour.; accepted: answers, by a judge: run 1 <Six o'clock.>");
        }

        @Test
        void isUndecidedWhereTheJudgeCannotBeRead() {
            Verdict verdict = verdict("Hm.", said("At 19:00"));

            assertThat(verdict.result()).isEqualTo(Verdict.Result.INCONCLUSIVE);
            assertThat(verdict.isUndecided()).isTrue();
            assertThat(verdict.headline())
                    .isEqualTo(
                            "INCONCLUSIVE: run 1 answers <At 19:00>, accepted <Six o'clock.>: the judge's reply cannot be"
                                    + " read: expected <{\"verdict\": \"pass\" or \"fail\", \"reason\": \"…\"}>, actual <Hm.>."
                                    + " It may be too small a model, or be told otherwise by a system prompt.");
        }

        @Test
        void failsForOtherReasonsThoughTheJudgeCannotBeRead() {
            Verdict verdict = verdict("Hm.", story().crashes("no answer").session());

            assertThat(verdict.result()).isEqualTo(Verdict.Result.FAIL);
            assertThat(verdict.isUndecided()).isFalse();
        }
    }

    @Nested
    class OfAConversation {
        private final Session accepted = story().asks("What does the kettle cost?")
                .calls(tool("get_price"))
                .says("The kettle costs 49 euros.")
                .asks("Thanks, bye!")
                .says("You are most welcome, goodbye!")
                .session();
        private final Contract contract = Contract.of(List.of(accepted), Kind.ANSWER);

        @Test
        void leavesOutTheGoodbye() {
            assertThat(contract.describe()).isEqualTo("answers, by their words: run 1 <The kettle costs 49 euros.>");
        }

        @Test
        void holdsTheAnswerAgainstTheSameQuestion() {
            Session candidate = story().asks("What does the kettle cost?")
                    .calls(tool("get_price"))
                    .says("I was unable to find that out.")
                    .asks("Thanks, bye!")
                    .says("The kettle costs 49 euros.")
                    .session();

            assertThat(contract.difference(candidate).describe())
                    .isEqualTo("run 1 answers <I was unable to find that out.>,"
                            + " accepted <The kettle costs 49 euros.>: 0 of 7 words are shared");
        }

        @Test
        void holdsWhatTheSessionComesToAgainstItWhereTheUserAsksOtherwise() {
            Session candidate = story().asks("Hello there, who are you?")
                    .says("I am the shop's assistant.")
                    .asks("And the price of that kettle of yours?")
                    .calls(tool("get_price"))
                    .says("Our kettle costs 49 euros.")
                    .asks("Good.")
                    .says("Anything else that I can do?")
                    .session();

            assertThat(contract.matches(candidate)).isTrue();
        }

        @Test
        void namesTheRunThatTheSessionCameTo() {
            Session candidate = story().asks("Hello there, who are you?")
                    .says("The kettle costs 49 euros.")
                    .asks("Anything on sale?")
                    .calls(tool("get_price"))
                    .says("No, nothing is.")
                    .session();

            Difference difference = contract.difference(candidate);

            assertThat(difference.describe())
                    .isEqualTo("the session answers <No, nothing is.>, accepted <The kettle costs 49 euros.>:"
                            + " 0 of 5 words are shared");
            assertThat(difference.place()).isEqualTo("run 2");
        }

        @Test
        void keepsAGoodbyeThatAllRecordingsSayAlike() {
            assertThat(Contract.of(List.of(accepted, accepted), Kind.ANSWER).describe())
                    .isEqualTo("answers, by their words: run 1 <The kettle costs 49 euros.>;"
                            + " run 2 <You are most welcome, goodbye!>");
        }
    }
}
