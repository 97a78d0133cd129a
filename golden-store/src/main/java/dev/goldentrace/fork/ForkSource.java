package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.ReplayContext;
import dev.goldentrace.replay.ReplaySource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Answers a recording's steps up to a fork point, each request compared as in a replay, and hands all that follows to another
 * source. What the recorded steps asked of tools belongs to them; so do the calls before a run's first step.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ForkSource implements Source {
    private final ForkPoint point;
    private final Session recorded;
    private final Session prefix;
    private final ReplaySource replay;
    private final Source after;
    private final ReplayContext context;
    private final Set<Place> answered;
    private final Map<String, Integer> left = new HashMap<>();
    private final Set<String> wentLive = new HashSet<>();

    /**
     * Makes a source.
     *
     * @param golden a golden or candidate, whose newest recording is forked
     * @param point up to where
     * @param tools where the answers of the recorded steps' tools come from
     * @param after answers everything after the fork point
     * @param context what messages say
     */
    public ForkSource(Golden golden, ForkPoint point, ToolSources tools, Source after, ReplayContext context) {
        this.point = point;
        this.recorded = FinishedSteps.of(golden.newest());
        this.prefix = Prefix.of(recorded, point);
        this.replay = new ReplaySource(golden.withRecordings(List.of(prefix)), tools, context);
        this.after = after;
        this.context = context;
        this.answered = places(prefix);
        prefix.steps().forEach(step -> left.merge(step.lane(), 1, Integer::sum));
    }

    private static Set<Place> places(Session session) {
        Set<Place> places = new HashSet<>();
        for (Run run : session.runs()) {
            places.add(new Place(run.number(), "", 0, null));
            run.steps().forEach(step -> places.add(new Place(run.number(), step.lane(), step.number(), null)));
        }
        return places;
    }

    @Override
    public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
        if (request instanceof LlmRequest llm) {
            return isBeyond(place.lane()) ? live(request, llm, place) : recorded(request, place);
        }
        String lane = place.step() == 0 ? "" : place.lane();
        return answered.contains(new Place(place.run(), lane, place.step(), null))
                ? replay.answer(request, place)
                : after.answer(request, place);
    }

    /** A lane that went on in the recording may be at its end of the prefix before another lane is. */
    private boolean isBeyond(String lane) {
        boolean all = left.values().stream().allMatch(steps -> steps == 0);
        return all || (left.getOrDefault(lane, 0) == 0 && Prefix.count(recorded, lane) > Prefix.count(prefix, lane));
    }

    private <R extends Reply> Answer<R> recorded(Request<R> request, Place place) {
        Answer<R> answer = replay.answer(request, place);
        if (answer instanceof Answer.Recorded<R> match) {
            left.merge(match.lane(), -1, Integer::sum);
        }
        return answer;
    }

    /** What the recorded steps asked for must have been done before their lane goes on, at a price. */
    private <R extends Reply> Answer<R> live(Request<R> request, LlmRequest llm, Place place) {
        if (wentLive.add(place.lane()) && left.containsKey(place.lane())) {
            Optional<Divergence> notMade = replay.unread()
                    .filter(divergence -> divergence.details().lane().equals(place.lane()));
            if (notMade.isPresent()) {
                throw notMade.get();
            }
            Dependencies.of(llm).ifPresent(reason -> {
                throw new UsageError(context.test() + ": cannot go on live after " + point.words() + ": " + reason
                        + ". Fork before that turn was recorded, with a smaller -Dgoldentrace.fork.step, or record the"
                        + " test afresh: " + context.recordCommand());
            });
        }
        return after.answer(request, place);
    }

    @Override
    public Optional<Map<String, @Nullable Object>> fact(String key) {
        return prefix.steps().isEmpty() ? after.fact(key) : replay.fact(key);
    }

    @Override
    public Optional<Drawn> drawn(String lane) {
        return prefix.steps().isEmpty() || drawsLive(lane) ? after.drawn(lane) : replay.drawn(lane);
    }

    /** Lanes that nobody named draw from the main one: it may never ask again itself, and they may not be done yet. */
    private boolean drawsLive(String lane) {
        if (lane.equals(Step.MAIN_LANE) && left.keySet().stream().anyMatch(this::stillDrawsFromMain)) {
            return false;
        }
        return wentLive.contains(lane)
                || (!wentLive.isEmpty() && replay.unread().isEmpty());
    }

    private boolean stillDrawsFromMain(String lane) {
        return left.getOrDefault(lane, 0) > 0
                && (lane.startsWith("lane ") || lane.contains("/"))
                && prefix.drawn().stream().noneMatch(own -> own.lane().equals(lane));
    }

    /**
     * Looks for calls up to the fork point that the agent did not make. To be asked when nothing else failed.
     *
     * @return the divergence that names the first of them, or empty where all were made
     */
    public Optional<Divergence> unread() {
        return replay.unread();
    }

    /** {@return what was taken for the same in the recorded steps although it is not equal, by kind and place} */
    public List<NormalizedText> normalized() {
        return replay.normalized();
    }

    /** {@return how many steps the recording answers} */
    public int answeredSteps() {
        return prefix.steps().size();
    }

    /**
     * Picks what a session did beyond the fork point.
     *
     * @param session a session that this source answered
     * @return the same session with the steps that were live, and without the others
     */
    public Session liveOf(Session session) {
        return session.withRuns(session.runs().stream()
                .map(run -> Prefix.withSteps(
                        run,
                        run.steps().stream().filter(step -> isLive(run, step)).toList()))
                .toList());
    }

    private boolean isLive(Run run, Step step) {
        return !answered.contains(new Place(run.number(), step.lane(), step.number(), null));
    }
}
