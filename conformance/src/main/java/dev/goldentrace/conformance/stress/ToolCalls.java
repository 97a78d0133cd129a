package dev.goldentrace.conformance.stress;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.capture.RecordedFailure;
import dev.goldentrace.conformance.stress.Change.Kind;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs the tool calls of one step side by side; their results stand in the order in which the model asked for them. */
final class ToolCalls {
    private final Staging staging;
    private final Boundary boundary;
    private final AgentScript script;

    ToolCalls(Staging staging, Boundary boundary, AgentScript script) {
        this.staging = staging;
        this.boundary = boundary;
        this.script = script;
    }

    List<Message> run(int turn, int step, List<ToolUse> uses, List<Tool> tools) throws Exception {
        Timing.Batch batch = staging.timing().batch(uses.size());
        List<Callable<Optional<Message>>> work = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            int index = i;
            work.add(() -> one(turn, step, index, uses.get(index), tools.get(index), batch));
        }
        List<Optional<Message>> results = staging.workers().all(work);
        more(turn, step, tools);
        return results.stream().flatMap(Optional::stream).toList();
    }

    private Optional<Message> one(int turn, int step, int index, ToolUse use, Tool tool, Timing.Batch batch)
            throws Exception {
        try {
            batch.begin(index);
            if (staging.change().is(Kind.MISSING_TOOL_CALL, script, turn, step, index)) {
                return Optional.empty();
            }
            String result = call(request(turn, step, index, use), tool, index, batch);
            if (!result.equals(tool.result())) {
                throw new WrongAnswer("handed", tool.result(), result);
            }
            boolean changed = staging.change().is(Kind.TOOL_RESULT, script, turn, step, index);
            return Optional.of(Message.tool(use.id(), use.name(), result + (changed ? " or so" : "")));
        } finally {
            batch.over(index);
        }
    }

    private ToolRequest request(int turn, int step, int index, ToolUse use) {
        if (!staging.change().is(Kind.TOOL_ARGUMENT, script, turn, step, index)) {
            return ToolRequest.of(use);
        }
        Map<String, Object> arguments = new LinkedHashMap<>(use.arguments());
        arguments.put("changed", true);
        return new ToolRequest(use.id(), use.name(), arguments, null);
    }

    private String call(ToolRequest request, Tool tool, int index, Timing.Batch batch) throws Exception {
        Exchange<ToolReply> exchange = boundary.open(request);
        Optional<Outcome<ToolReply>> recorded = exchange.recorded();
        if (recorded.isPresent()) {
            return RecordedFailure.replyOrThrow(recorded.get()).text();
        }
        try {
            String result = tool.isPlain() ? staging.world().run(tool) : agents(tool, exchange);
            batch.end(index);
            exchange.complete(ToolReply.of(result));
            return result;
        } catch (Throwable e) {
            exchange.fail(CallError.of(e));
            throw e;
        }
    }

    private String agents(Tool tool, Exchange<ToolReply> exchange) throws Exception {
        if (!tool.handedDown()) {
            return new ScriptedAgent(staging, staging.trace(), tool.agents().get(0)).answer();
        }
        List<Callable<String>> work = tool.agents().stream()
                .<Callable<String>>map(agent -> () -> new ScriptedAgent(staging, exchange.inner(), agent).answer())
                .toList();
        return String.join("\n", staging.workers().all(work));
    }

    /** Calls that nobody asked for, once the batch is over. */
    private void more(int turn, int step, List<Tool> tools) {
        if (staging.change().is(Kind.EXTRA_TOOL_CALL, script, turn, step)) {
            Tool first = tools.get(0);
            call(new ToolRequest("extra-1", first.name(), Map.of("changed", true), null), first);
        }
        if (staging.change().is(Kind.EARLY_TOOL_CALL, script, turn, step)) {
            Tool later = script.turns().get(turn - 1).steps().get(step).tools().get(0);
            call(new ToolRequest("early-1", later.name(), Map.copyOf(later.arguments()), null), later);
        }
    }

    private void call(ToolRequest request, Tool tool) {
        boundary.call(request, () -> ToolReply.of(staging.world().run(tool)));
    }
}
