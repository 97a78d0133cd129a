package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.capture.Judged;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.golden.Sessions;
import dev.goldentrace.golden.Sessions.Script;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgementsTest {
    private static final Script KETTLE = Script.kettle();
    private static final JudgeModel PASSES = JudgeModel.of(prompt -> "pass, as anna@acme-mail.com is named");
    private static final JudgeModel NOBODY = JudgeModel.of(prompt -> {
        throw new IllegalStateException("asked");
    });

    /** The agent answers, and a judge is asked about it. */
    private static Judged judged(TraceCollector trace, String question, JudgeModel judge) throws Exception {
        String answer = Sessions.run(KETTLE, trace, UnaryOperator.identity());
        return trace.judge(question + "\n" + answer, judge);
    }

    private static Golden golden(String question, JudgeModel judge) throws Exception {
        Capture capture = Capture.start("Shop.refunds", Source.live(), Sessions.CLOCK);
        judged(capture.collector(), question, judge);
        RedactedSession redacted = Redactor.standard().redact(capture.end(null, Duration.ZERO));
        return new Golden(
                GoldenId.ofTest("com.acme.Shop", "refunds", null),
                "1",
                null,
                redacted.surrogates(),
                List.<Session>of(redacted.session()),
                null);
    }

    private static TraceCollector replay(Golden golden) {
        ReplayContext context =
                new ReplayContext("Shop.refunds", "mvn test -Dtest=Shop#refunds -Dgoldentrace.mode=record");
        ReplaySource source = new ReplaySource(golden, ToolSources.all(ToolSource.RECORDED), context);
        return Capture.start("Shop.refunds", source, Sessions.CLOCK).collector();
    }

    @Nested
    class InAGolden {

        @Test
        void areRedacted() throws Exception {
            Judgement judgement =
                    golden("Is it kind?", PASSES).newest().judgements().get(0);

            assertThat(judgement.prompt()).startsWith("Is it kind?\nDear ").doesNotContain("anna@acme-mail.com");
            assertThat(judgement.reply()).startsWith("pass, as ").doesNotContain("anna@acme-mail.com");
        }

        @Test
        void areTheSameWhateverTheJudgeReplies() throws Exception {
            Golden one = golden("Is it kind?", PASSES);
            Golden other = golden("Is it kind?", JudgeModel.of(prompt -> "pass, and pass again"));

            assertThat(GoldenStore.sameRecordings(one, other, Normalization.standard()))
                    .isTrue();
        }

        @Test
        void areOthersWhereAnotherQuestionIsAsked() throws Exception {
            Golden one = golden("Is it kind?", PASSES);
            Golden other = golden("Is it short?", PASSES);

            assertThat(GoldenStore.sameRecordings(one, other, Normalization.standard()))
                    .isFalse();
        }
    }

    @Nested
    class InAReplay {

        @Test
        void areGivenBackInTheAgentsOwnWords() throws Exception {
            Judged judged = judged(replay(golden("Is it kind?", PASSES)), "Is it kind?", NOBODY);

            assertThat(judged.recorded()).isTrue();
            assertThat(judged.judgement().reply()).isEqualTo("pass, as anna@acme-mail.com is named");
        }

        @Test
        void areNeededForAnotherQuestion() throws Exception {
            TraceCollector trace = replay(golden("Is it kind?", PASSES));

            assertThatThrownBy(() -> judged(trace, "Is it short?", NOBODY))
                    .isInstanceOf(JudgeNeeded.class)
                    .hasMessage("""
                            Shop.refunds: judge needed, run live: what it is asked is not what it was asked when the golden was recorded, and a replay asks no judge.
                              recorded  "Is it kind?\\nDear email-1@redacted.example, your money is on its way."
                              now       "Is it short?\\nDear <e-mail>, your money is on its way."
                              ask it    -Dgoldentrace.mode=live
                              keep it   mvn test -Dtest=Shop#refunds -Dgoldentrace.mode=record""");
        }

        @Test
        void areNeededWhereTheGoldenHoldsNone() {
            Golden golden = new Golden(
                    GoldenId.ofTest("com.acme.Shop", "refunds", null),
                    "1",
                    null,
                    List.of(),
                    List.of(Sessions.of(KETTLE)),
                    null);

            assertThatThrownBy(() -> judged(replay(golden), "Is it kind?", NOBODY))
                    .isInstanceOf(JudgeNeeded.class)
                    .hasMessage("""
                            Shop.refunds: judge needed, run live: the golden holds no judgement, and a replay asks no judge.
                              ask it    -Dgoldentrace.mode=live
                              keep it   mvn test -Dtest=Shop#refunds -Dgoldentrace.mode=record""");
        }

        @Test
        void endTheSessionWhereTheyAreNeeded() throws Exception {
            TraceCollector trace = replay(golden("Is it kind?", PASSES));
            Throwable first = catchThrowable(() -> judged(trace, "Is it short?", NOBODY));

            assertThatThrownBy(() -> trace.judge("Is it kind?", PASSES)).isSameAs(first);
        }
    }

    @Test
    void keepTheirModelAndTokens() {
        Judgement judgement = new Judgement("Is it kind?", "pass", "gpt-4.1", Usage.of(3, 2));

        assertThat(judgement.withTexts("asked", "replied"))
                .isEqualTo(new Judgement("asked", "replied", "gpt-4.1", Usage.of(3, 2)));
    }
}
