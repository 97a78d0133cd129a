package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.answer.AnswerJudge;
import dev.goldentrace.answer.Opinion;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.regression.Finding;
import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.regression.Judge;
import dev.goldentrace.replay.JudgeNeeded;
import dev.goldentrace.results.Status;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
class JudgedTestsTest {
    private static volatile String says;
    private static volatile String adds;

    @TempDir
    private Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        says = "You get it on Monday.";
        adds = "";
        JudgeOfTests.reply = JudgeOfTests.PASS;
        JudgeOfTests.asked = 0;
        fixtures = new Fixtures(root);
    }

    private static String answer(TraceCollector trace) {
        LlmRequest request = LlmRequest.of("gpt-4.1", List.of(Message.user("When do I get it?")));
        LlmReply reply = trace.llm(request, () -> LlmReply.of(Message.assistant(says), Usage.of(100, 10)));
        return reply.message().text() + adds;
    }

    static class Judged {
        @Test
        @AgentTrace
        void namesTheDay(TraceCollector trace) {
            String answer = answer(trace);
            Opinion opinion = AnswerJudge.installed(trace).meets("names a day", "When do I get it?", answer);
            assertThat(opinion.result()).isEqualTo(Opinion.Result.PASS);
        }
    }

    static class Answers {
        @Test
        @AgentTrace
        void theQuestion(TraceCollector trace) {
            answer(trace);
        }
    }

    /** As an assertion does, such as {@code behavesLikeGolden()}. */
    static class Compares {
        @Test
        @AgentTrace
        void withTheGolden(TraceCollector trace) {
            trace.run("When do I get it?", () -> answer(trace));
            GoldenOfTest golden = trace.provided(GoldenOfTest.class).orElseThrow();
            if (!golden.accepted().isEmpty()) {
                Judge judge = Judge.of(golden.policy());
                assertThat(judge.judge(golden.accepted(), golden.redact(trace.session()))
                                .failed())
                        .isFalse();
            }
        }
    }

    private Session golden() {
        return GoldenStore.at(root.resolve("src/test/goldens"))
                .read(fixtures.golden())
                .newest();
    }

    private List<String> judgeLines() {
        return fixtures.result().findings().stream()
                .filter(finding -> finding.rule().equals("judge"))
                .map(Finding::actual)
                .toList();
    }

    @Nested
    class InATest {

        @Test
        void areRecordedWithASpendOfTheirOwn() {
            assertThat(fixtures.mode("record").run(Judged.class).failures()).isEmpty();

            assertThat(golden().judgements()).hasSize(1);
            assertThat(golden().steps()).hasSize(1);
            assertThat(fixtures.result().figures().tokens()).isEqualTo(110);
            assertThat(judgeLines()).containsExactly("1 judgement, asked live: 1100 tokens, $0.0028");
        }

        @Test
        void areReplayedWithoutAsking() {
            fixtures.mode("record").run(Judged.class);

            assertThat(fixtures.mode("replay").run(Judged.class).failures()).isEmpty();
            assertThat(JudgeOfTests.asked).isEqualTo(1);
            assertThat(judgeLines()).containsExactly("1 judgement, recorded: the judge was not asked");
        }

        @Test
        void areNeededForAnAnswerThatChanged() {
            fixtures.mode("record").run(Judged.class);
            adds = " I hope.";

            assertThat(fixtures.mode("replay").run(Judged.class).failure())
                    .isInstanceOf(JudgeNeeded.class)
                    .hasMessageContaining("JudgedTestsTest.Judged.namesTheDay: judge needed, run live: ")
                    .hasMessageContaining("I hope.")
                    .hasMessageContaining("-Dgoldentrace.mode=live");
            assertThat(JudgeOfTests.asked).isEqualTo(1);
        }

        @Test
        void changeNoByteWhateverTheJudgeRepliesNext() throws Exception {
            fixtures.mode("record").run(Judged.class);
            byte[] before = Files.readAllBytes(fixtures.golden());
            JudgeOfTests.reply = "{\"verdict\": \"pass\", \"reason\": \"Monday is a day.\"}";

            assertThat(fixtures.mode("record").run(Judged.class).failures()).isEmpty();
            assertThat(JudgeOfTests.asked).isEqualTo(2);
            assertThat(Files.readAllBytes(fixtures.golden())).isEqualTo(before);
        }
    }

    @Nested
    class OfTheContract {

        @BeforeEach
        void recordFirst() {
            assertThat(fixtures.mode("record").run(Answers.class).failures()).isEmpty();
            fixtures.mode("live").with("goldentrace.answer", "judge");
            says = "It comes to your door in a week, at the latest.";
        }

        @Test
        void letAnotherWordingPass() {
            assertThat(fixtures.run(Answers.class).failures()).isEmpty();
            assertThat(judgeLines()).containsExactly("1 judgement, asked live: 1100 tokens, $0.0028");
        }

        @Test
        void failWhatSaysSomethingElse() {
            JudgeOfTests.reply = JudgeOfTests.FAIL;

            assertThat(fixtures.run(Answers.class).failure())
                    .isInstanceOf(Regression.class)
                    .hasMessageContaining("the judge says: It says no day.");
        }

        @Test
        void leaveItOpenWhereTheyCannotBeRead() {
            JudgeOfTests.reply = "Hm.";

            fixtures.run(Answers.class);

            assertThat(fixtures.result().status()).isEqualTo(Status.INCONCLUSIVE);
        }

        @Test
        void askNothingOfTheSameAnswer() {
            says = "You get it on Monday.";

            assertThat(fixtures.run(Answers.class).failures()).isEmpty();
            assertThat(JudgeOfTests.asked).isZero();
        }

        @Test
        void standInTheCandidateForItsReplay() {
            JudgeOfTests.reply = JudgeOfTests.FAIL;
            fixtures.run(Answers.class);
            String candidate = root.resolve("target/goldentrace/candidates")
                    .resolve(fixtures.candidates().get(0))
                    .toString();

            assertThat(fixtures.mode("replay")
                            .with("goldentrace.golden", candidate)
                            .run(Answers.class)
                            .failure())
                    .isInstanceOf(Regression.class)
                    .hasMessageContaining("the judge says: It says no day.");
            assertThat(JudgeOfTests.asked).isEqualTo(1);
        }
    }

    @Nested
    class OfAnAssertion {

        @BeforeEach
        void recordFirst() {
            assertThat(fixtures.mode("record").run(Compares.class).failures()).isEmpty();
            fixtures.with("goldentrace.answer", "judge");
        }

        @Test
        void areNotAskedForInAReplay() {
            adds = " Or so, at the latest, if nothing else comes between and the weather is good.";

            assertThat(fixtures.mode("replay").run(Compares.class).failure())
                    .isInstanceOf(JudgeNeeded.class)
                    .hasMessage("JudgedTestsTest.Compares.withTheGolden: judge needed, run live: the answer is not an"
                            + " accepted one word for word, the golden holds no judgement of it, and a replay asks no"
                            + " judge.\n  ask it    -Dgoldentrace.mode=live");
            assertThat(JudgeOfTests.asked).isZero();
        }

        @Test
        void areNotNeededForTheSameAnswer() {
            assertThat(fixtures.mode("replay").run(Compares.class).failures()).isEmpty();
            assertThat(JudgeOfTests.asked).isZero();
        }

        @Test
        void areAskedForLive() {
            says = "It comes to your door in a week, at the latest.";

            assertThat(fixtures.mode("live").run(Compares.class).failures()).isEmpty();
            assertThat(JudgeOfTests.asked).isPositive();
        }
    }
}
