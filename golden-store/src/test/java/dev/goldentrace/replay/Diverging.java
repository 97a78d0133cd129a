package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import java.util.ArrayList;
import java.util.List;

/** The shop's golden, and what a developer sees when an agent diverges from it. */
final class Diverging {
    static final Golden GOLDEN = Replay.record(new Shop());
    static final String COMMAND = "mvn test -Dtest=ShopTest#refunds -Dgoldentrace.mode=record";
    private static final String UNPRICED = "   (cost not known: a reply without usage of <gpt-4.1>)";

    private Diverging() {}

    /** Replays an agent; {@code RECORD} in the message stands for the command and what it costs. */
    static void diverges(Shop shop, String message) {
        assertThat(Replay.of(GOLDEN).divergence(shop)).hasMessage(priced(message));
    }

    static String priced(String message) {
        return message.replace("RECORD", COMMAND + "   (about $0.00076)");
    }

    static String unpriced(String message) {
        return message.replace("RECORD", COMMAND + UNPRICED);
    }

    static void twoQuestions(TraceCollector trace) {
        List<Message> history = new ArrayList<>();
        ask(trace, "A kettle?", history);
        ask(trace, "And a pot?", history);
    }

    static void ask(TraceCollector trace, String question, List<Message> history) {
        history.add(Message.user(question));
        history.add(trace.llm(Shop.request(history), Diverging::live).message());
    }

    static LlmReply live() {
        return LlmReply.of(Message.assistant("Yes."), null);
    }
}
