package dev.goldentrace.conformance.stress;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.conformance.stress.AgentScript.Reply;
import dev.goldentrace.conformance.stress.AgentScript.Turn;
import dev.goldentrace.conformance.stress.Change.Kind;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An agent without a framework: asks its model, runs the tools that it asks for side by side, and asks again. */
final class ScriptedAgent {
    private static final List<String> TOOLS =
            List.of("get_order", "find_items", "check_stock", "refund_item", "ask_researcher", "ask_writer");

    private final Staging staging;
    private final AgentScript script;
    private final Models models;
    private final ToolCalls toolCalls;
    private final List<Message> messages = new ArrayList<>();

    ScriptedAgent(Staging staging, Boundary boundary, AgentScript script) {
        this.staging = staging;
        this.script = script;
        this.models = new Models(staging, boundary);
        this.toolCalls = new ToolCalls(staging, boundary, script);
        boolean changed = staging.change().is(Kind.SYSTEM_PROMPT, script);
        messages.add(Message.system(script.system() + (changed ? " And be brief." : "")));
    }

    /** Asks one turn after the other, without runs of their own. */
    String answer() throws Exception {
        String answer = "";
        for (int turn = 1; turn <= script.turns().size(); turn++) {
            answer = answer(turn);
        }
        return answer;
    }

    String answer(int turn) throws Exception {
        Turn asked = script.turns().get(turn - 1);
        messages.add(Message.user(user(turn)));
        for (int step = 1; step <= asked.steps().size(); step++) {
            if (staging.change().is(Kind.MISSING_LLM_CALL, script, turn, step)) {
                return "That is all.";
            }
            step(turn, step, asked.steps().get(step - 1));
        }
        if (staging.change().is(Kind.EXTRA_LLM_CALL, script, turn)) {
            messages.add(Message.user("Is that all?"));
            models.ask(request(turn, 0), asked.steps().get(0));
        }
        return messages.get(messages.size() - 1).text();
    }

    private String user(int turn) {
        List<Turn> turns = script.turns();
        if (staging.change().is(Kind.SWAPPED_TURNS, script)) {
            return turns.get(turns.size() - turn).user();
        }
        return turns.get(turn - 1).user() + (staging.change().is(Kind.USER_MESSAGE, script, turn) ? ", now" : "");
    }

    private void step(int turn, int step, Reply expected) throws Exception {
        LlmReply reply = models.ask(request(turn, step), expected);
        messages.add(reply.message());
        List<ToolUse> uses = reply.message().toolUses();
        if (!uses.isEmpty()) {
            messages.addAll(toolCalls.run(turn, step, uses, expected.tools()));
        }
    }

    private LlmRequest request(int turn, int step) {
        boolean offered = staging.change().is(Kind.TOOL_OFFERED, script, turn, step);
        boolean parameter = staging.change().is(Kind.PARAMETER, script, turn, step);
        return LlmRequest.of("gpt-4.1", messages)
                .withTools(tools(offered))
                .withParameters(Map.of("temperature", parameter ? 1L : 0L));
    }

    private static List<ToolSpec> tools(boolean more) {
        return Stream.concat(TOOLS.stream(), more ? Stream.of("zip_files") : Stream.empty())
                .map(name -> new ToolSpec(name, "Does it", Map.of()))
                .toList();
    }
}
