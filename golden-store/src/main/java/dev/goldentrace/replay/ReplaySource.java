package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.Source;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.normalize.TextMatching;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Answers every call from a golden, after its request was compared with the recorded one. Within a lane LLM calls are
 * strictly ordered; sibling tool calls and lanes against each other are not. The first request that matches nothing is a
 * {@link Divergence}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ReplaySource implements Source {
    private final Session recorded;
    private final boolean paced;
    private final Tape tape;
    private final Matching matching;
    private final Restoring restoring;
    private final OutcomeComparison outcomes;
    private final Diagnosis diagnosis;
    private final ToolAnswers toolAnswers;

    /**
     * Makes a source that answers from a golden's newest recording.
     *
     * @param golden the golden
     * @param tools where the tools' answers come from
     * @param context what messages say
     */
    public ReplaySource(Golden golden, ToolSources tools, ReplayContext context) {
        this(golden, tools, context, Clock.systemUTC());
    }

    /** The clock says which timestamps are of the live run's own. */
    ReplaySource(Golden golden, ToolSources tools, ReplayContext context, Clock clock) {
        this.recorded = golden.newest();
        this.paced = context.paced();
        this.tape = new Tape(Recorded.of(recorded));
        Binding binding = new Binding();
        this.matching = new Matching(binding, TextMatching.live(context.normalization(), golden.recordings(), clock));
        this.restoring = new Restoring(binding);
        this.outcomes = new OutcomeComparison(matching);
        this.diagnosis = new Diagnosis(tape, matching, new Divergences(context, recorded));
        this.toolAnswers = new ToolAnswers(tools, new OfThisStep(), new RealTools(binding, context), context);
    }

    @Override
    public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
        if (request instanceof LlmRequest llm) {
            Recorded match = tape.frontier(place.lane()).stream()
                    .filter(next -> matching.matches(next.call().request(), llm))
                    .findFirst()
                    .orElseThrow(() -> diagnosis.of(llm, place));
            tape.dueBefore(match).ifPresent(call -> {
                throw diagnosis.neverMade(call, "");
            });
            return answer(match);
        }
        if (request instanceof ToolRequest tool) {
            return toolAnswers.answer(tool, place);
        }
        return answer(tape.openCalls(request.kind()).stream()
                .filter(next -> matching.matches(next.call().request(), request))
                .findFirst()
                .orElseThrow(() -> diagnosis.ofCall(request, place)));
    }

    /** What is answered was matched with a request of the same type, so its outcome is of the type that is asked for. */
    @SuppressWarnings("unchecked")
    private <R extends Reply> Answer<R> answer(Recorded match) {
        match.markRead();
        Outcome<R> outcome = restoring.restore((Outcome<R>) match.call().outcome());
        List<Chunk> chunks = match.call() instanceof LlmCall llm ? restoring.restore(llm.chunks()) : List.of();
        int attempt = match.call() instanceof LlmCall llm ? llm.attempt() : 1;
        Timing timing = match.call().timing();
        List<Duration> pace = paced ? timing.pace() : List.of();
        return new Answer.Recorded<>(outcome, chunks, timing, attempt, match.lane(), pace);
    }

    @Override
    public Optional<Map<String, @Nullable Object>> fact(String key) {
        Object value = recorded.facts().get(key);
        return Optional.of(value == null ? Map.of() : restoring.fact(asObject(value)));
    }

    @Override
    public Optional<Drawn> drawn(String lane) {
        return Optional.of(recorded.drawnIn(lane).withClockFrom(recorded.start()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> asObject(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of("value", value);
    }

    /** {@return what was taken for the same although it is not equal, by kind and place} */
    public List<NormalizedText> normalized() {
        return matching.normalized();
    }

    /**
     * Looks for recorded calls that the agent did not make. To be asked when the test is over and nothing else failed.
     *
     * @return the divergence that names the first of them, or empty where all were made
     */
    public Optional<Divergence> unread() {
        return diagnosis.unread();
    }

    /** A tool call is matched with those that the newest steps hold. */
    private final class OfThisStep implements ToolAnswers.RecordedTools {
        @Override
        public Optional<Recorded> match(ToolRequest tool, Place place) {
            return tape.toolCalls(tool).stream()
                    .filter(next -> matching.matches(next.call().request(), tool))
                    .findFirst();
        }

        @Override
        public AssertionError missing(ToolRequest tool, Place place) {
            return diagnosis.ofCall(tool, place);
        }

        @Override
        public boolean allowNewCalls() {
            return false;
        }

        @Override
        public ToolSource insteadOfForbidden() {
            return ToolSource.RECORDED;
        }

        @Override
        public boolean runsAnAgent(ToolRequest tool, Optional<Recorded> match) {
            return match.filter(Recorded::runsAnAgent).isPresent();
        }

        @Override
        public <R extends Reply> Answer<R> answer(Recorded match, Place place) {
            return ReplaySource.this.answer(match);
        }

        @Override
        public void compare(Recorded match, Outcome<?> live) {
            outcomes.first(match.call(), live).ifPresent(difference -> {
                throw diagnosis.at(match, difference);
            });
        }
    }
}
