package dev.goldentrace.conformance.regress;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.conformance.runs.RunStep;
import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.conformance.runs.Script;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent without a framework that says and does what a script says, through the collector. */
final class ScriptedAgent {
    private final Script script;
    private final LlmRequest first;
    private final TraceCollector trace;
    private final List<Message> memory = new ArrayList<>();
    private int calls;

    /** What a tool throws where the run says that its answer is an error. */
    private static final class ToolFailed extends Exception {
        private static final long serialVersionUID = 1L;

        ToolFailed(String message) {
            super(message);
        }
    }

    /** What stops an agent that goes on too long. */
    private static final class CutOff extends Exception {
        private static final long serialVersionUID = 1L;
    }

    ScriptedAgent(Script script, String model, List<ToolSpec> tools, TraceCollector trace) {
        this.script = script;
        this.first = LlmRequest.of(model, List.of()).withTools(tools);
        this.trace = trace;
        script.greetings().forEach(greeting -> memory.add(Message.assistant(greeting)));
    }

    /** Makes a run of each turn of the user that was answered; the last one fails where the agent was cut off. */
    void converse(boolean cutOff) {
        List<Script.Turn> turns = script.turns();
        for (int i = 0; i < turns.size(); i++) {
            Script.Turn turn = turns.get(i);
            boolean last = i == turns.size() - 1;
            memory.add(Message.user(turn.user()));
            if (cutOff && last) {
                runIntoTheEnd(turn);
            } else if (!turn.replies().isEmpty()) {
                run(turn);
            }
        }
    }

    /** What a run gives back may be null, which NullAway cannot see in its type variable. */
    @SuppressWarnings("NullAway")
    private void run(Script.Turn turn) {
        trace.run(turn.user(), () -> answer(turn));
    }

    private void runIntoTheEnd(Script.Turn turn) {
        try {
            trace.<@Nullable String, CutOff>run(turn.user(), () -> {
                answer(turn);
                throw new CutOff();
            });
        } catch (CutOff e) {
            memory.clear();
        }
    }

    private @Nullable String answer(Script.Turn turn) {
        turn.replies().forEach(this::step);
        return turn.answer();
    }

    private void step(RunStep.Model reply) {
        List<ToolUse> uses = reply.tools().stream().map(this::use).toList();
        Message message = Message.assistant(reply.text(), uses);
        LlmRequest request = new LlmRequest(first.model(), memory, first.tools(), null, first.parameters());
        trace.llm(request, () -> LlmReply.of(message, reply.usage()));
        memory.add(message);
        for (int i = 0; i < uses.size(); i++) {
            call(uses.get(i), reply.tools().get(i));
        }
    }

    /** Arguments that the file holds as text are read as a model's arguments are. */
    private ToolUse use(RunTool tool) {
        calls++;
        String id = "call_" + calls;
        return tool.arguments().size() == 1 && tool.arguments().get("input") instanceof String text
                ? ToolUse.parse(id, tool.name(), text)
                : ToolUse.of(id, tool.name(), tool.arguments());
    }

    private void call(ToolUse use, RunTool tool) {
        try {
            trace.tool(use, () -> result(tool));
        } catch (ToolFailed e) {
            // The model reads the message as the tool's answer, as in most frameworks.
        }
        memory.add(Message.tool(use.id(), use.name(), tool.result()));
    }

    private static String result(RunTool tool) throws ToolFailed {
        if (tool.error()) {
            throw new ToolFailed(tool.result());
        }
        return tool.result();
    }
}
