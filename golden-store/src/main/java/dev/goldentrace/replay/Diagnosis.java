package dev.goldentrace.replay;

import dev.goldentrace.capture.Place;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ToolRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out why a call matches nothing that can be read next. */
final class Diagnosis {
    private final Tape tape;
    private final Matching matching;
    private final Divergences divergences;
    private final Consequences consequences;
    private final NearestCall nearest;
    private final FirstWords firstWords;

    Diagnosis(Tape tape, Matching matching, Divergences divergences, Consequences consequences) {
        this.tape = tape;
        this.matching = matching;
        this.divergences = divergences;
        this.consequences = consequences;
        this.nearest = new NearestCall(tape, matching, divergences.shown());
        this.firstWords = new FirstWords(matching);
    }

    Divergence of(LlmRequest live, Place place) {
        List<Recorded> frontier = tape.frontier(place.lane());
        if (frontier.isEmpty() || isUsedUp(place.lane())) {
            return extra("LLM call", live, place);
        }
        Recorded expected = firstWords.meant(live, place, frontier).orElse(frontier.get(0));
        Optional<Recorded> notMade = skippedToolCall(expected, live);
        if (notMade.isPresent()) {
            return neverMade(notMade.get());
        }
        Optional<Recorded> later = laterTurn(expected, live);
        if (later.isPresent()) {
            return order(expected, later.get(), live);
        }
        return differs(expected, live);
    }

    Divergence order(Recorded expected, Recorded later, LlmRequest live) {
        Difference difference = new Difference(
                new Cause.Order("the LLM call of " + later.placeInWords()),
                "$.messages",
                lastTurn(expected.llmRequest()),
                lastTurn(live));
        return at(expected, difference);
    }

    Divergence differs(Recorded expected, Request<?> live) {
        Difference difference = difference(expected, live)
                .orElseThrow(() -> new IllegalStateException("a request that matches was diagnosed: " + live.kind()));
        return at(expected, difference);
    }

    /** The first difference of a request from the recorded one. */
    Optional<Difference> difference(Recorded expected, Request<?> live) {
        Request<?> recorded = expected.call().request();
        return matching.first(recorded, live)
                .map(difference -> HistoryChange.refined(difference, recorded, live, matching))
                .map(this::ofTheWorld);
    }

    /** What a tool gave that really ran, the agent need not have changed. */
    private Difference ofTheWorld(Difference difference) {
        boolean ran = difference.cause() instanceof Cause.ToolOutput output
                && tape.calls().stream()
                        .anyMatch(call -> call.hasRun() && call.name().equals(output.tool()));
        return ran
                ? new Difference(
                        new Cause.ToolOutput(((Cause.ToolOutput) difference.cause()).tool(), true),
                        difference.path(),
                        difference.expected(),
                        difference.actual())
                : difference;
    }

    /** A lane that was recorded and has no more calls; another lane's next call is not what was meant. */
    boolean isUsedUp(String lane) {
        List<Recorded> ofLane = tape.calls().stream()
                .filter(call -> call.isLlm() && call.lane().equals(lane))
                .toList();
        return !ofLane.isEmpty() && ofLane.stream().noneMatch(Recorded::isUnread);
    }

    /** A tool call that the recorded request carries the result of, and that the agent has not made, whatever it made up. */
    private Optional<Recorded> skippedToolCall(Recorded expected, LlmRequest live) {
        List<String> carried = toolResults(expected.llmRequest());
        List<String> left = new ArrayList<>(carried);
        toolResults(live).forEach(left::remove);
        return tape.unread().stream()
                .filter(Diagnosis::isToolCall)
                .filter(call -> call.isOpen() && left.contains(call.toolUseId()))
                .findFirst()
                .or(() -> tape.dueBefore(expected)
                        .filter(Diagnosis::isToolCall)
                        .filter(call -> carried.contains(call.toolUseId())));
    }

    private static boolean isToolCall(Recorded call) {
        return call.call().request() instanceof ToolRequest;
    }

    private static List<String> toolResults(LlmRequest request) {
        List<String> ids = new ArrayList<>();
        for (Message message : request.messages()) {
            Message.ToolResult result = message.toolResult();
            if (result != null) {
                ids.add(result.id());
            }
        }
        return ids;
    }

    /** A later LLM call of the lane whose last turn is what came now, while the expected one has another last turn. */
    private Optional<Recorded> laterTurn(Recorded expected, LlmRequest live) {
        Optional<Message> turn = last(live);
        if (turn.isEmpty() || turn.equals(last(expected.llmRequest()))) {
            return Optional.empty();
        }
        return tape.unreadLlmCalls().stream()
                .filter(call -> call != expected && call.lane().equals(expected.lane()))
                .filter(call -> sameTurn(expected, call, live))
                .findFirst();
    }

    /** Were it the expected call with the later call's last turn, it would be what came. */
    private boolean sameTurn(Recorded expected, Recorded later, LlmRequest live) {
        LlmRequest wanted = expected.llmRequest();
        Optional<Message> turn = last((LlmRequest) later.call().request());
        if (turn.isEmpty() || wanted.messages().isEmpty()) {
            return false;
        }
        List<Message> swapped = new ArrayList<>(wanted.messages());
        swapped.set(swapped.size() - 1, turn.get());
        LlmRequest early =
                new LlmRequest(wanted.model(), swapped, wanted.tools(), wanted.responseFormat(), wanted.parameters());
        return matching.first(early, live).isEmpty();
    }

    private static Optional<Message> last(LlmRequest request) {
        List<Message> messages = request.messages();
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
    }

    private static @Nullable Object lastTurn(LlmRequest request) {
        return last(request).map(Message::text).orElse(null);
    }

    Divergence ofCall(Request<?> live, Place place) {
        if (live instanceof ToolRequest tool) {
            return ofTool(tool, place);
        }
        List<Recorded> open = tape.openCalls(live.kind());
        if (open.isEmpty()) {
            return extra(live.kind().word() + " call", live, place);
        }
        return differs(open.get(0), live);
    }

    private Divergence ofTool(ToolRequest live, Place place) {
        for (Recorded same : tape.openOfSameId(live)) {
            Optional<Difference> difference = matching.first(same.call().request(), live);
            if (difference.isPresent()) {
                return unmatched(same, live, difference.get());
            }
        }
        Optional<Recorded> later = tape.unread().stream()
                .filter(call -> !call.isOpen() && call.call().request() instanceof ToolRequest)
                .filter(call -> matching.first(call.call().request(), live).isEmpty())
                .findFirst();
        if (later.isPresent()) {
            Cause early = new Cause.Order(live.name() + " of " + later.get().placeInWords());
            return divergences.of(
                    place,
                    new Difference(early, "$", null, RequestJson.inShort(live)),
                    consequences.of(later.get()),
                    later.get());
        }
        return live.id().isEmpty() ? nearestUnnamed(live, place) : extra(live.name(), live, place);
    }

    /** Without an id, a call of the same tool is the one that was meant, else any call of the step that is still to come. */
    private Divergence nearestUnnamed(ToolRequest live, Place place) {
        List<Recorded> open = tape.openCalls(live.kind());
        Optional<Recorded> nearest = open.stream()
                .filter(call -> call.name().equals(live.name()))
                .findFirst()
                .or(() -> open.stream().findFirst());
        return nearest.flatMap(call -> matching.first(call.call().request(), live)
                        .map(difference -> unmatched(call, live, difference)))
                .orElseGet(() -> extra(live.name(), live, place));
    }

    /** A call in another call's place; where more than one field differs, all are shown. */
    private Divergence unmatched(Recorded expected, Request<?> live, Difference difference) {
        List<String> notes = new ArrayList<>(nearest.others(expected, live));
        notes.addAll(consequences.of(expected));
        return divergences.of(expected, difference, notes);
    }

    Divergence extra(String what, Request<?> live, Place place) {
        Difference difference = new Difference(new Cause.ExtraCall(what), "$", null, RequestJson.inShort(live));
        List<String> notes = new ArrayList<>(nearest.lines(live));
        notes.addAll(consequences.of(null));
        return divergences.of(place, difference, notes, null);
    }

    Divergence at(Recorded match, Difference difference) {
        return divergences.of(match, difference, consequences.of(match));
    }

    Optional<Divergence> unread() {
        return tape.unread().stream().findFirst().map(this::notMadeAtTheEnd);
    }

    Divergence neverMade(Recorded call) {
        return divergences.of(call, notMade(call), consequences.of(call));
    }

    private Divergence notMadeAtTheEnd(Recorded first) {
        return divergences.of(
                first, notMade(first), Consequences.more(tape.unread().size() - 1, " more", ""));
    }

    private static Difference notMade(Recorded call) {
        return new Difference(
                new Cause.CallNeverMade(call.name()),
                "$",
                RequestJson.inShort(call.call().request()),
                null);
    }
}
