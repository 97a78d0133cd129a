package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * The points at which a recorded session can be forked.
 *
 * <pre>{@code
 * ForkPoints points = ForkPoints.of(candidate.newest());
 * points.obstacle(points.require("3")).ifPresent(reason -> …);
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class ForkPoints {
    private final Session session;

    private ForkPoints(Session session) {
        this.session = session;
    }

    /**
     * Takes the finished steps of a session.
     *
     * @param session what was recorded, whole or broken off
     * @return its points
     */
    public static ForkPoints of(Session session) {
        return new ForkPoints(FinishedSteps.of(session));
    }

    /** {@return the finished part of the session, which is what can be answered} */
    public Session session() {
        return session;
    }

    /** {@return the points after each step that no tool ran, in order, from the start, at which all is live, to the end} */
    public List<ForkPoint> all() {
        Map<Integer, ForkPoint> bySteps = new TreeMap<>();
        bySteps.put(0, new ForkPoint(Step.MAIN_LANE, 0));
        Map<String, Integer> numbers = new HashMap<>();
        for (Step step : session.steps()) {
            int number = numbers.merge(step.lane(), 1, Integer::sum);
            if (!isNested(session, step)) {
                ForkPoint point = new ForkPoint(step.lane(), number);
                bySteps.putIfAbsent(Prefix.of(session, point).steps().size(), point);
            }
        }
        return List.copyOf(bySteps.values());
    }

    /** An agent that runs as a tool has its lane under its caller's. */
    static boolean isNested(Session session, Step step) {
        return session.steps().stream().anyMatch(other -> step.lane().startsWith(other.lane() + "/"));
    }

    private int last(String lane) {
        return Prefix.count(session, lane);
    }

    private static List<Step> ofLane(Session session, String lane) {
        return session.steps().stream().filter(step -> step.lane().equals(lane)).toList();
    }

    /**
     * Reads a point and checks that the session has it.
     *
     * @param text such as {@code 3}, or {@code researcher:3}
     * @return the point
     * @throws IllegalArgumentException when there is no such point, naming those that there are
     */
    public ForkPoint require(String text) {
        ForkPoint point = parsed(text);
        if (point.step() > last(point.lane()) || (point.step() > 0 && last(point.lane()) == 0)) {
            throw new IllegalArgumentException("<" + text.strip() + "> is no step of the recording. " + range());
        }
        return point;
    }

    private ForkPoint parsed(String text) {
        try {
            return ForkPoint.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("<" + text.strip() + "> is no step. " + range(), e);
        }
    }

    /** {@return which points there are, in a sentence} */
    public String range() {
        List<String> lanes = session.steps().stream().map(Step::lane).distinct().toList();
        String ranges = lanes.stream()
                .map(lane -> new ForkPoint(lane, 0).word() + " to " + new ForkPoint(lane, last(lane)).word())
                .collect(Collectors.joining(", "));
        return "Expected " + (ranges.isEmpty() ? "0" : "a step from " + ranges)
                + ": the last one that is answered from the recording.";
    }

    /**
     * Says why a fork at a point would not go on from where the recording was.
     *
     * @param point a point of the session
     * @return the reason, as a clause; empty where the fork works
     */
    public Optional<String> obstacle(ForkPoint point) {
        Session prefix = Prefix.of(session, point);
        return prefix.steps().stream()
                .map(Step::lane)
                .distinct()
                .flatMap(lane -> next(prefix, lane).stream())
                .flatMap(request -> Dependencies.of(request).stream())
                .findFirst();
    }

    /** What a lane would send live first, as far as the recording shows. */
    private Optional<LlmRequest> next(Session prefix, String lane) {
        List<Step> all = ofLane(session, lane);
        int answered = ofLane(prefix, lane).size();
        if (answered < all.size()) {
            return Optional.of(request(all.get(answered)));
        }
        Step last = all.get(all.size() - 1);
        return last.llm()
                .reply()
                .map(LlmReply::message)
                .filter(reply -> !reply.toolUses().isEmpty())
                .map(reply -> followed(request(last), reply));
    }

    private static LlmRequest request(Step step) {
        return Objects.requireNonNull(step.llm().request());
    }

    private static LlmRequest followed(LlmRequest request, Message reply) {
        List<Message> messages = new ArrayList<>(request.messages());
        messages.add(reply);
        return new LlmRequest(
                request.model(), messages, request.tools(), request.responseFormat(), request.parameters());
    }

    /**
     * Looks for the nearest point of the same lane at which a fork works, the earlier one of two.
     *
     * @param point a point of the session
     * @return the point itself where it works; a lane's point 0 always does in a session of one lane
     */
    public Optional<ForkPoint> nearest(ForkPoint point) {
        return IntStream.rangeClosed(0, last(point.lane()))
                .mapToObj(step -> new ForkPoint(point.lane(), step))
                .sorted(Comparator.comparingInt(other -> Math.abs(other.step() - point.step())))
                .filter(other -> obstacle(other).isEmpty())
                .findFirst();
    }
}
