package dev.goldentrace.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.Sessions;
import dev.goldentrace.golden.Traces;
import dev.goldentrace.replay.ReplayContext;
import dev.goldentrace.replay.ReplaySource;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An agent whose requests are made of chance and ids gets the recorded ones for its recorded steps, wherever these lie. */
class DrawnInForksTest {
    private static final ReplayContext CONTEXT = new ReplayContext("Shop.picks", "mvn test");
    private static final ToolSources TOOLS = ToolSources.all(ToolSource.RECORDED);

    private final List<String> asked = new ArrayList<>();

    private void agent(TraceCollector trace) {
        Boundary researcher = trace.lane("researcher");
        List<Message> ofMain = new ArrayList<>();
        List<Message> ofResearcher = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ask(trace, ofMain);
            ask(researcher, ofResearcher);
        }
    }

    private void ask(Boundary boundary, List<Message> messages) {
        String drawn = boundary.random().nextInt(1_000_000) + " " + boundary.newUuid();
        asked.add(drawn);
        messages.add(Message.user(drawn));
        messages.add(boundary.call(LlmRequest.of("m", messages), () -> LlmReply.of(Message.assistant("Noted."), null))
                .message());
    }

    private Golden recorded() {
        Capture capture = Capture.start("Shop.picks", Source.live(), Sessions.CLOCK);
        agent(capture.collector());
        Golden golden = Traces.golden(capture.end(null, Duration.ZERO));
        asked.clear();
        return golden;
    }

    private void run(Source source) {
        Capture capture = Capture.start("Shop.picks", source, Sessions.CLOCK);
        agent(capture.collector());
        assertThat(capture.failure()).isEmpty();
    }

    private static List<String> asked(Golden golden) {
        return golden.newest().steps().stream()
                .map(step -> step.llm().request().messages())
                .map(messages -> messages.get(messages.size() - 1).text())
                .toList();
    }

    @Test
    void aReplayDrawsWhatWasRecorded() {
        Golden golden = recorded();
        run(new ReplaySource(golden, TOOLS, CONTEXT));

        assertThat(asked).isEqualTo(asked(golden));
    }

    @Test
    void aCandidateDrawsWhatWasRecorded() {
        Golden golden = recorded();
        run(new CandidateSource(new ReplaySource(golden, TOOLS, CONTEXT), golden, "f", CONTEXT));

        assertThat(asked).isEqualTo(asked(golden));
    }

    @Test
    void aForkDrawsWhatWasRecordedUntilItGoesOnLive() {
        Golden golden = recorded();
        run(new ForkSource(golden, new ForkPoint("main", 1), TOOLS, Source.live(), CONTEXT));

        assertThat(asked.subList(0, 2)).isEqualTo(asked(golden).subList(0, 2));
        assertThat(asked.subList(3, 6)).doesNotContainAnyElementsOf(asked(golden));
    }

    /** Two agents that nobody named, so that both draw from the main lane. */
    private void dated(TraceCollector trace, String... order) {
        Map<String, List<Message>> histories = new HashMap<>();
        for (String agent : order) {
            List<Message> messages = histories.computeIfAbsent(agent, first -> new ArrayList<>());
            String drawn = agent + " on " + LocalDate.now(trace.clock());
            asked.add(drawn);
            messages.add(Message.user(drawn));
            messages.add(trace.llm(
                            LlmRequest.of("m", messages),
                            () -> LlmReply.of(Message.assistant("To " + agent + ", " + messages.size()), null))
                    .message());
        }
    }

    @Test
    void aForkDrawsTheSameTimeForALaneThatIsBehind() {
        Capture recorded = Capture.start("Shop.picks", Source.live(), Sessions.CLOCK);
        dated(recorded.collector(), "one", "other", "one", "other");
        Golden golden = Traces.golden(recorded.end(null, Duration.ZERO));
        asked.clear();
        ForkSource source = new ForkSource(golden, new ForkPoint("main", 1), TOOLS, Source.live(), CONTEXT);
        Capture capture = Capture.start("Shop.picks", source, Clock.offset(Sessions.CLOCK, Duration.ofDays(9)));

        dated(capture.collector(), "one", "one", "other", "other", "one");

        assertThat(capture.failure()).isEmpty();
        assertThat(asked.get(2)).isEqualTo("other on " + LocalDate.now(Sessions.CLOCK));
        assertThat(asked.get(4))
                .isEqualTo("one on " + LocalDate.now(Sessions.CLOCK).plusDays(9));
    }

    @Test
    void aForkThatIsAllLiveDrawsNothingRecorded() {
        Golden golden = recorded();
        run(new ForkSource(golden, new ForkPoint("main", 0), TOOLS, Source.live(), CONTEXT));

        assertThat(asked).hasSize(6).doesNotContainAnyElementsOf(asked(golden));
    }

    @Test
    void aSessionThatDrawsIsWhole() {
        Golden golden = recorded();

        assertThat(golden.newest().drawn()).hasSize(2);
        assertThat(FinishedSteps.of(golden.newest())).isEqualTo(golden.newest());
        assertThat(ForkPoints.of(golden.newest()).all()).isNotEmpty();
    }
}
