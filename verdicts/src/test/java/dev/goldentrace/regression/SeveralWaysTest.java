package dev.goldentrace.regression;

import static dev.goldentrace.regression.Story.story;
import static dev.goldentrace.regression.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.regression.Contract.Kind;
import dev.goldentrace.trace.Session;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accepted recordings that are not all alike. */
class SeveralWaysTest {
    private static final Judge JUDGE = Judge.of(Policy.balanced());

    private static Session did(Story.Tool... tools) {
        return story().calls(tools).says("Done.").session();
    }

    private static Session refunded(String to) {
        return did(tool("refund_item", "order", 1001, "to", to));
    }

    /** Writes, but no tool in the end. */
    private static Session nothingDone() {
        return story().offers("refund_item").says("No.").session();
    }

    private static List<Finding> found(String rule, Policy policy, Session candidate, Session... accepted) {
        return Judge.of(policy).judge(Arrays.asList(accepted), candidate).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Nested
    class WhereAWayRepeats {
        private final Contract contract = Contract.of(List.of(refunded("voucher"), refunded("card"), refunded("card")));

        @Test
        void anyOneThatIsAcceptedSuffices() {
            assertThat(contract.matches(refunded("card"))).isTrue();
            assertThat(contract.matches(refunded("voucher"))).isTrue();
        }

        @Test
        void anotherOneDiffersFromTheMostFrequent() {
            assertThat(contract.difference(refunded("bank")).describe())
                    .isEqualTo("refund_item: to <bank>, accepted <card>");
        }

        @Test
        void theNearestWayIsShown() {
            Contract ways = Contract.of(List.of(
                    refunded("card"),
                    refunded("card"),
                    did(tool("cancel_order", "order", 1), tool("cancel_order", "order", 2))));

            assertThat(ways.difference(did(tool("cancel_order", "order", 1))).describe())
                    .isEqualTo("missing: cancel_order(order=2)");
        }

        @Test
        void partsOfTwoWaysAreNoWay() {
            Session booked = did(tool("book_and_pay", "seat", 4));
            Session paid = did(tool("book", "seat", 4), tool("pay", "seat", 4));
            Contract ways = Contract.of(List.of(booked, paid, paid));

            assertThat(ways.matches(nothingDone())).isFalse();
            assertThat(ways.matches(did(tool("book", "seat", 4)))).isFalse();
        }

        @Test
        void allWaysAreTold() {
            assertThat(contract.describe())
                    .isEqualTo("state-changing calls: refund_item(order=1001, to=card) (2 recordings); or"
                            + " refund_item(order=1001, to=voucher) (1 recording)");
        }

        @Test
        void nothingIsFoundToVary() {
            assertThat(found(
                            "varying-recordings",
                            Policy.balanced(),
                            refunded("card"),
                            refunded("voucher"),
                            refunded("card"),
                            refunded("card")))
                    .isEmpty();
        }

        @Test
        void wordyOnesAreTheSameWay() {
            Contract ways = Contract.of(List.of(
                    did(tool("open_ticket", "text", "Refund please.")),
                    did(tool("open_ticket", "text", "the kettle arrived broken and they want money"))));

            assertThat(ways.describe()).isEqualTo("state-changing calls: open_ticket(text=(text))");
            assertThat(ways.variation()).isEmpty();
        }
    }

    @Nested
    class WhereNoneRepeats {

        @Test
        void whatAllShareIsHeld() {
            Contract contract = Contract.of(List.of(refunded("voucher"), refunded("card"), refunded("bank")));

            assertThat(contract.describe()).isEqualTo("state-changing calls: refund_item(order=1001, to=any)");
            assertThat(contract.matches(refunded("cash"))).isTrue();
            assertThat(contract.matches(nothingDone())).isFalse();
        }

        @Test
        void thatIsGoodToKnowWhereMuchIsShared() {
            assertThat(found(
                            "varying-recordings",
                            Policy.balanced(),
                            refunded("card"),
                            refunded("voucher"),
                            refunded("card")))
                    .singleElement()
                    .extracting(Finding::severity, Finding::aspect, Finding::actual)
                    .containsExactly(
                            Severity.INFO,
                            Aspect.BEHAVIOUR,
                            "accepted behaviour itself varies: no two of the 2 accepted recordings change the same; held is what"
                                    + " they share: state-changing calls: refund_item(order=1001, to=any)");
        }

        @Test
        void thatIsAWarningWhereLittleIsShared() {
            Session candidate = did(tool("cancel_order", "order", 3));

            assertThat(found(
                            "varying-recordings",
                            Policy.balanced(),
                            candidate,
                            did(tool("cancel_order", "order", 1)),
                            did(tool("cancel_order", "order", 2))))
                    .containsExactly(
                            new Finding(
                                    "varying-recordings",
                                    Severity.WARN,
                                    Aspect.BEHAVIOUR,
                                    "",
                                    "accepted recordings of which two behave alike",
                                    "accepted behaviour itself varies: no two of the 2 accepted recordings change the same; held is what"
                                            + " they share: state-changing calls: cancel_order(order=any)",
                                    "record more runs, -Dgoldentrace.mode=record -Dgoldentrace.recordings=5, until ways repeat; or name"
                                            + " the part that must hold: -Dgoldentrace.contract=writes (or last-tool, answer)"));
        }

        @Test
        void aCandidateMustActWhereAllDid() {
            Contract contract = Contract.of(
                    List.of(did(tool("refund_item"), tool("get_order")), did(tool("cancel_order"), tool("get_item"))));

            assertThat(contract.describe())
                    .isEqualTo(
                            "state-changing calls: at least one, up to 1 more of refund_item, up to 1 more of cancel_order");
            assertThat(contract.difference(nothingDone()).describe()).isEqualTo("missing: any state-changing call");
            assertThat(contract.matches(did(tool("refund_item")))).isTrue();
        }

        @Test
        void theLastToolDecidesWhereItIsShared() {
            Session acts = did(tool("refund_item"), tool("find_policy"));
            Session looks = did(tool("get_order"), tool("find_policy"));
            Contract contract = Contract.of(List.of(acts, looks));

            assertThat(contract.kind()).isEqualTo(Kind.LAST_TOOL);
            assertThat(contract.describe()).isEqualTo("last tool: find_policy");
            assertThat(contract.matches(did(tool("get_order"))))
                    .as("changes nothing, as one does")
                    .isTrue();
            assertThat(contract.difference(did(tool("cancel_order"))).describe())
                    .isEqualTo("last tool <cancel_order>, accepted <find_policy>");
        }

        @Test
        void elseTheAnswerWhereItIsShared() {
            Contract contract =
                    Contract.of(List.of(did(tool("refund_item"), tool("get_a")), did(tool("get_a"), tool("get_b"))));

            assertThat(contract.kind()).isEqualTo(Kind.ANSWER);
            assertThat(contract.describe()).isEqualTo("answers, by their words: run 1 <Done.>");
        }

        @Test
        void elseNothing() {
            Session one = story().calls(tool("refund_item"), tool("get_a"))
                    .says("It is Ghent.")
                    .session();
            Session other = story().calls(tool("get_b")).says("Who can know?").session();
            Contract contract = Contract.of(List.of(one, other));

            assertThat(contract.kind()).isEqualTo(Kind.NOTHING);
            assertThat(contract.variation()).contains(Variation.among(2, "change the same", true));
        }

        @Test
        void aNewChangingToolIsAWarning() {
            Session one = story().calls(tool("refund_item"), tool("get_a"))
                    .says("It is Ghent.")
                    .session();
            Session other = story().calls(tool("get_b")).says("Who can know?").session();

            assertThat(found("new-changing-tool", Policy.balanced(), did(tool("cancel_order")), one, other))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.WARN);
        }

        @Test
        void aNewChangingToolFailsAllTheSameWhereNobodyChangedAnything() {
            Session one = story().says("It is Ghent.").session();
            Session other = story().says("Who can know?").session();

            assertThat(found("new-changing-tool", Policy.balanced(), did(tool("cancel_order")), one, other))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.FAIL);
        }

        @Test
        void aNamedPartIsHeldAsFarAsItIsShared() {
            Contract answers = Contract.of(
                    List.of(
                            story().says("It is Ghent.").session(),
                            story().says("Who can know?").session()),
                    Kind.ANSWER);
            Contract last = Contract.of(List.of(did(tool("get_a")), did(tool("get_b"))), Kind.LAST_TOOL);

            assertThat(answers.variation()).contains(Variation.among(2, "answer alike", true));
            assertThat(last.variation()).contains(Variation.among(2, "end with the same tool", true));
            assertThat(last.matches(did(tool("get_b")))).isTrue();
        }
    }

    @Nested
    class Answers {

        @Test
        void oneOfSeveralSuffices() {
            Contract contract = Contract.of(
                    List.of(
                            story().says("It is ninety.").session(),
                            story().says("It is ninety.").session(),
                            story().says("Who can know?").session()),
                    Kind.ANSWER);

            assertThat(contract.matches(story().says("Who can know?").session()))
                    .isTrue();
            assertThat(contract.matches(story().says("Sorry, no idea.").session()))
                    .isFalse();
        }
    }

    @Nested
    class LastTools {

        @Test
        void oneOfSeveralSufficesWhereOneRepeats() {
            Contract contract = Contract.of(List.of(did(tool("get_a")), did(tool("get_b")), did(tool("get_b"))));

            assertThat(contract.kind()).isEqualTo(Kind.LAST_TOOL);
            assertThat(contract.matches(did(tool("get_a")))).isTrue();
            assertThat(contract.matches(did(tool("get_c")))).isFalse();
        }
    }

    @Nested
    class NamedPart {

        @ParameterizedTest
        @CsvSource({"writes, STATE_CHANGES", "last-tool, LAST_TOOL", "answer, ANSWER"})
        void isKnownByItsWord(String word, Kind kind) {
            assertThat(Kind.named(word)).isEqualTo(kind);
            assertThat(kind.word()).isEqualTo(word);
        }

        @Test
        void isNotAnother() {
            assertThatThrownBy(() -> Kind.named("answers"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("unknown contract <answers>; nearest <answer>, all: writes, last-tool, answer");
        }

        @Test
        void decidesAlone() {
            Session accepted = did(tool("check_line"));
            Session candidate = did(tool("reset_line"), tool("check_line"));

            Policy lastTool = Policy.balanced().withContract(Kind.LAST_TOOL);
            assertThat(Judge.of(lastTool).judge(List.of(accepted), candidate).behaviourFailed())
                    .isFalse();
            assertThat(found("new-changing-tool", lastTool, candidate, accepted))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.WARN);
            assertThat(JUDGE.judge(List.of(accepted), candidate).behaviourFailed())
                    .isTrue();
        }
    }

    @Test
    void twoAgentsAreTold() {
        Session accepted = story().model("gpt-4.1").says("Hi.").session();
        Session candidate = story().model("gpt-5").says("Hi.").session();

        assertThat(found("setup", Policy.balanced(), candidate, accepted))
                .extracting(Finding::remedy)
                .containsExactly(
                        "these are two agents, not two runs of one: read what follows as the effect of this change, and"
                                + " accept a run of the new model where it goes another way that is as good");
    }

    @Nested
    class WhereNothingIsAnswered {
        private static final String SAID = "no accepted recording holds an answer to compare; held is: ";

        @Test
        void nothingIsSaidToVary() {
            Session silent = story().says(" ").session();

            assertThat(found("varying-recordings", Policy.balanced(), silent, silent))
                    .extracting(Finding::severity, Finding::actual)
                    .containsExactly(tuple(Severity.WARN, SAID + new NoTerms().describe()));
            assertThat(found("varying-recordings", Policy.balanced().withContract(Kind.ANSWER), silent, silent, silent))
                    .extracting(Finding::actual)
                    .containsExactly(SAID + "answers: none agreed");
        }
    }
}
