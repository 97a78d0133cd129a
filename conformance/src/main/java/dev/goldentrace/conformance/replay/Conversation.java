package dev.goldentrace.conformance.replay;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.langchain4j.LangChain4jTrace;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user's conversation with a real {@code AiServices} agent, wrapped as users of Goldentrace wrap theirs. */
final class Conversation {
    private static final int NO_LIMIT = 1_000_000;

    private final AgentSpec spec;
    private final TraceCollector trace;
    private final Middleware middleware;
    private final Agent agent;

    /** The agent's interface, as {@code AiServices} implements it. */
    interface Agent {
        @Nullable
        String chat(String text);
    }

    Conversation(AgentSpec spec, World world, TraceCollector trace) {
        this.spec = spec;
        this.trace = trace;
        LangChain4jTrace traced = LangChain4jTrace.of(trace);
        this.middleware = new Middleware(
                traced.chatModel(spec.settings().parameters(), parameters -> world.model()), spec.rewrite());
        this.agent = AiServices.builder(Agent.class)
                .chatModel(middleware)
                .tools(traced.tools(tools(world.tools())))
                .chatMemory(memory())
                .systemMessageProvider(memoryId -> spec.system())
                .maxToolCallingRoundTrips(NO_LIMIT)
                .build();
    }

    private Map<ToolSpecification, ToolExecutor> tools(ToolExecutor executor) {
        Map<ToolSpecification, ToolExecutor> tools = new LinkedHashMap<>();
        spec.tools().forEach(tool -> tools.put(tool.specification(), executor));
        return tools;
    }

    private ChatMemory memory() {
        ChatMemory memory = MessageWindowChatMemory.withMaxMessages(NO_LIMIT);
        spec.greetings().forEach(greeting -> memory.add(AiMessage.from(greeting)));
        return memory;
    }

    /** Holds the conversation to its end: one run for each turn of the user. */
    List<Answer> hold() {
        List<Answer> answers = new ArrayList<>();
        for (String text : spec.users()) {
            middleware.nextRun();
            answers.add(answer(text));
        }
        return answers;
    }

    /** What a run gives back may be null, which NullAway cannot see in its type variable. */
    @SuppressWarnings("NullAway")
    private Answer answer(String text) {
        try {
            return new Answer(trace.run(text, () -> agent.chat(text)), false);
        } catch (Stopped e) {
            return new Answer(null, true);
        }
    }
}
