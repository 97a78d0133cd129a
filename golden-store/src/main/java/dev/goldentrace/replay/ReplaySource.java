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
import dev.goldentrace.trace.Judgement;
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
    private final Ledger ledger;
    private final LiveValues values;
    private final UnboundValues unbound;
    private final RecordedJudgements judgements;
    private final KnownDifferences known = new KnownDifferences();

    /**
     * Makes a source that answers from a golden's newest recording, and stops at the first divergence.
     *
     * @param golden the golden
     * @param tools where the tools' answers come from
     * @param context what messages say
     */
    public ReplaySource(Golden golden, ToolSources tools, ReplayContext context) {
        this(golden, tools, context, ReplayPolicy.STRICT, Clock.systemUTC());
    }

    /**
     * Makes a source that answers from a golden's newest recording.
     *
     * @param golden the golden
     * @param tools where the tools' answers come from
     * @param context what messages say
     * @param policy what it makes of divergences
     */
    public ReplaySource(Golden golden, ToolSources tools, ReplayContext context, ReplayPolicy policy) {
        this(golden, tools, context, policy, Clock.systemUTC());
    }

    /** The clock says which timestamps are of the live run's own. */
    ReplaySource(Golden golden, ToolSources tools, ReplayContext context, ReplayPolicy policy, Clock clock) {
        this.recorded = golden.newest();
        this.paced = context.paced();
        this.tape = new Tape(Recorded.of(recorded));
        Binding binding = new Binding(golden.surrogates());
        this.values = new LiveValues(context.redactor(), binding, golden.surrogates());
        Shown shown = new Shown(values);
        this.ledger = new Ledger(policy, shown);
        this.matching = new Matching(binding, TextMatching.live(context.normalization(), golden.recordings(), clock));
        this.restoring = new Restoring(binding);
        this.judgements = new RecordedJudgements(recorded.judgements(), binding, context, shown);
        this.unbound = new UnboundValues(binding, golden.surrogates());
        this.outcomes = new OutcomeComparison(matching);
        this.diagnosis = new Diagnosis(
                tape,
                matching,
                new Divergences(context, recorded, shown),
                policy.goesOn() ? Consequences.notCounted() : Consequences.ofStopping(tape));
        this.toolAnswers = new ToolAnswers(tools, new OfThisStep(), new RealTools(binding, context), context);
    }

    @Override
    public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
        values.heard(request);
        if (request instanceof LlmRequest llm) {
            return answer(next(llm, place));
        }
        if (request instanceof ToolRequest tool) {
            return toolAnswers.answer(tool, place);
        }
        return answer(tape.openCalls(request.kind()).stream()
                .filter(next -> matching.matches(next.call().request(), request))
                .findFirst()
                .orElseGet(() -> ledger.goOn(diagnosis.ofCall(request, place))));
    }

    private Recorded next(LlmRequest live, Place place) {
        return inTurn(live, place)
                .filter(match -> tape.dueBefore(match).isEmpty())
                .orElseGet(() -> nextButForDifferences(live, place));
    }

    /** Where the replay goes on past differences, one after the other is put right until the recorded call is found. */
    private Recorded nextButForDifferences(LlmRequest live, Place place) {
        LlmRequest asked = inTurn(live, place).isPresent() ? live : known.asRecorded(live);
        while (true) {
            Optional<Recorded> match = inTurn(asked, place);
            Optional<Recorded> notMade = match.flatMap(tape::dueBefore);
            if (match.isPresent() && notMade.isEmpty()) {
                known.add(match.get().llmRequest(), live);
                return match.get();
            }
            LlmRequest request = asked;
            asked = goOn(notMade.map(diagnosis::neverMade).orElseGet(() -> diagnosis.of(request, place)), asked);
        }
    }

    private Optional<Recorded> inTurn(LlmRequest live, Place place) {
        return tape.frontier(place.lane()).stream()
                .filter(next -> matching.matches(next.call().request(), live))
                .findFirst();
    }

    private LlmRequest goOn(Divergence divergence, LlmRequest asked) {
        Recorded nearest = ledger.goOn(divergence);
        if (divergence.details().cause() instanceof Cause.CallNeverMade) {
            nearest.markRead();
            return asked;
        }
        LlmRequest recorded = nearest.llmRequest();
        LlmRequest reconciled = diagnosis
                .difference(nearest, asked)
                .map(difference -> Reconciled.of(recorded, asked, difference))
                .orElse(recorded);
        return reconciled.equals(asked) ? ledger.asRecorded(divergence, recorded) : reconciled;
    }

    /** What is answered was matched with a request of the same type, so its outcome is of the type that is asked for. */
    @SuppressWarnings("unchecked")
    private <R extends Reply> Answer<R> answer(Recorded match) {
        match.markRead();
        Outcome<R> outcome = restoring.restore((Outcome<R>) match.call().outcome());
        unbound.look(match, outcome);
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

    @Override
    public Optional<Judgement> judgement(String prompt) {
        return Optional.of(judgements.of(prompt));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> asObject(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of("value", value);
    }

    /** {@return the stand-ins that were handed out as they are, as nothing said before tells their values; in order} */
    public List<UnboundValue> unbound() {
        return unbound.all();
    }

    /** {@return what was taken for the same although it is not equal, by kind and place} */
    public List<NormalizedText> normalized() {
        return matching.normalized();
    }

    /**
     * Gives what the replay ends with. To be asked when the test is over and nothing else failed.
     *
     * @return the first divergence that it went on past, else the one that names the first recorded call which was not made;
     *     empty where all were made
     */
    public Optional<Divergence> unread() {
        return diagnosis.unread().map(ledger::with).or(ledger::first);
    }

    /**
     * Gives what the replay went on past. To be asked when the test failed by itself.
     *
     * @return the first divergence with all others; empty where there was none
     */
    public Optional<Divergence> passed() {
        return ledger.first();
    }

    /** {@return the edited prompts that are only a warning, in order, each once for the turn that it came first in} */
    public List<Divergence.Details> promptChanges() {
        return ledger.promptChanges();
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
        public Recorded nearest(ToolRequest tool, Place place) {
            return ledger.goOn(diagnosis.ofCall(tool, place));
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
            values.heard(match.call().request(), live);
            outcomes.first(match.call(), live).ifPresent(difference -> {
                match.markRun();
                ledger.goOn(diagnosis.at(match, difference));
            });
        }
    }
}
