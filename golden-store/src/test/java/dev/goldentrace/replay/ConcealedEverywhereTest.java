package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.settings.AfterDivergence;
import dev.goldentrace.settings.PromptChange;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** No part of a message shows a secret or a personal e-mail address: neither expected nor actual, nor nearest, nor the list. */
class ConcealedEverywhereTest {
    private static final String SECRET = "kV7mQ2xR9tLw4Zp8";
    private static final String MAIL = "anna@acme-mail.com";

    private static void logIn(TraceCollector trace, String mail, String password, String shop) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("mail", mail);
        arguments.put("password", password);
        arguments.put("shop", shop);
        trace.tool("log_in", arguments, () -> "in");
    }

    private static final Consumer<TraceCollector> RECORDED = trace -> {
        logIn(trace, MAIL, SECRET, "one");
        trace.llm(
                LlmRequest.of("m", List.of(Message.system("Serve " + MAIL), Message.user("Hi"))),
                () -> LlmReply.of(Message.assistant("Yes."), null));
    };

    private static void holdsNothing(Divergence divergence) {
        assertThat(divergence).isNotNull();
        assertThat(divergence.toString() + divergence.details() + divergence.further())
                .doesNotContain(SECRET, MAIL, "bob@other-mail.com", "Hn3jY6sB1cFd5Gu0");
    }

    @Test
    void inExpectedAndActualAndTheFieldsBesideThem() {
        holdsNothing(Replay.of(Replay.record(RECORDED))
                .divergence(trace -> logIn(trace, "no address", "Hn3jY6sB1cFd5Gu0", "two")));
    }

    @Test
    void inTheNearestCall() {
        Divergence divergence = Replay.of(Replay.record(RECORDED))
                .divergence(RECORDED.andThen(trace -> logIn(trace, "bob@other-mail.com", "Hn3jY6sB1cFd5Gu0", "two")));

        assertThat(divergence).hasMessageContaining("nearest   the recorded log_in");
        holdsNothing(divergence);
    }

    @Test
    void inTheListOfAll() {
        Replay replay = Replay.of(Replay.record(RECORDED), new ReplayPolicy(PromptChange.FAIL, AfterDivergence.REPORT));
        replay.run(trace -> {
            logIn(trace, MAIL, SECRET, "two");
            trace.llm(
                    LlmRequest.of("m", List.of(Message.system("Mind bob@other-mail.com"), Message.user("Hi"))),
                    () -> LlmReply.of(Message.assistant("Yes."), null));
        });
        Divergence divergence = replay.source.unread().orElseThrow();

        assertThat(divergence.further()).hasSize(1);
        holdsNothing(divergence);
    }

    @Test
    void inAWarning() {
        Replay replay = Replay.of(Replay.record(RECORDED), new ReplayPolicy(PromptChange.WARN, AfterDivergence.STOP));
        replay.run(trace -> {
            logIn(trace, MAIL, SECRET, "one");
            trace.llm(
                    LlmRequest.of("m", List.of(Message.system("Mind bob@other-mail.com"), Message.user("Hi"))),
                    () -> LlmReply.of(Message.assistant("Yes."), null));
        });

        assertThat(replay.source.promptChanges()).hasSize(1);
        assertThat(replay.source.promptChanges().toString()).doesNotContain(MAIL, "bob@other-mail.com");
    }
}
