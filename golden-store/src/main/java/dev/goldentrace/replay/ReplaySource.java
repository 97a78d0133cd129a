package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolRequest;
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
    private final ReplayContext context;
    private final Session recorded;
    private final Tape tape;
    private final Matching matching;
    private final Restoring restoring;
    private final OutcomeComparison outcomes;
    private final Diagnosis diagnosis;
    private final ToolSources tools;
    private final RealTools realTools;

    /**
     * Makes a source that answers from a golden's newest recording.
     *
     * @param golden the golden
     * @param tools where the tools' answers come from
     * @param context what messages say
     */
    public ReplaySource(Golden golden, ToolSources tools, ReplayContext context) {
        this.context = context;
        this.recorded = golden.newest();
        this.tape = new Tape(Recorded.of(recorded));
        Binding binding = new Binding();
        this.matching = new Matching(binding);
        this.restoring = new Restoring(binding);
        this.outcomes = new OutcomeComparison(matching);
        this.diagnosis = new Diagnosis(tape, matching, new Divergences(context, recorded));
        this.tools = tools;
        this.realTools = new RealTools(binding, context);
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
            return tool(request, tool, place);
        }
        return answer(tape.openCalls(request.kind()).stream()
                .filter(next -> matching.matches(next.call().request(), request))
                .findFirst()
                .orElseThrow(() -> diagnosis.ofCall(request, place)));
    }

    private <R extends Reply> Answer<R> tool(Request<R> request, ToolRequest tool, Place place) {
        ToolSource source = tools.of(tool.name(), place.effect());
        if (source == ToolSource.FORBID) {
            throw new UsageError(context.test() + ": the tool <" + tool.name()
                    + "> was called, and goldentrace.tools forbids it."
                    + " Allow it with -Dgoldentrace.tools=" + tool.name() + "=recorded.");
        }
        Optional<Recorded> match = tape.toolCalls(tool).stream()
                .filter(next -> matching.matches(next.call().request(), tool))
                .findFirst();
        if (match.isEmpty() && (source == ToolSource.RECORDED || source == ToolSource.COMPARE)) {
            throw diagnosis.ofCall(request, place);
        }
        if (match.isPresent() && runsAnAgent(match.get())) {
            match.get().markRead();
            return Answer.live();
        }
        if (match.isEmpty() || source == ToolSource.LIVE) {
            match.ifPresent(Recorded::markRead);
            realTools.require(tool);
            return Answer.live();
        }
        if (source == ToolSource.COMPARE) {
            match.get().markRead();
            realTools.require(tool);
            return new Answer.Live<>(outcome -> compare(match.get(), outcome));
        }
        return answer(match.get());
    }

    /** A tool that makes traced calls itself always runs: it is its inner calls that are answered, so it may get surrogates. */
    private static boolean runsAnAgent(Recorded match) {
        return match.call() instanceof ToolCall tool && tool.lane() != null;
    }

    private void compare(Recorded match, Outcome<?> live) {
        outcomes.first(match.call(), live).ifPresent(difference -> {
            throw diagnosis.at(match, difference);
        });
    }

    /** What is answered was matched with a request of the same type, so its outcome is of the type that is asked for. */
    @SuppressWarnings("unchecked")
    private <R extends Reply> Answer<R> answer(Recorded match) {
        match.markRead();
        Outcome<R> outcome = restoring.restore((Outcome<R>) match.call().outcome());
        List<Chunk> chunks = match.call() instanceof LlmCall llm ? restoring.restore(llm.chunks()) : List.of();
        int attempt = match.call() instanceof LlmCall llm ? llm.attempt() : 1;
        return new Answer.Recorded<>(outcome, chunks, match.call().timing(), attempt, match.lane());
    }

    @Override
    public Optional<Map<String, @Nullable Object>> fact(String key) {
        Object value = recorded.facts().get(key);
        return Optional.of(value == null ? Map.of() : restoring.fact(asObject(value)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> asObject(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of("value", value);
    }

    /**
     * Looks for recorded calls that the agent did not make. To be asked when the test is over and nothing else failed.
     *
     * @return the divergence that names the first of them, or empty where all were made
     */
    public Optional<Divergence> unread() {
        return diagnosis.unread();
    }
}
