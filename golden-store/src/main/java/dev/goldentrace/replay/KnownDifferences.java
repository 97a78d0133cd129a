package dev.goldentrace.replay;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What requests had in place of what was recorded, where the replay went on: a later turn repeats it, as each holds the whole
 * conversation, and is not to be reported again.
 */
final class KnownDifferences {
    private final List<Known> newestFirst = new ArrayList<>();
    private final Map<Message, Message> recordedByLive = new HashMap<>();

    private record Known(LlmRequest recorded, LlmRequest live) {}

    void add(LlmRequest recorded, LlmRequest live) {
        if (recorded.equals(live)) {
            return;
        }
        newestFirst.add(0, new Known(recorded, live));
        pair(of(recorded, true), of(live, true));
        pair(of(recorded, false), of(live, false));
    }

    private static List<Message> of(LlmRequest request, boolean system) {
        return request.messages().stream()
                .filter(message -> (message.role() == Role.SYSTEM) == system)
                .toList();
    }

    private void pair(List<Message> recorded, List<Message> live) {
        for (int i = 0; i < live.size() && recorded.size() == live.size(); i++) {
            if (!live.get(i).equals(recorded.get(i))) {
                recordedByLive.put(live.get(i), recorded.get(i));
            }
        }
    }

    /** Puts what was recorded in place of all that was reported before. */
    LlmRequest asRecorded(LlmRequest live) {
        LlmRequest request = live;
        for (Known known : newestFirst) {
            request = setup(request, known);
        }
        return new LlmRequest(
                request.model(),
                messages(live.messages()),
                request.tools(),
                request.responseFormat(),
                request.parameters());
    }

    private static LlmRequest setup(LlmRequest request, Known known) {
        LlmRequest live = known.live;
        LlmRequest recorded = known.recorded;
        return new LlmRequest(
                Objects.equals(request.model(), live.model()) ? recorded.model() : request.model(),
                request.messages(),
                request.tools().equals(live.tools()) ? recorded.tools() : request.tools(),
                Objects.equals(request.responseFormat(), live.responseFormat())
                        ? recorded.responseFormat()
                        : request.responseFormat(),
                request.parameters().equals(live.parameters()) ? recorded.parameters() : request.parameters());
    }

    /** A conversation that goes on from a known one differs in what it adds; of any other, message by message. */
    private List<Message> messages(List<Message> live) {
        return newestFirst.stream()
                .filter(known -> startsWith(live, known.live.messages()))
                .findFirst()
                .map(known -> Stream.concat(
                                known.recorded.messages().stream(),
                                live.subList(known.live.messages().size(), live.size()).stream())
                        .toList())
                .orElseGet(() -> live.stream()
                        .map(message -> recordedByLive.getOrDefault(message, message))
                        .toList());
    }

    private static boolean startsWith(List<Message> messages, List<Message> start) {
        return messages.size() >= start.size()
                && messages.subList(0, start.size()).equals(start);
    }
}
