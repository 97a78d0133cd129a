package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each request repeats what was said, and offers the same tools: that is looked at once. */
class RepeatedHistoryTest {
    @Test
    void whatIsRepeatedIsLookedAtOnce() {
        assertThat(looks(conversation(80))).isLessThan(looks(conversation(20)) * 5);
    }

    @Test
    void whatIsRepeatedIsRedactedEachTimeAndCountsOnce() {
        RedactedSession redacted = Redactor.standard().redact(conversation(3));

        assertThat(redacted.session().steps().get(2).llm().request().messages())
                .startsWith(Message.user("1: to email-1@redacted.example"));
        assertThat(redacted.surrogates())
                .containsExactly(new Surrogate(Surrogate.Type.EMAIL, "email-1@redacted.example", 3));
    }

    private static long looks(Session session) {
        List<String> texts = new ArrayList<>();
        new SessionTexts(new PlainRewrite(text -> {
                    texts.add(text);
                    return text;
                }))
                .rewrite(session);
        return texts.size();
    }

    private static Session conversation(int turns) {
        List<ToolSpec> tools = List.of(new ToolSpec("find_user", "Finds", Map.of("type", "object")));
        List<Message> history = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int turn = 1; turn <= turns; turn++) {
            history.add(Message.user(turn + ": to ann@acme.com"));
            Message reply = Message.assistant("done " + turn);
            LlmRequest request = LlmRequest.of("some-model", history).withTools(tools);
            steps.add(new Step(turn, "main", Sessions.llm(request, LlmReply.of(reply, null)), List.of()));
            history.add(reply);
        }
        return Sessions.session(List.of(Sessions.run(1, "hi", steps)));
    }
}
