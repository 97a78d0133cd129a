package dev.goldentrace.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.Usage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final JudgeModel PASSES = prompt -> new LlmReply(
            Message.assistant("pass: " + prompt), StopReason.STOP, Usage.of(1_000_000, 0), "gpt-4.1", null, Map.of());

    private final List<String> held = new ArrayList<>();
    private final Throttle throttle = request -> {
        held.add(((LlmRequest) request).messages().get(0).text());
        return outcome -> held.add(outcome.getClass().getSimpleName());
    };
    private final Capture capture = Capture.start("Shop.refunds", Source.live(), throttle, CLOCK);
    private final TraceCollector trace = capture.collector();

    private Session end() {
        return capture.end(null, Duration.ZERO);
    }

    @Test
    void standsOutsideOfWhatTheAgentDid() throws Exception {
        trace.llm(
                LlmRequest.of("gpt-4.1", List.of(Message.user("Hi"))),
                () -> LlmReply.of(Message.assistant("Hello."), Usage.of(3, 2)));

        Judged judged = trace.judge("Is it kind?", PASSES);
        Session session = end();

        assertThat(judged).isEqualTo(new Judged(session.judgements().get(0), false));
        assertThat(session.judgements())
                .containsExactly(new Judgement("Is it kind?", "pass: Is it kind?", "gpt-4.1", Usage.of(1_000_000, 0)));
        assertThat(session.steps()).hasSize(1);
        assertThat(session.calls()).hasSize(1);
        assertThat(session.usage()).isEqualTo(Usage.of(3, 2));
        assertThat(session.runs().get(0).answer()).isEqualTo("Hello.");
        assertThat(capture.liveCalls()).isEqualTo(1);
    }

    @Test
    void isNoCallOfAnAgent() throws Exception {
        trace.judge("Is it kind?", PASSES);

        assertThat(capture.sawCalls()).isFalse();
        assertThat(end().runs()).isEmpty();
    }

    @Test
    void isPricedByItself() throws Exception {
        trace.judge("Is it kind?", PASSES);
        Session session = end();

        PriceTable prices = PriceTable.bundled();
        assertThat(prices.costOfJudgements(session.judgements()))
                .isEqualTo(prices.costOf("gpt-4.1", Usage.of(1_000_000, 0)));
        assertThat(prices.costOf(session).amount())
                .hasValueSatisfying(amount -> assertThat(amount).isZero());
    }

    @Test
    void isUnpricedWhereNobodySaysWhatItTook() throws Exception {
        trace.judge("Is it kind?", JudgeModel.of(prompt -> "pass"));

        assertThat(PriceTable.bundled().costOfJudgements(end().judgements()).describe())
                .isEqualTo("unpriced (the judge's usage is unknown)");
    }

    @Test
    void isHeldBackAsCallsOfTheAgentAre() throws Exception {
        trace.judge("Is it kind?", PASSES);

        assertThat(held).containsExactly("Is it kind?", "Completed");
    }

    @Test
    void keepsNothingOfAJudgeThatDoesNotAnswer() {
        assertThatThrownBy(() -> trace.judge("Is it kind?", prompt -> {
                    throw new IOException("connection refused");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("connection refused");

        assertThat(held).containsExactly("Is it kind?", "Failed");
        assertThat(end().judgements()).isEmpty();
    }

    @Test
    void isNotAskedAfterTheEnd() {
        end();

        assertThatThrownBy(() -> trace.judge("Is it kind?", PASSES)).isInstanceOf(UsageError.class);
        assertThat(held).isEmpty();
    }

    @Test
    void isAnsweredFromARecordingWhereTheSourceHoldsOne() throws Exception {
        Judgement recorded = new Judgement("Is it kind?", "pass", null, null);
        Source source = new ForwardingSource(new Recorded(recorded)) {
            @Override
            public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
                return Answer.live();
            }
        };
        Capture replay = Capture.start("Shop.refunds", source, throttle, CLOCK);

        assertThat(replay.collector().judge("Is it kind?", prompt -> {
                    throw new AssertionError("asked");
                }))
                .isEqualTo(new Judged(recorded, true));
        assertThat(replay.end(null, Duration.ZERO).judgements()).containsExactly(recorded);
        assertThat(held).isEmpty();
    }

    /** Knows one judgement. */
    private record Recorded(Judgement judgement) implements Source {
        @Override
        public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
            return Answer.live();
        }

        @Override
        public Optional<Map<String, Object>> fact(String key) {
            return Optional.empty();
        }

        @Override
        public Optional<Drawn> drawn(String lane) {
            return Optional.empty();
        }

        @Override
        public Optional<Judgement> judgement(String prompt) {
            return Optional.of(judgement);
        }
    }
}
