package dev.goldentrace.regression;

import static dev.goldentrace.regression.Story.story;
import static dev.goldentrace.regression.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.StopReason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BehaviourRulesTest {
    private static final Judge JUDGE = Judge.of(Policy.balanced());
    private static final Session GOOD = story().says("Done.").session();

    private static List<Finding> found(String rule, Session candidate, Session... accepted) {
        return JUDGE.judge(Arrays.asList(accepted), candidate).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static List<Finding> foundFirst(String rule, Session candidate) {
        return JUDGE.judgeFirst(candidate).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Nested
    class Status {
        private final Session crashed =
                story().says("One.").mumbles(StopReason.STOP).crashes("no shop").session();

        @Test
        void failsForARunThatFailed() {
            assertThat(found(
                            "status", crashed, story().says("One.").says("Two.").session()))
                    .containsExactly(new Finding(
                            "status",
                            Severity.FAIL,
                            Aspect.BEHAVIOUR,
                            "run 2",
                            "success",
                            "failure (java.lang.IllegalStateException: no shop)",
                            "mend the agent (prompt, tools or model); or, if this is meant, accept the candidate"));
        }

        @Test
        void isSilentWhereAnAcceptedRunFailedToo() {
            assertThat(found("status", crashed, crashed)).isEmpty();
        }

        @Test
        void isSilentWhereAFailureWasAcceptedAndTheRunSucceeds() {
            assertThat(found("status", story().says("One.").says("Two.").session(), crashed))
                    .isEmpty();
        }

        @Test
        void tellsOfFewerRunsAndFailsNothing() {
            assertThat(found("status", GOOD, story().says("One.").says("Two.").session()))
                    .singleElement()
                    .extracting(Finding::severity, Finding::expected, Finding::actual)
                    .containsExactly(Severity.INFO, "2 runs", "1 run");
        }

        @Test
        void keepsAFirstRecordingPending() {
            assertThat(foundFirst("status", crashed))
                    .singleElement()
                    .extracting(Finding::severity, Finding::remedy)
                    .containsExactly(
                            Severity.FAIL,
                            "mend the agent and record again: -Dgoldentrace.mode=record; or, if this is meant, accept"
                                    + " the candidate");
        }
    }

    @Nested
    class AModelCallThatFailedAtTheEndOfARun {
        private static final CallError DOWN =
                new CallError("java.lang.IllegalStateException", "provider down", null, CallError.Kind.FAILURE);

        @Test
        void isToldBesideAnEmptyAnswer() {
            assertThat(foundFirst("empty-answer", story().swallows(DOWN).stops().session()))
                    .singleElement()
                    .extracting(Finding::actual, Finding::remedy)
                    .containsExactly(
                            "an empty answer; the last model call failed: java.lang.IllegalStateException: provider down",
                            "find out why the model call failed, and run again");
        }

        @Test
        void isToldBesideAnotherErrorOfTheRun() {
            assertThat(found(
                            "status",
                            story().swallows(DOWN).crashes("no answer").session(),
                            GOOD))
                    .singleElement()
                    .extracting(Finding::actual, Finding::remedy)
                    .containsExactly(
                            "failure (java.lang.IllegalStateException: no answer); the last model call failed:"
                                    + " java.lang.IllegalStateException: provider down",
                            "find out why the model call failed, and run again");
        }

        @Test
        void isToldOnceWhereTheRunEndedWithIt() {
            assertThat(found("status", story().fails(DOWN).session(), GOOD))
                    .singleElement()
                    .extracting(Finding::actual)
                    .isEqualTo("failure (java.lang.IllegalStateException: provider down)");
        }
    }

    @Nested
    class Stop {

        @Test
        void failsWhenTheLimitCutsOffTheAnswer() {
            assertThat(found("stop", story().says("We", StopReason.LENGTH).session(), GOOD))
                    .singleElement()
                    .extracting(Finding::severity, Finding::place, Finding::expected, Finding::actual)
                    .containsExactly(
                            Severity.FAIL,
                            "run 1, step 1",
                            "the model says all that it has to say",
                            "cut off by the limit of tokens");
        }

        @Test
        void failsWhenAFilterCutsOffTheAnswer() {
            assertThat(found(
                            "stop",
                            story().says("We", StopReason.CONTENT_FILTER).session(),
                            GOOD))
                    .singleElement()
                    .extracting(Finding::severity, Finding::actual)
                    .containsExactly(Severity.FAIL, "cut off by a content filter");
        }

        @Test
        void warnsWhereTheAgentGotOverIt() {
            Session candidate = story().mumbles(StopReason.LENGTH).says("Done.").session();

            assertThat(found("stop", candidate, GOOD))
                    .singleElement()
                    .extracting(Finding::severity, Finding::place)
                    .containsExactly(Severity.WARN, "run 1, step 1");
        }

        @Test
        void isSilentWhereAnAcceptedRecordingWasCutOffToo() {
            Session cutOff = story().says("We", StopReason.LENGTH).session();

            assertThat(found("stop", cutOff, cutOff)).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"STOP", "TOOL_CALLS", "OTHER"})
        void isSilentForOtherReasons(StopReason reason) {
            assertThat(foundFirst("stop", story().says("Done.", reason).session()))
                    .isEmpty();
        }

        @Test
        void keepsAFirstRecordingPendingAndTellsInOrder() {
            Session candidate = story().mumbles(StopReason.LENGTH)
                    .mumbles(StopReason.LENGTH)
                    .says("We", StopReason.LENGTH)
                    .session();

            assertThat(JUDGE.judgeFirst(candidate).failed()).isTrue();
            assertThat(foundFirst("stop", candidate))
                    .extracting(Finding::place)
                    .containsExactly("run 1, step 3", "run 1, step 1", "run 1, step 2");
        }
    }

    @Nested
    class EmptyAnswer {
        private final Session silent = story().says(" ").session();

        @Test
        void fails() {
            assertThat(found("empty-answer", silent, GOOD))
                    .singleElement()
                    .extracting(Finding::severity, Finding::place, Finding::expected, Finding::actual)
                    .containsExactly(Severity.FAIL, "run 1", "an answer", "an empty answer");
            assertThat(foundFirst("empty-answer", silent)).hasSize(1);
        }

        @Test
        void isKnownFromAnAcceptedRecording() {
            assertThat(found("empty-answer", silent, silent)).isEmpty();
        }

        @Test
        void isNoneWhereTheRunEndsWithATool() {
            assertThat(foundFirst(
                            "empty-answer",
                            story().calls(tool("transfer_to_human")).stops().session()))
                    .isEmpty();
        }

        @Test
        void isNoneWhereTheRunFailedAnyway() {
            assertThat(foundFirst("empty-answer", story().crashes("no").session()))
                    .isEmpty();
        }
    }

    @Nested
    class ContractKept {

        @Test
        void failsWithContractAndDifference() {
            Session accepted = story().calls(tool("refund_item", "amount", 49))
                    .says("Done.")
                    .session();
            Session candidate = story().calls(tool("refund_item", "amount", 490))
                    .says("Done.")
                    .session();

            assertThat(found("contract", candidate, accepted))
                    .containsExactly(new Finding(
                            "contract",
                            Severity.FAIL,
                            Aspect.BEHAVIOUR,
                            "run 1, step 1, tool refund_item",
                            "state-changing calls: refund_item(amount=49)",
                            "refund_item: amount <490>, accepted <49>",
                            "mend the agent (prompt, tools or model); or, if this is meant, accept the candidate"));
        }
    }

    @Nested
    class NewChangingTool {
        private final Session accepted =
                story().calls(tool("get_order")).says("Done.").session();

        @Test
        void failsWhenItsCallSucceeded() {
            Session candidate = story().calls(tool("cancel_order", "order", 1), tool("cancel_order", "order", 2))
                    .says("Done.")
                    .session();

            assertThat(found("new-changing-tool", candidate, accepted))
                    .singleElement()
                    .extracting(Finding::severity, Finding::place, Finding::expected, Finding::actual)
                    .containsExactly(
                            Severity.FAIL,
                            "run 1, step 1, tool cancel_order",
                            "no call of <cancel_order>, which changes state",
                            "cancel_order(order=1) and 1 more of the tool");
        }

        @Test
        void isSilentWhenItsCallFailed() {
            Session candidate = story().calls(tool("cancel_order").refuses("no"))
                    .calls(tool("get_order"))
                    .says("Done.")
                    .session();

            assertThat(JUDGE.judge(List.of(accepted), candidate).behaviour()).isEmpty();
            assertThat(found("new-tool", candidate, accepted)).hasSize(1);
        }
    }

    @Nested
    class HandOff {
        private final Session handsOff =
                story().calls(tool("transfer_to_human", "why", "angry")).stops().session();
        private final Session solves =
                story().offers("transfer_to_human", "refund_item").says("Done.").session();

        @Test
        void warnsOfANewOne() {
            Verdict verdict = JUDGE.judge(List.of(solves), handsOff);

            assertThat(verdict.failed()).isFalse();
            assertThat(found("hand-off", handsOff, solves))
                    .singleElement()
                    .extracting(Finding::severity, Finding::place, Finding::expected, Finding::actual)
                    .containsExactly(
                            Severity.WARN,
                            "run 1, step 1, tool transfer_to_human",
                            "no hand-off by <transfer_to_human>",
                            "a hand-off by <transfer_to_human>");
        }

        @Test
        void warnsOfAMissingOne() {
            assertThat(found("hand-off", solves, handsOff))
                    .singleElement()
                    .extracting(Finding::severity, Finding::expected, Finding::actual)
                    .containsExactly(
                            Severity.WARN, "a hand-off by <transfer_to_human>", "no hand-off by <transfer_to_human>");
        }

        @Test
        void isSilentWhereRecordingsDisagree() {
            assertThat(found("hand-off", solves, solves, handsOff)).isEmpty();
            assertThat(found("hand-off", handsOff, solves, handsOff)).isEmpty();
        }
    }
}
