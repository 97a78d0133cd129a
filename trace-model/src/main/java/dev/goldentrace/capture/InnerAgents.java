package dev.goldentrace.capture;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the running tool whose agent makes a call: what a framework does not say, the thread and the words may. */
final class InnerAgents {
    /** Shorter words stand in any text. */
    private static final int TELLING = 4;

    private final CallsInFlight inFlight;

    InnerAgents(CallsInFlight inFlight) {
        this.inFlight = inFlight;
    }

    boolean mayRun() {
        return !inFlight.tools().isEmpty();
    }

    /** {@return the tool whose agent opens a conversation} */
    Optional<CallUnderway> opening(LlmRequest request, Caller caller) {
        return known(caller).or(() -> {
            List<CallUnderway> innermost = innermost();
            return innermost.size() < 2 ? innermost.stream().findFirst() : guessed(request, innermost);
        });
    }

    /** {@return the tool whose agent goes on with a conversation, which its caller has no part in} */
    Optional<CallUnderway> speakingIn(Lane lane, Caller caller) {
        return known(caller)
                .filter(tool -> !tool.lane().equals(lane.name()) && !tool.lane().startsWith(lane.name() + "/"))
                .or(() -> innermost().stream()
                        .filter(tool -> innermost().size() == 1 && isBelow(tool, lane.name()))
                        .findFirst());
    }

    /** A later call of a tool may go on with the conversation of an earlier one. */
    private static boolean isBelow(CallUnderway tool, String lane) {
        String inner = tool.lane() + "/" + ((ToolRequest) tool.request()).name();
        return lane.equals(inner) || lane.startsWith(inner + " ") || lane.startsWith(inner + ".");
    }

    /** {@return the tool that the adapter names, else the innermost one that was called on the same thread} */
    Optional<CallUnderway> known(Caller caller) {
        return Optional.ofNullable(caller.tool())
                .or(() -> inFlight.tools().stream()
                        .filter(tool -> tool.thread() == caller.thread())
                        .reduce((outer, inner) -> inner));
    }

    /** {@return whether a tool that a lane asked for still runs, so that the lane waits} */
    boolean isAwaitedBy(Lane lane) {
        return inFlight.tools().stream().anyMatch(tool -> tool.lane().equals(lane.name()));
    }

    /** A tool whose agent waits for another tool does not speak itself. */
    private List<CallUnderway> innermost() {
        List<CallUnderway> tools = inFlight.tools();
        return tools.stream()
                .filter(tool -> tools.stream().noneMatch(inner -> tool.ran(inner.lane())))
                .toList();
    }

    /** The one whose arguments the request quotes most, else the one that was asked for first and has not spoken yet. */
    private static Optional<CallUnderway> guessed(LlmRequest request, List<CallUnderway> tools) {
        String said = request.messages().stream()
                .filter(message -> message.role() != Role.SYSTEM)
                .map(Message::text)
                .collect(Collectors.joining("\n"));
        long most = tools.stream().mapToLong(tool -> quoted(tool, said)).max().orElse(0);
        List<CallUnderway> best =
                tools.stream().filter(tool -> quoted(tool, said) == most).toList();
        return inAskedOrder(best)
                .filter(tool -> !tool.hasSpoken())
                .findFirst()
                .or(() -> inAskedOrder(best).findFirst());
    }

    private static Stream<CallUnderway> inAskedOrder(List<CallUnderway> tools) {
        return tools.stream().sorted(Comparator.comparingInt(CallUnderway::ordinal));
    }

    private static long quoted(CallUnderway tool, String said) {
        return ((ToolRequest) tool.request())
                .arguments().values().stream()
                        .filter(value ->
                                value instanceof String text && text.length() >= TELLING && said.contains(text))
                        .count();
    }
}
