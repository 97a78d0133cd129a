package dev.goldentrace.regression;

import static dev.goldentrace.regression.Story.story;
import static dev.goldentrace.regression.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
    private static final Judge JUDGE = Judge.of(Policy.balanced());
    private static final Session REFUNDS = refunds(49);

    private static Session refunds(int amount) {
        return story().offers("refund_item")
                .calls(tool("refund_item", "amount", amount))
                .says("Done.")
                .session();
    }

    @Test
    void findsNothingInTheSameSession() {
        Verdict verdict = JUDGE.judge(List.of(REFUNDS), REFUNDS);

        assertThat(verdict.result()).isEqualTo(Verdict.Result.PASS);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.headline()).isEqualTo("as accepted: 2 steps (x1.0), 220 tokens (x1.0), $0.00056 (x1.0)");
    }

    @Test
    void saysTheFirstFailureInItsHeadline() {
        Session candidate = story().offers("refund_item", "cancel_order")
                .calls(tool("refund_item", "amount", 490), tool("cancel_order"))
                .says("Done.")
                .session();
        Verdict verdict = JUDGE.judge(List.of(REFUNDS), candidate);

        assertThat(verdict.failed()).isTrue();
        assertThat(verdict.behaviourFailed()).isTrue();
        assertThat(verdict.headline())
                .isEqualTo("BEHAVIOUR contract: refund_item: amount <490>, accepted <49>; added: cancel_order();"
                        + " accepted: state-changing calls: refund_item(amount=49) (and 1 more)");
    }

    @Test
    void keepsBehaviourApartFromBudget() {
        Session candidate = story().offers("refund_item")
                .usage(Usage.of(250, 10))
                .calls(tool("refund_item", "amount", 490))
                .says("Done.")
                .session();
        Verdict verdict = JUDGE.judge(List.of(REFUNDS), candidate);

        assertThat(verdict.behaviour()).extracting(Finding::rule).containsExactly("contract");
        assertThat(verdict.budget()).extracting(Finding::rule).containsExactly("cost", "tokens");
        assertThat(verdict.ratio(Measure.TOKENS)).hasValueCloseTo(2.4, within(0.1));
    }

    @Test
    void countsWarningsInItsHeadline() {
        Session candidate = story().offers("refund_item")
                .calls(tool("get_order"), tool("refund_item", "amount", 49))
                .says("Done.")
                .session();

        assertThat(JUDGE.judge(List.of(REFUNDS), candidate).headline())
                .isEqualTo("as accepted, 1 warning: 2 steps (x1.0), 220 tokens (x1.0), $0.00056 (x1.0)");
    }

    @Test
    void needsRecordings() {
        assertThatThrownBy(() -> JUDGE.judge(List.of(), REFUNDS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class FirstRecording {

        @Test
        void passesWithoutAContract() {
            Verdict verdict = JUDGE.judgeFirst(REFUNDS);

            assertThat(verdict.failed()).isFalse();
            assertThat(verdict.contract()).isNull();
            assertThat(verdict.ratio(Measure.STEPS)).isEmpty();
            assertThat(verdict.headline()).isEqualTo("first recording: 2 steps, 220 tokens, $0.00056");
        }

        @Test
        void saysThatItIsUnpriced() {
            Verdict verdict =
                    JUDGE.judgeFirst(story().model("my-model").says("Hi.").session());

            assertThat(verdict.failed()).isFalse();
            assertThat(verdict.headline())
                    .isEqualTo("first recording: 1 step, 110 tokens, unpriced (unknown model <my-model>)");
        }
    }

    @Nested
    class TroubleOfTheProvider {

        @ParameterizedTest
        @EnumSource(names = {"PROVIDER", "AUTHENTICATION", "TIMEOUT"})
        void isInconclusiveWhateverElseDiffers(CallError.Kind kind) {
            Session candidate = story().calls(tool("cancel_order"))
                    .fails(new CallError("HttpException", "slow down", 429, kind))
                    .session();
            Verdict verdict = JUDGE.judge(List.of(REFUNDS), candidate);

            assertThat(verdict.result()).isEqualTo(Verdict.Result.INCONCLUSIVE);
            assertThat(verdict.failed()).isFalse();
            assertThat(verdict.findings()).extracting(Finding::rule).containsExactly("provider");
            assertThat(verdict.headline()).isEqualTo("INCONCLUSIVE: HTTP 429, HttpException: slow down");
        }

        @Test
        void isNoFirstRecordingEither() {
            Session candidate = story().fails(new CallError("HttpException", "", 503, CallError.Kind.PROVIDER))
                    .session();

            assertThat(JUDGE.judgeFirst(candidate).result()).isEqualTo(Verdict.Result.INCONCLUSIVE);
        }

        @Test
        void doesNotExcuseOtherFailures() {
            Session candidate = story().fails(new CallError("HttpException", "no tools", 400, CallError.Kind.FAILURE))
                    .session();

            assertThat(JUDGE.judge(List.of(REFUNDS), candidate).failed()).isTrue();
        }
    }

    @Nested
    class SetupOf {

        @Test
        void theSameIsNotTold() {
            assertThat(JUDGE.judge(List.of(REFUNDS), refunds(490)).setup()).isEmpty();
        }

        @Test
        void anotherIsToldFirst() {
            Session candidate = story().model("gpt-5")
                    .system("Be brief.")
                    .parameters(Map.of("temperature", 1))
                    .describes("refund_item", "gross, in EUR")
                    .offers("get_order")
                    .calls(tool("refund_item", "amount", 490))
                    .says("Done.")
                    .session();
            Verdict verdict = JUDGE.judge(List.of(REFUNDS), candidate);

            assertThat(verdict.setup())
                    .containsExactly(
                            "model: gpt-5, accepted gpt-4.1",
                            "system prompt",
                            "set of tools: +get_order, refund_item described otherwise",
                            "set of parameters: {\"temperature\":1}, accepted {}");
            assertThat(verdict.findings().get(0))
                    .extracting(Finding::rule, Finding::severity, Finding::actual)
                    .containsExactly(
                            "setup",
                            Severity.INFO,
                            "another model: gpt-5, accepted gpt-4.1; another system prompt; another set of tools:"
                                    + " +get_order, refund_item described otherwise; another set of parameters:"
                                    + " {\"temperature\":1}, accepted {}");
        }
    }
}
