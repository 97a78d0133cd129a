package dev.goldentrace.conformance.stress;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The models and tools of one test, live. A replay must not reach them. */
final class World {
    private final AtomicInteger calls = new AtomicInteger();

    int calls() {
        return calls.get();
    }

    /** Answers as the script says, with ids that are others each time. */
    LlmReply think(AgentScript.Reply script) {
        calls.incrementAndGet();
        List<ToolUse> uses = new ArrayList<>();
        for (Tool tool : script.tools()) {
            String id = "call_" + UUID.randomUUID().toString().replace("-", "");
            uses.add(ToolUse.of(id, tool.name(), tool.arguments()));
        }
        return LlmReply.of(Message.assistant(script.text(), uses), Usage.of(100, 10));
    }

    String run(Tool tool) {
        calls.incrementAndGet();
        return tool.result();
    }
}
