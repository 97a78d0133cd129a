package dev.goldentrace.regression;

import static dev.goldentrace.regression.Story.malformed;
import static dev.goldentrace.regression.Story.story;
import static dev.goldentrace.regression.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.regression.Contract.Kind;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

    private static Session did(Story.Tool... tools) {
        return story().calls(tools).says("Done.").session();
    }

    private static Session said(String answer) {
        return story().says(answer).session();
    }

    private static Difference difference(Session accepted, Session candidate) {
        return Contract.of(List.of(accepted)).difference(candidate);
    }

    @Nested
    class IsInferred {

        @Test
        void fromAStateChangingToolThatIsCalled() {
            Contract contract = Contract.of(List.of(did(
                    tool("get_order", "order", 1001),
                    tool("refund_item", "order", 1001, "item", "kettle", "amount", new BigDecimal("49.00")))));

            assertThat(contract.kind()).isEqualTo(Kind.STATE_CHANGES);
            assertThat(contract.describe())
                    .isEqualTo("state-changing calls: refund_item(order=1001, item=kettle, amount=49.00)");
        }

        @Test
        void fromAStateChangingToolThatIsOnlyOffered() {
            Contract contract = Contract.of(List.of(
                    story().offers("get_order", "refund_item").says("No.").session()));

            assertThat(contract.describe()).isEqualTo("state-changing calls: none");
            assertThat(contract.matches(did(tool("refund_item", "order", 1001))))
                    .isFalse();
            assertThat(contract.matches(did(tool("get_order", "order", 1001)))).isTrue();
        }

        @Test
        void fromTheEffectThatACallDeclares() {
            Contract contract =
                    Contract.of(List.of(did(tool("order_status", "order", 1001).that(Effect.READS))));

            assertThat(contract.describe()).isEqualTo("last tool: order_status");
        }

        @Test
        void asTheLastToolOfAnAgentThatOnlyReads() {
            Contract contract = Contract.of(List.of(did(tool("get_order"), tool("find_policy"))));

            assertThat(contract.kind()).isEqualTo(Kind.LAST_TOOL);
            assertThat(contract.describe()).isEqualTo("last tool: find_policy");
        }

        @Test
        void asNoToolWhereReadingToolsAreOfferedAndNoneIsCalled() {
            Contract contract = Contract.of(
                    List.of(story().offers("get_order").says("Hello.").session()));

            assertThat(contract.describe()).isEqualTo("last tool: none");
        }

        @Test
        void asTheAnswerOfAnAgentWithoutTools() {
            Contract contract = Contract.of(List.of(said("Ghent is in Belgium.")));

            assertThat(contract.kind()).isEqualTo(Kind.ANSWER);
            assertThat(contract.describe()).isEqualTo("answers, by their words: run 1 <Ghent is in Belgium.>");
        }

        @Test
        void asTheAnswerWhereRecordingsDisagreeOnTheLastTool() {
            Session one =
                    story().calls(tool("get_a")).says("It is open until six.").session();
            Session other =
                    story().calls(tool("get_b")).says("It is open until six.").session();

            assertThat(Contract.of(List.of(one, other)).kind()).isEqualTo(Kind.ANSWER);
        }

        @Test
        void asNothingWhereRecordingsAgreeOnNothing() {
            Contract contract = Contract.of(List.of(said("Ghent is in Belgium."), said("I do not know.")));

            assertThat(contract.describe())
                    .isEqualTo("nothing: the accepted recordings agree on no state change, last tool or answer");
            assertThat(contract.matches(said("Whatever."))).isTrue();
        }

        @Test
        void fromAtLeastOneRecording() {
            assertThatThrownBy(() -> Contract.of(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a contract is read off accepted recordings, and there is none");
        }

        @Test
        void unlessItIsNamed() {
            Contract contract = Contract.of(List.of(did(tool("refund_item"))), Kind.ANSWER);

            assertThat(contract.describe()).isEqualTo("answers, by their words: run 1 <Done.>");
        }
    }

    @Nested
    class StateChanges {
        private final Session accepted = did(tool("refund_item", "order", 1001, "amount", 49L));

        @Test
        void areTheSameInAnyOrder() {
            Session ab = did(tool("refund_item", "order", 1), tool("cancel_order", "order", 2));
            Session ba = did(tool("cancel_order", "order", 2), tool("refund_item", "order", 1));

            assertThat(difference(ab, ba)).isEqualTo(Difference.NONE);
        }

        @Test
        void areTheSameInOneRunOrSeveral() {
            Session inTwo = story().calls(tool("get_order"))
                    .says("Sure?")
                    .calls(tool("refund_item", "order", 1001, "amount", 49L))
                    .says("Done.")
                    .session();

            assertThat(difference(accepted, inTwo)).isEqualTo(Difference.NONE);
        }

        @ParameterizedTest
        @ValueSource(strings = {"49", "49.0", "49.00", "4.9E+1"})
        void compareNumbersAsNumbers(String amount) {
            Session candidate = did(tool("refund_item", "order", 1001, "amount", new BigDecimal(amount)));

            assertThat(difference(accepted, candidate)).isEqualTo(Difference.NONE);
        }

        @Test
        void tellANumberFromItsText() {
            Session candidate = did(tool("refund_item", "order", "1001", "amount", 49L));

            assertThat(difference(accepted, candidate).isNone()).isFalse();
        }

        @Test
        void takeNullForNoArgument() {
            Session candidate = did(tool("refund_item", "order", 1001, "amount", 49L, "note", null));

            assertThat(difference(accepted, candidate)).isEqualTo(Difference.NONE);
        }

        @Test
        void sayWhichArgumentChanged() {
            Difference difference = difference(accepted, did(tool("refund_item", "order", 1001, "amount", 490L)));

            assertThat(difference.describe()).isEqualTo("refund_item: amount <490>, accepted <49>");
            assertThat(difference.place()).isEqualTo("run 1, step 1, tool refund_item");
        }

        @Test
        void sayWhereWithinAnArgument() {
            Session golden = did(tool("book", "legs", List.of(Map.of("date", "2026-05-20", "seat", Map.of("row", 4)))));
            Session candidate =
                    did(tool("book", "legs", List.of(Map.of("date", "2026-05-21", "seat", Map.of("row", 4)))));

            assertThat(difference(golden, candidate).describe())
                    .isEqualTo("book: legs[0].date <2026-05-21>, accepted <2026-05-20>");
        }

        @Test
        void showLongValuesFromWhereTheyPart() {
            String same = "x".repeat(200);
            Difference difference =
                    difference(did(tool("set_key", "k", same + "a")), did(tool("set_key", "k", same + "b")));

            assertThat(difference.describe())
                    .isEqualTo("set_key: k <…xxxxxxxxxxxxxxxxxxxxb>, accepted <…xxxxxxxxxxxxxxxxxxxxa>");
        }

        @Test
        void neverNormaliseDatesAndIds() {
            Session golden = did(tool("book", "date", "2026-05-20", "id", 1700000000L));

            assertThat(difference(golden, did(tool("book", "date", "2026-05-20", "id", 1700000001L)))
                            .describe())
                    .isEqualTo("book: id <1700000001>, accepted <1700000000>");
        }

        @Test
        void sayWhatIsMissing() {
            assertThat(difference(accepted, said("Done.")).describe())
                    .isEqualTo("missing: refund_item(order=1001, amount=49)");
        }

        @Test
        void sayWhatIsAdded() {
            Session candidate =
                    did(tool("refund_item", "order", 1001, "amount", 49L), tool("cancel_order", "order", 1001));
            Difference difference = difference(accepted, candidate);

            assertThat(difference.describe()).isEqualTo("added: cancel_order(order=1001)");
            assertThat(difference.place()).isEqualTo("run 1, step 1, tool cancel_order");
        }

        @Test
        void countEachCall() {
            Story.Tool refund = tool("refund_item", "order", 1001, "amount", 49L);

            assertThat(difference(accepted, did(refund, refund)).describe())
                    .isEqualTo("added: refund_item(order=1001, amount=49)");
            assertThat(difference(did(refund, refund), accepted).describe())
                    .isEqualTo("missing: refund_item(order=1001, amount=49)");
        }

        @Test
        void leaveOutCallsThatFailed() {
            Session candidate = did(
                    tool("refund_item", "order", 1002).refuses("no such order"),
                    tool("cancel_order").breaks(),
                    tool("refund_item", "order", 1001, "amount", 49L));

            assertThat(difference(accepted, candidate)).isEqualTo(Difference.NONE);
        }

        @Test
        void leaveOutHandOffs() {
            Session candidate = did(tool("refund_item", "order", 1001, "amount", 49L), tool("transfer_to_human"));

            assertThat(difference(accepted, candidate)).isEqualTo(Difference.NONE);
        }

        @Test
        void compareArgumentsThatAreNoObjectAsTheyAre() {
            Session golden = did(malformed("refund_item", "[1001"));

            assertThat(difference(golden, did(malformed("refund_item", "[1001"))))
                    .isEqualTo(Difference.NONE);
            assertThat(difference(golden, did(malformed("refund_item", "[1002")))
                            .describe())
                    .isEqualTo("refund_item: input <[1002>, accepted <[1001>");
        }

        @Test
        void capWhatTheyList() {
            Session many = did(IntStream.range(0, 12)
                    .mapToObj(i -> tool("cancel_order", "order", i))
                    .toArray(Story.Tool[]::new));

            assertThat(Contract.of(List.of(many)).describe()).endsWith("cancel_order(order=9), and 2 more");
            assertThat(difference(many, said("Done.")).describe()).endsWith("cancel_order(order=4); and 7 more");
        }
    }

    @Nested
    class Prose {
        private final Session accepted =
                did(tool("open_ticket", "text", "the kettle arrived broken and they want money"));

        @Test
        void isComparedByPresence() {
            Contract contract = Contract.of(List.of(accepted));

            assertThat(contract.describe()).isEqualTo("state-changing calls: open_ticket(text=(text))");
            assertThat(contract.matches(did(tool("open_ticket", "text", "Customer wants a refund."))))
                    .isTrue();
        }

        @Test
        void mustBeThere() {
            assertThat(difference(accepted, did(tool("open_ticket", "text", " ")))
                            .describe())
                    .isEqualTo("open_ticket: text <>, accepted <the kettle arrived broken and they want money>");
            assertThat(difference(accepted, did(tool("open_ticket"))).describe())
                    .isEqualTo("open_ticket: text <absent>, accepted <the kettle arrived broken and they want money>");
        }

        @Test
        void isFoundWithinArguments() {
            Session golden = did(tool(
                    "open_ticket", "body", Map.of("kind", "complaint", "text", "it is broken, and I am very sad")));
            Session reworded = did(tool("open_ticket", "body", Map.of("kind", "complaint", "text", "Broken!")));
            Session other = did(tool("open_ticket", "body", Map.of("kind", "praise", "text", "Broken!")));

            assertThat(difference(golden, reworded)).isEqualTo(Difference.NONE);
            assertThat(difference(golden, other).describe())
                    .isEqualTo("open_ticket: body.kind <praise>, accepted <complaint>");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "no longer needed",
                    "Apartment 5, 12 Long Market Street, New York",
                    "update orders set state = 'paid' where id is 7",
                    "2026-05-20 2026-05-21 2026-05-22 2026-05-23 2026-05-24 2026-05-25"
                })
        void isNotWhatEveryLetterOfCounts(String argument) {
            Session golden = did(tool("set_value", "value", argument));

            assertThat(difference(golden, did(tool("set_value", "value", argument + "!")))
                            .isNone())
                    .isFalse();
        }
    }

    @Nested
    class SeveralRecordings {

        @Test
        void leaveOutAnArgumentOnWhichTheyDisagree() {
            Contract contract = Contract.of(List.of(
                    did(tool("refund_item", "order", 1001, "to", "card")),
                    did(tool("refund_item", "order", 1001, "to", "voucher"))));

            assertThat(contract.describe()).isEqualTo("state-changing calls: refund_item(order=1001, to=any)");
            assertThat(contract.matches(did(tool("refund_item", "order", 1001, "to", "bank"))))
                    .isTrue();
            assertThat(contract.difference(did(tool("refund_item", "order", 1002, "to", "card")))
                            .describe())
                    .isEqualTo("refund_item: order <1002>, accepted <1001>");
        }

        @Test
        void tolerateACallThatNotAllMade() {
            Story.Tool refund = tool("refund_item", "order", 1001);
            Contract contract = Contract.of(List.of(did(refund, tool("send_mail", "to", "a")), did(refund)));

            assertThat(contract.describe())
                    .isEqualTo("state-changing calls: refund_item(order=1001), up to 1 more of send_mail");
            assertThat(contract.matches(did(refund))).isTrue();
            assertThat(contract.matches(did(refund, tool("send_mail", "to", "b"))))
                    .isTrue();
            assertThat(contract.difference(did(refund, tool("send_mail", "to", "b"), tool("send_mail", "to", "c")))
                            .describe())
                    .isEqualTo("added: send_mail(to=c)");
        }

        @Test
        void askForAsManyCallsAsAllMade() {
            Contract contract = Contract.of(List.of(
                    did(tool("send_mail", "to", "a"), tool("send_mail", "to", "b")),
                    did(tool("send_mail", "to", "c"))));

            assertThat(contract.describe())
                    .isEqualTo("state-changing calls: send_mail(to=any), up to 1 more of send_mail");
            assertThat(contract.difference(said("Done.")).describe()).isEqualTo("missing: send_mail(to=any)");
        }

        @Test
        void keepWhatTheyAgreeOnEvenIfOneOfThemIsWordy() {
            Contract contract = Contract.of(List.of(
                    did(tool("open_ticket", "order", 7, "text", "the kettle arrived broken and they want money")),
                    did(tool("open_ticket", "order", 7, "text", "Refund please."))));

            assertThat(contract.describe()).isEqualTo("state-changing calls: open_ticket(order=7, text=(text))");
        }

        @Test
        void allowEachLastToolOnlyIfNamed() {
            List<Session> accepted = List.of(did(tool("get_a")), did(tool("get_b")));
            Contract contract = Contract.of(accepted, Kind.LAST_TOOL);

            assertThat(contract.describe()).isEqualTo("last tool: get_a or get_b");
            assertThat(contract.difference(did(tool("get_c"))).describe())
                    .isEqualTo("last tool <get_c>, accepted <get_a or get_b>");
        }
    }

    @Nested
    class Answers {

        @Test
        void mayBeReworded() {
            assertThat(difference(said("The shop is open until six today."), said("Today the shop is open till six."))
                            .isNone())
                    .isTrue();
        }

        @Test
        void mayNotBeOthers() {
            Difference difference = difference(said("The shop is open until six."), said("Sorry, I cannot help you."));

            assertThat(difference.describe())
                    .isEqualTo("run 1 answers <Sorry, I cannot help you.>, accepted <The shop is open until six.>:"
                            + " 0 of 6 words are shared");
            assertThat(difference.place()).isEqualTo("run 1");
        }

        @Test
        void areComparedAsJsonWhereTheyAreJson() {
            Session golden = said("{\"category\": \"refund\", \"amount\": 49}");

            assertThat(difference(golden, said("{\"amount\":49.0,\"category\":\"refund\"}"))
                            .isNone())
                    .isTrue();
            assertThat(difference(golden, said("{\"category\": \"fraud\", \"amount\": 49}"))
                            .isNone())
                    .isFalse();
        }

        @Test
        void areComparedRunByRun() {
            Session golden = story().says("Six o'clock.").says("In Ghent.").session();
            Session candidate =
                    story().says("Six o'clock.").says("No idea at all.").session();

            assertThat(difference(golden, candidate).describe())
                    .isEqualTo("run 2 answers <No idea at all.>, accepted <In Ghent.>: 0 of 4 words are shared");
            assertThat(difference(golden, said("Six o'clock.")).describe())
                    .isEqualTo("run 2 answers nothing, accepted <In Ghent.>");
        }

        @Test
        void onWhichRecordingsDisagreeAreLeftOut() {
            Contract contract = Contract.of(List.of(
                    story().says("Six o'clock.").says("In Ghent.").session(),
                    story().says("Six o'clock.").says("Who knows, really?").session()));

            assertThat(contract.describe()).isEqualTo("answers, by their words: run 1 <Six o'clock.>");
        }

        @Test
        void ofScriptsWithoutSpacesAreComparedByCharacters() {
            assertThat(difference(said("退款已经完成了。"), said("退款已完成了。")).isNone()).isTrue();
            assertThat(difference(said("退款已经完成了。"), said("对不起我帮不到你")).isNone()).isFalse();
        }
    }
}
