package dev.goldentrace.fork;

import static dev.goldentrace.golden.Traces.asks;
import static dev.goldentrace.golden.Traces.called;
import static dev.goldentrace.golden.Traces.replies;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static dev.goldentrace.golden.Traces.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepStoryTest {
    private static final Message USER = Message.user("Go.");

    private static List<String> told(Step... steps) {
        Session session = session(steps);
        return new StepStory(Redactor.standard()).of(session, null, new ForkPoint(Step.MAIN_LANE, steps.length));
    }

    @Test
    void lendsNoModelAndNoToolTheTerminal() {
        ToolUse use = use("call_1", "get_page", Map.of("page", 1L));

        assertThat(told(
                        step(1, replies(asks(use), USER), called(use, "\u001b[2J\u009b31mred\u0007")),
                        step(2, says("\u001b]0;title\u0007Done.\r\n\tReally.", USER))))
                .containsExactly(
                        "step 1    get_page {\"page\":1} -> [2J 31mred", "step 2    says ]0;title Done. Really.");
    }

    @Test
    void concealsWhatIsPersonal() {
        assertThat(told(step(1, says("Ask jo.miller@kettles-and-more.com.", USER))))
                .singleElement()
                .asString()
                .startsWith("step 1    says Ask ")
                .doesNotContain("jo.miller");
    }
}
