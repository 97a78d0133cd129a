package it;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Usage;
import java.util.List;

/** Asks once, for a cent. */
final class Agent {
    private Agent() {}

    static void ask(TraceCollector trace, String prompt) {
        List<Message> messages = List.of(Message.system("Be " + prompt + "."), Message.user("Hello"));
        trace.llm(LlmRequest.of("gpt-4.1", messages), () -> {
            System.out.println("a live call, be " + prompt);
            return LlmReply.of(Message.assistant("Hi"), Usage.of(5_000, 0));
        });
    }
}
