package dev.goldentrace.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.goldentrace.answer.AnswerJudge;
import dev.goldentrace.answer.Opinion;
import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JudgedAnswerTest {
    private final Capture capture = Capture.start("JudgedAnswerTest", Source.live(), Clock.systemUTC());
    private final TraceCollector trace = capture.collector();

    @Test
    void isWhatAJudgeSaysOfIt() {
        JudgeModel model =
                JudgeModel.of(prompt -> "{\"verdict\": \"pass\", \"reason\": \"It names 49 euros and Monday.\"}");
        String question = "When do I get my money?";
        String answer = "You get 49 euros on Monday.";

        AnswerJudge judge = AnswerJudge.of(trace, model);
        Opinion opinion = judge.meets("names the amount and the day of the refund", question, answer);
        assertThat(opinion.result()).as(opinion.reason()).isEqualTo(Opinion.Result.PASS);

        assertThat(capture.end(null, Duration.ZERO).judgements()).hasSize(1);
    }

    @Test
    void needsNoKeyBeforeItIsAskedFor() {
        assertThatCode(OurJudge::new).doesNotThrowAnyException();
    }
}
