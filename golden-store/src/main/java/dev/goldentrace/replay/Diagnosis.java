package dev.goldentrace.replay;

import dev.goldentrace.capture.Place;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out why a call matches nothing that can be read next. */
final class Diagnosis {
    private final Tape tape;
    private final Matching matching;
    private final Divergences divergences;

    Diagnosis(Tape tape, Matching matching, Divergences divergences) {
        this.tape = tape;
        this.matching = matching;
        this.divergences = divergences;
    }

    Divergence of(LlmRequest live, Place place) {
        List<Recorded> frontier = tape.frontier(place.lane());
        if (frontier.isEmpty() || isUsedUp(place.lane())) {
            return extra("LLM call", live, place);
        }
        Recorded expected = frontier.get(0);
        Optional<Recorded> notMade = skippedToolCall(expected, live);
        if (notMade.isPresent()) {
            return neverMade(notMade.get(), "");
        }
        Optional<Recorded> later = laterTurn(expected, live);
        if (later.isPresent()) {
            return order(expected, later.get(), live);
        }
        return differs(expected, live);
    }

    Divergence order(Recorded expected, Recorded later, LlmRequest live) {
        Difference difference = new Difference(
                new Cause.Order("the LLM call of " + place(later)),
                "$.messages",
                lastTurn(expected.llmRequest()),
                lastTurn(live));
        return divergences.of(expected.run(), expected.lane(), expected.step(), difference);
    }

    Divergence differs(Recorded expected, Request<?> live) {
        Difference difference = matching.first(expected.call().request(), live)
                .orElseThrow(() -> new IllegalStateException("a request that matches was diagnosed: " + live));
        return divergences.of(expected.run(), expected.lane(), expected.step(), difference);
    }

    /** A lane that was recorded and has no more calls; another lane's next call is not what was meant. */
    boolean isUsedUp(String lane) {
        List<Recorded> ofLane = tape.calls().stream()
                .filter(call -> call.isLlm() && call.lane().equals(lane))
                .toList();
        return !ofLane.isEmpty() && ofLane.stream().noneMatch(Recorded::isUnread);
    }

    /** A tool call that the recorded request carries the result of, and that the agent has not made. */
    private Optional<Recorded> skippedToolCall(Recorded expected, LlmRequest live) {
        List<String> carried = toolResults(expected.llmRequest());
        toolResults(live).forEach(carried::remove);
        return tape.unread().stream()
                .filter(call -> call.isOpen() && carried.contains(call.toolUseId()))
                .findFirst();
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
                return divergences.of(same.run(), same.lane(), same.step(), difference.get());
            }
        }
        Optional<Recorded> later = tape.unread().stream()
                .filter(call -> !call.isOpen() && call.call().request() instanceof ToolRequest)
                .filter(call -> matching.first(call.call().request(), live).isEmpty())
                .findFirst();
        if (later.isPresent()) {
            return divergences.of(
                    place.run(),
                    place.lane(),
                    place.step(),
                    new Difference(
                            new Cause.Order(live.name() + " of " + place(later.get())), "$", null, asJson(live)));
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
                        .map(difference -> divergences.of(call.run(), call.lane(), call.step(), difference)))
                .orElseGet(() -> extra(live.name(), live, place));
    }

    Divergence extra(String what, Request<?> live, Place place) {
        String nearest = tape.calls().stream()
                .filter(call -> call.call().kind() == live.kind())
                .filter(call ->
                        !(live instanceof ToolRequest tool) || call.name().equals(tool.name()))
                .reduce((first, second) -> second)
                .map(call ->
                        "nearest   the recorded " + call.name() + " at " + place(call) + ", which was already answered")
                .orElse("");
        Difference difference = new Difference(new Cause.ExtraCall(what), "$", null, asJson(live));
        return divergences.of(place.run(), place.lane(), place.step(), difference, nearest);
    }

    private static Object asJson(Request<?> request) {
        if (request instanceof LlmRequest llm) {
            return last(llm)
                    .map(message -> message.role().word() + ": " + message.text())
                    .orElse("no messages");
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (request instanceof ToolRequest tool) {
            json.put("tool", tool.name());
            json.put("arguments", tool.malformed() != null ? tool.malformed() : tool.arguments());
        } else if (request instanceof ServiceRequest service) {
            json.put(service.kind().word(), service.name());
            json.put("input", service.input());
        }
        return json;
    }

    private static String place(Recorded call) {
        return Divergences.place(call.run(), call.lane(), call.step());
    }

    Divergence at(Recorded match, Difference difference) {
        return divergences.of(match.run(), match.lane(), match.step(), difference);
    }

    Optional<Divergence> unread() {
        List<Recorded> unread = tape.unread();
        return unread.stream().findFirst().map(first -> {
            String more = unread.size() == 1 ? "" : more(unread.size() - 1);
            return neverMade(first, more);
        });
    }

    private static String more(int calls) {
        return "also      " + calls + (calls == 1 ? " more recorded call was" : " more recorded calls were")
                + " not made";
    }

    Divergence neverMade(Recorded call, String more) {
        Difference difference = new Difference(
                new Cause.CallNeverMade(call.name()), "$", asJson(call.call().request()), null);
        return divergences.of(call.run(), call.lane(), call.step(), difference, more);
    }
}
