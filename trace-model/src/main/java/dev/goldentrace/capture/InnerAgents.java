package dev.goldentrace.capture;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the running tool whose agent makes a call: what a framework does not say, the thread and the words may. A tool that
 * runs an agent really runs in a replay, so what is not certain is no tool's.
 */
final class InnerAgents {
    /** Shorter words stand in any text. */
    private static final int TELLING = 4;

    private final CallsInFlight inFlight;

    InnerAgents(CallsInFlight inFlight) {
        this.inFlight = inFlight;
    }

    /** {@return the tool whose agent opens a conversation} */
    Optional<CallUnderway> opening(LlmRequest request, Caller caller) {
        return known(caller).or(() -> quotedBy(request));
    }

    /** {@return the tool whose agent goes on with a conversation, which its caller has no part in} */
    Optional<CallUnderway> speakingIn(Lane lane, Caller caller) {
        return said(caller)
                .or(() -> lane.isInner() ? holding(caller).or(() -> again(lane)) : Optional.empty())
                .filter(tool -> !tool.lane().equals(lane.name()) && !tool.lane().startsWith(lane.name() + "/"));
    }

    /** {@return the tool that the adapter names, which may be none} */
    Optional<CallUnderway> said(Caller caller) {
        return Optional.ofNullable(caller.tool());
    }

    /** {@return the tool that the adapter names, else the innermost one that holds the thread} */
    Optional<CallUnderway> known(Caller caller) {
        return said(caller).or(() -> holding(caller));
    }

    /** A tool that waits for its agent on its own thread lets nobody else speak there. */
    private Optional<CallUnderway> holding(Caller caller) {
        return inFlight.tools().stream()
                .filter(tool -> tool.thread() == caller.thread())
                .reduce((outer, inner) -> inner)
                .filter(tool -> !tool.hasLeftItsThread());
    }

    /** A later call of a tool may go on with the conversation of an earlier one. */
    private Optional<CallUnderway> again(Lane lane) {
        List<CallUnderway> innermost = innermost();
        return inFlight.tools().stream()
                .filter(tool -> tool.ran(lane.name()))
                .findFirst()
                .or(() -> innermost.stream()
                        .filter(tool -> innermost.size() == 1 && reads(tool) && isBelow(tool, lane.name()))
                        .findFirst());
    }

    private static boolean isBelow(CallUnderway tool, String lane) {
        String inner = tool.lane() + "/" + ((ToolRequest) tool.request()).name();
        return lane.equals(inner) || lane.startsWith(inner + " ") || lane.startsWith(inner + ".");
    }

    /** {@return whether a tool that a lane asked for still runs, so that the lane waits} */
    boolean isAwaitedBy(Lane lane) {
        return inFlight.tools().stream().anyMatch(tool -> tool.lane().equals(lane.name()));
    }

    /**
     * Takes note of a call on a thread on which tools were opened that still run: where it is none of theirs, they are
     * suspended (coroutines, callbacks), and the thread says nothing of them any more, nor of a tool that begins so.
     */
    void placed(CallUnderway call, boolean asked) {
        if (!asked && !(call.request() instanceof LlmRequest)) {
            return;
        }
        for (CallUnderway tool : inFlight.tools()) {
            if (tool.thread() == call.thread() && !tool.isAbove(call.lane())) {
                tool.leaveThread();
                call.leaveThread();
            }
        }
    }

    /** A tool whose agent waits for another tool does not speak itself. */
    private List<CallUnderway> innermost() {
        List<CallUnderway> tools = inFlight.tools();
        return tools.stream()
                .filter(tool -> tools.stream().noneMatch(inner -> tool.ran(inner.lane())))
                .toList();
    }

    /** The only one whose arguments the request quotes. A tool that may change the world must not run for a mere likeness. */
    private Optional<CallUnderway> quotedBy(LlmRequest request) {
        String said = request.messages().stream()
                .filter(message -> message.role() != Role.SYSTEM)
                .map(Message::text)
                .collect(Collectors.joining("\n"));
        List<CallUnderway> quoted =
                innermost().stream().filter(tool -> isQuoted(tool, said)).toList();
        return quoted.stream().filter(tool -> quoted.size() == 1 && reads(tool)).findFirst();
    }

    private static boolean isQuoted(CallUnderway tool, String said) {
        Request<?> request = tool.request();
        return request instanceof ToolRequest call
                && call.arguments().values().stream()
                        .anyMatch(value ->
                                value instanceof String text && text.length() >= TELLING && said.contains(text));
    }

    private static boolean reads(CallUnderway tool) {
        return tool.effect() == Effect.READS;
    }
}
