package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What an agent does to its memory as a whole is told from the edit of one message. */
class HistoryChangeTest {
    private static final Golden GOLDEN = Replay.record(agent(messages -> messages));

    /** Asks three questions; before the third, the memory is what the given function makes of it. */
    private static Consumer<TraceCollector> agent(UnaryOperator<List<Message>> memory) {
        return trace -> {
            List<Message> messages = new ArrayList<>(List.of(Message.system("Be kind.")));
            ask(trace, messages, "One?");
            ask(trace, messages, "Two?");
            messages.add(Message.user("Three?"));
            llm(trace, memory.apply(messages), "three");
        };
    }

    private static void ask(TraceCollector trace, List<Message> messages, String question) {
        messages.add(Message.user(question));
        messages.add(llm(trace, messages, "Answer to " + question).message());
    }

    private static LlmReply llm(TraceCollector trace, List<Message> messages, String answer) {
        return trace.llm(LlmRequest.of("m", messages), () -> LlmReply.of(Message.assistant(answer), null));
    }

    private static Divergence.Details with(UnaryOperator<List<Message>> memory) {
        Divergence divergence = Replay.of(GOLDEN).divergence(agent(memory));
        assertThat(divergence).isNotNull();
        assertThat(divergence.details().step()).isEqualTo(3);
        return divergence.details();
    }

    private static List<Message> from(List<Message> messages, Message... first) {
        List<Message> changed = new ArrayList<>(List.of(first));
        changed.addAll(messages.subList(messages.size() - 1, messages.size()));
        return changed;
    }

    @Test
    void trimmedFromTheStart() {
        Divergence divergence = Replay.of(GOLDEN).divergence(agent(messages -> {
            List<Message> changed = new ArrayList<>(messages);
            changed.subList(1, 3).clear();
            return changed;
        }));

        assertThat(divergence).hasMessage("""
                ShopTest.refunds  DIVERGED at step 3
                  cause     conversation history: trimmed by 2 messages, at $.messages[0]
                  expected  "One?"   (m, recorded 2026-11-02)
                  actual    "Two?"
                  then      mend it:          the agent's memory: it no longer hands back what was said as it did
                            or you meant it:  mvn test -Dtest=ShopTest#refunds -Dgoldentrace.mode=record   (cost not known: a reply without usage of <m>)""");
    }

    @Test
    void trimmedToTheLastQuestion() {
        assertThat(with(messages -> from(messages, messages.get(0))).cause())
                .isEqualTo(new Cause.History("trimmed by 4 messages"));
    }

    @Test
    void trimmedByASingleMessage() {
        assertThat(with(messages -> {
                            List<Message> changed = new ArrayList<>(messages);
                            changed.remove(1);
                            return changed;
                        })
                        .cause())
                .isEqualTo(new Cause.History("trimmed by 1 message"));
    }

    @Test
    void summarisedForTheUser() {
        assertThat(with(messages -> from(messages, messages.get(0), Message.user("So far: two questions.")))
                        .cause())
                .isEqualTo(new Cause.History("4 messages summarised in 1"));
    }

    @Test
    void summarisedInASystemMessage() {
        assertThat(with(messages -> from(messages, messages.get(0), Message.system("So far: two questions.")))
                        .cause())
                .isEqualTo(new Cause.History("4 messages summarised in 1"));
    }

    @Test
    void rewritten() {
        assertThat(with(messages -> from(
                                messages,
                                messages.get(0),
                                Message.user("One and two?"),
                                Message.assistant("Both."),
                                Message.user("Sure?")))
                        .cause())
                .isEqualTo(new Cause.History("rewritten: 3 messages in place of 4"));
    }

    @Test
    void longerThanItWas() {
        assertThat(with(messages -> {
                            List<Message> changed = new ArrayList<>(messages);
                            changed.add(1, Message.assistant("Hello."));
                            return changed;
                        })
                        .cause())
                .isEqualTo(new Cause.History("1 message more than when it was recorded"));
    }

    @Test
    void anEditedAnswerIsTheModelsWordsChanged() {
        assertThat(with(messages -> replaced(messages, 2, Message.assistant("Another answer.")))
                        .cause())
                .isEqualTo(new Cause.History());
    }

    @Test
    void anEditedQuestionIsAUserMessage() {
        assertThat(with(messages -> replaced(messages, 1, Message.user("Eins?")))
                        .cause())
                .isEqualTo(new Cause.UserMessage());
    }

    @Test
    void anEditedSystemPromptIsASystemPrompt() {
        assertThat(with(messages -> replaced(messages, 0, Message.system("Be quick.")))
                        .cause())
                .isEqualTo(new Cause.SystemPrompt());
    }

    @Test
    void anAddedSystemMessageIsASystemPrompt() {
        assertThat(with(messages -> {
                            List<Message> changed = new ArrayList<>(messages);
                            changed.add(1, Message.system("Be quick."));
                            return changed;
                        })
                        .cause())
                .isEqualTo(new Cause.SystemPrompt());
    }

    private static List<Message> replaced(List<Message> messages, int at, Message instead) {
        List<Message> changed = new ArrayList<>(messages);
        changed.set(at, instead);
        return changed;
    }
}
