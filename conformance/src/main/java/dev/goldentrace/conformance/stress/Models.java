package dev.goldentrace.conformance.stress;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.capture.RecordedFailure;
import dev.goldentrace.conformance.stress.AgentScript.Reply;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Calls a model in the script's way, and looks at each reply: one that belongs elsewhere must not pass. */
final class Models {
    private static final int PIECE = 12;

    private final Staging staging;
    private final Boundary boundary;

    Models(Staging staging, Boundary boundary) {
        this.staging = staging;
        this.boundary = boundary;
    }

    LlmReply ask(LlmRequest request, Reply expected) throws Exception {
        staging.timing().pause();
        LlmReply reply = switch (expected.way()) {
            case BLOCKING -> boundary.call(request, () -> think(expected));
            case STREAMED -> streamed(request, expected);
            case ELSEWHERE -> elsewhere(() -> boundary.call(request, () -> think(expected)));
        };
        require(expected, reply);
        return reply;
    }

    private LlmReply elsewhere(Callable<LlmReply> call) throws Exception {
        return staging.workers().all(List.of(call)).get(0);
    }

    private LlmReply think(Reply expected) {
        staging.timing().pause();
        return staging.world().think(expected);
    }

    private LlmReply streamed(LlmRequest request, Reply expected) {
        Exchange<LlmReply> exchange = boundary.open(request);
        Optional<Outcome<LlmReply>> recorded = exchange.recorded();
        if (recorded.isPresent()) {
            requireStream(expected, exchange.recordedChunks());
            return RecordedFailure.replyOrThrow(recorded.get());
        }
        LlmReply reply = think(expected);
        String text = expected.text();
        for (int from = 0; from < text.length(); from += PIECE) {
            exchange.chunk(new Chunk.Text(text.substring(from, Math.min(text.length(), from + PIECE))));
            staging.timing().pause();
        }
        exchange.complete(reply);
        return reply;
    }

    private static void requireStream(Reply expected, List<Chunk> chunks) {
        String streamed = chunks.stream().map(Chunk::text).collect(Collectors.joining());
        if (!streamed.equals(expected.text())) {
            throw new WrongAnswer("streamed", expected.text(), streamed);
        }
    }

    private static void require(Reply expected, LlmReply reply) {
        if (!reply.message().text().equals(expected.text())) {
            throw new WrongAnswer("said", expected.text(), reply.message().text());
        }
        String asked = reply.message().toolUses().stream()
                .map(use -> call(use.name(), use.argumentsJson()))
                .toList()
                .toString();
        String wanted = expected.tools().stream()
                .map(tool -> ToolUse.of("", tool.name(), tool.arguments()))
                .map(use -> call(use.name(), use.argumentsJson()))
                .toList()
                .toString();
        if (!asked.equals(wanted)) {
            throw new WrongAnswer("asked for", wanted, asked);
        }
    }

    private static String call(String tool, String arguments) {
        return tool + arguments;
    }
}
