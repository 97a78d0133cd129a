package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.Source;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.normalize.TextMatching;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Makes model calls live, and answers tools as {@link ToolSources} say: a new model in the old world. A recorded tool call
 * answers a live one of the same name and arguments, whichever step it stands in, each once and the last one again.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class WorldSource implements Source {
    private final ReplayContext context;
    private final List<Recorded> world;
    private final @Nullable Session newest;
    private final BiPredicate<ToolRequest, ToolRequest> sameWrite;
    private final Matching matching;
    private final Restoring restoring;
    private final LiveValues values;
    private final KnownPrompts prompts;
    private final OutcomeComparison outcomes;
    private final ToolAnswers toolAnswers;

    /**
     * Makes a source.
     *
     * @param golden the old world, or null where there is none
     * @param tools where the tools' answers come from
     * @param sameWrite whether a live state-changing call counts as a recorded one, given the recorded one first
     * @param context what messages say
     */
    public WorldSource(
            @Nullable Golden golden,
            ToolSources tools,
            BiPredicate<ToolRequest, ToolRequest> sameWrite,
            ReplayContext context) {
        this.context = context;
        this.sameWrite = sameWrite;
        Binding binding = new Binding(golden == null ? List.of() : golden.surrogates());
        this.matching = new Matching(
                binding,
                TextMatching.live(
                        context.normalization(), golden == null ? List.of() : golden.recordings(), Clock.systemUTC()));
        this.restoring = new Restoring(binding);
        this.prompts = new KnownPrompts(binding, golden == null ? List.of() : golden.recordings());
        this.values = new LiveValues(context.redactor(), binding, golden == null ? List.of() : golden.surrogates());
        this.outcomes = new OutcomeComparison(matching);
        this.toolAnswers = new ToolAnswers(tools, new OfAnyStep(), new RealTools(binding, context), context);
        this.newest = golden == null ? null : golden.newest();
        List<Session> newestFirst = new ArrayList<>(golden == null ? List.of() : golden.recordings());
        Collections.reverse(newestFirst);
        this.world = newestFirst.stream()
                .flatMap(session -> Recorded.of(session).stream())
                .toList();
    }

    @Override
    public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
        values.heard(request);
        if (request instanceof LlmRequest llm) {
            prompts.meet(llm);
        }
        return request instanceof ToolRequest tool ? toolAnswers.answer(tool, place) : Answer.live();
    }

    @Override
    public Optional<Map<String, @Nullable Object>> fact(String key) {
        return Optional.empty();
    }

    @Override
    public Optional<Drawn> drawn(String lane) {
        return Optional.empty();
    }

    /** A tool call is matched with those of any step of any recording. */
    private final class OfAnyStep implements ToolAnswers.RecordedTools {
        @Override
        public Optional<Recorded> match(ToolRequest tool, Place place) {
            Effect effect = effect(tool, place);
            List<Recorded> same = world.stream()
                    .filter(call ->
                            call.call().kind() == CallKind.TOOL && call.name().equals(tool.name()))
                    .filter(call -> same((ToolRequest) call.call().request(), tool, effect))
                    .toList();
            return same.stream()
                    .filter(Recorded::isUnread)
                    .findFirst()
                    .or(() -> same.stream().reduce((first, second) -> second));
        }

        /** A hand-off is the same by its name alone; a write, where the contract says so. */
        private boolean same(ToolRequest recorded, ToolRequest live, Effect effect) {
            return effect == Effect.HANDS_OFF
                    || matching.matches(recorded, live)
                    || (effect == Effect.CHANGES && sameWrite.test(recorded, live));
        }

        private static Effect effect(ToolRequest tool, Place place) {
            Effect effect = place.effect();
            return effect != null ? effect : Effect.ofToolName(tool.name());
        }

        /** What is answered was matched with a tool request, so its outcome is a tool's. */
        @Override
        @SuppressWarnings("unchecked")
        public <R extends Reply> Answer<R> answer(Recorded match, Place place) {
            match.markRead();
            Outcome<R> outcome = restoring.restore((Outcome<R>) match.call().outcome());
            String lane = place.step() == 0 ? Step.MAIN_LANE : place.lane();
            return new Answer.Recorded<>(outcome, List.of(), match.call().timing(), 1, lane);
        }

        @Override
        public void compare(Recorded match, Outcome<?> live) {
            values.heard(match.call().request(), live);
            match.markRead();
            Session told = Objects.requireNonNull(newest, "a match comes from a golden");
            outcomes.first(match.call(), live).ifPresent(difference -> {
                throw new Divergences(context, told, new Shown(values))
                        .of(match.run(), match.lane(), match.step(), difference);
            });
        }

        @Override
        public Recorded nearest(ToolRequest tool, Place place) {
            throw new UnrecordedCall(context, tool, place, values);
        }

        @Override
        public boolean allowNewCalls() {
            return true;
        }

        @Override
        public ToolSource insteadOfForbidden() {
            return ToolSource.LIVE;
        }

        @Override
        public boolean runsAnAgent(ToolRequest tool, Optional<Recorded> match) {
            return world.stream()
                    .anyMatch(call -> call.runsAnAgent() && call.name().equals(tool.name()));
        }
    }
}
