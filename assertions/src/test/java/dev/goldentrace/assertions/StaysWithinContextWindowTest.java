package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import org.junit.jupiter.api.Test;

class StaysWithinContextWindowTest {
    private static Session using(long input) {
        return story().model("gpt-4o").usage(Usage.of(input, 500)).says("Done.").session();
    }

    @Test
    void passesUpToTheWindow() {
        assertThatTrace(using(127_500)).staysWithinContextWindow();
    }

    @Test
    void failsBeyondIt() {
        assertThatThrownBy(() -> assertThatTrace(using(127_501)).staysWithinContextWindow())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to stay within the context window
                          expected   at most the context window
                          actual     128001 of the 128000 tokens of gpt-4o, at run 1, step 1, model gpt-4o
                          trace      1 run, 1 step, 0 tool calls""");
    }

    @Test
    void takesAShare() {
        assertThatTrace(using(90_000)).staysWithinContextWindow(0.8);

        assertThatThrownBy(() -> assertThatTrace(using(90_000)).staysWithinContextWindow(0.5))
                .hasMessageContaining("to stay within 50 % of the context window")
                .hasMessageContaining("90500 of the 128000 tokens");
    }

    @Test
    void failsForAModelWhoseWindowIsNotKnown() {
        Session session = story().model("my-model").says("Done.").session();

        assertThatThrownBy(() -> assertThatTrace(session).staysWithinContextWindow())
                .hasMessageContaining(
                        "actual     unknown: no window is known of <my-model>, at run 1, step 1, model my-model");
    }

    @Test
    void failsForAReplyWithoutUsage() {
        Session session = story().usage(null).says("Done.").session();

        assertThatThrownBy(() -> assertThatTrace(session).staysWithinContextWindow())
                .hasMessageContaining("actual     unknown: a reply without usage, at run 1, step 1, model gpt-4.1");
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatThrownBy(() -> assertThatTrace(using(1)).staysWithinContextWindow(80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no share of a context window: <80.0>; write one between 0 and 1, like <0.8>");
    }
}
