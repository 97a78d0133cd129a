package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each session numbers its stand-ins by itself, and a verdict knows all the same who is who. */
class CommonStandInsTest {
    private static List<ToolUse> script = List.of();

    @TempDir
    Path root;

    private Fixtures fixtures;

    static class Mails {
        @Test
        @AgentTrace
        void someone(TraceCollector trace) {
            List<Message> messages = new ArrayList<>(List.of(Message.user("Say sorry to customer 1.")));
            for (int i = 0; i <= script.size(); i++) {
                int step = i;
                Message message = trace.llm(LlmRequest.of("gpt-4.1", messages), () -> reply(step))
                        .message();
                messages.add(message);
                message.toolUses()
                        .forEach(use ->
                                messages.add(Message.tool(use.id(), use.name(), trace.tool(use, () -> result(use)))));
            }
        }

        private static LlmReply reply(int step) {
            Message message = step < script.size()
                    ? Message.assistant(null, List.of(script.get(step)))
                    : Message.assistant("It is sent.");
            return LlmReply.of(message, Usage.of(100, 10));
        }

        private static String result(ToolUse use) {
            return use.name().equals("get_customer")
                    ? "{\"email\":\"customer" + use.arguments().get("id") + "@acme.com\"}"
                    : "sent";
        }
    }

    private static ToolUse look(int id) {
        return ToolUse.of("call_look" + id, "get_customer", Map.of("id", id));
    }

    private static ToolUse mail(String to) {
        return ToolUse.of("call_mail", "send_mail", Map.of("to", to));
    }

    @BeforeEach
    void recordAMailToTheFirstOfTwo() {
        fixtures = new Fixtures(root).mode("record");
        script = List.of(look(1), look(2), mail("customer1@acme.com"));
        assertThat(fixtures.run(Mails.class).failures()).isEmpty();
        fixtures.mode("live");
    }

    private List<Throwable> live(ToolUse... uses) {
        script = List.of(uses);
        return fixtures.run(Mails.class).failures();
    }

    @Nested
    class WithRealTools {
        @BeforeEach
        void real() {
            fixtures.with("goldentrace.tools", "live");
        }

        @Test
        void theOrderOfLookUpsDoesNotMatter() {
            assertThat(live(look(2), look(1), mail("customer1@acme.com"))).isEmpty();
        }

        @Test
        void theWrongOneIsFoundWhateverItsNumber() {
            assertThat(live(look(2), look(1), mail("customer2@acme.com")))
                    .singleElement()
                    .extracting(Throwable::getMessage)
                    .asString()
                    .contains("send_mail: to <email-2@redacted.example>, accepted <email-1@redacted.example>");
        }
    }

    @Test
    void aStandInThatTheGoldenAnsweredIsNoDifference() {
        assertThat(live(look(1), look(2), mail("made.up@acme.com")))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("first difference, at step 3, call 1: arguments of the tool send_mail")
                .doesNotContain("the world changed");
    }

    @Test
    void whatNobodyToldIsNoneOfThoseThatWere() {
        assertThat(live(mail("made.up@acme.com")))
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("send_mail: to <another email-1@redacted.example>, accepted <email-1@redacted.example>")
                .doesNotContain("made.up");
    }
}
