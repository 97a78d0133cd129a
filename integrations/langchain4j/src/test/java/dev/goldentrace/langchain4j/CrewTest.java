package dev.goldentrace.langchain4j;

import static dev.goldentrace.langchain4j.Script.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.langchain4j.AgenticTest.Researcher;
import dev.goldentrace.langchain4j.AgenticTest.Writer;
import dev.goldentrace.trace.Step;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.model.chat.ChatModel;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agentic system as docs/start.md shows it. */
class CrewTest {
    @TempDir
    Path folder;

    private boolean replaying;

    private String writeAbout(String topic, TraceCollector trace) {
        UntypedAgent crew = AgenticServices.sequenceBuilder()
                .subAgents(
                        AgenticServices.agentBuilder(Researcher.class)
                                .chatModel(model(trace, "researcher"))
                                .build(),
                        AgenticServices.agentBuilder(Writer.class)
                                .chatModel(model(trace, "writer"))
                                .build())
                .outputKey("line")
                .build();
        return trace.run(topic, () -> (String) crew.invoke(Map.of("topic", topic)));
    }

    private ChatModel model(TraceCollector trace, String agent) {
        return LangChain4jTrace.of(trace.lane(agent), agent).chatModel(() -> live(agent));
    }

    private ChatModel live(String agent) {
        assertThat(replaying).isFalse();
        return Script.of(say(agent.equals("writer") ? "A kettle boils." : "They boil."));
    }

    @Test
    void isRecordedAndReplayedAgentByAgent() {
        Tape tape = new Tape(folder);
        Golden golden = tape.record((trace, stage) -> writeAbout("kettles", trace));
        replaying = true;

        String answer = tape.same(golden, (trace, stage) -> writeAbout("kettles", trace));

        assertThat(answer).isEqualTo("A kettle boils.");
        assertThat(golden.newest().steps()).extracting(Step::lane).containsExactly("researcher", "writer");
    }
}
