package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Sessions;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** {@code log=steps}: each call on a line, as it is answered, with nothing in it that a golden would not hold. */
class StepLogTest {
    private final List<String> lines = new ArrayList<>();

    private void run(Source source, Consumer<TraceCollector> agent) {
        StepLog log = new StepLog(source, "ShopTest.refunds", Redactor.standard(), lines::add);
        agent.accept(Capture.start("ShopTest.refunds", log, Sessions.CLOCK).collector());
    }

    @Test
    void saysPlaceKindAndSource() {
        run(Replay.of(Diverging.GOLDEN).source, new Shop());

        assertThat(lines)
                .containsExactly(
                        "[goldentrace] ShopTest.refunds  run 1, main, step 0  retrieval help-pages {\"query\":\"broken kettle\"}  recorded",
                        "[goldentrace] ShopTest.refunds  run 1, main, step 1  llm gpt-4.1 user: My kettle is broken.  recorded",
                        "[goldentrace] ShopTest.refunds  run 1, main, step 1  tool get_order {\"order\":1001}  recorded",
                        "[goldentrace] ShopTest.refunds  run 1, main, step 1  tool get_stock {\"item\":\"kettle\"}  recorded",
                        "[goldentrace] ShopTest.refunds  run 1, main, step 1  embedding small-embedder {\"text\":\"kettle\"}  recorded",
                        "[goldentrace] ShopTest.refunds  run 1, main, step 2  llm gpt-4.1 user: Thanks. And now?  recorded");
    }

    @Test
    void saysWhatIsLive() {
        run(Source.live(), trace -> trace.tool("get_order", Map.of("order", 1L), () -> "sent"));

        assertThat(lines)
                .containsExactly(
                        "[goldentrace] ShopTest.refunds  run 1, main, step 0  tool get_order {\"order\":1}  live");
    }

    @Test
    void saysWhatIsRefusedAndThrowsItOn() {
        Shop shop = new Shop();
        shop.query = "pot";

        Assertions.assertThatExceptionOfType(Divergence.class)
                .isThrownBy(() -> run(Replay.of(Diverging.GOLDEN).source, shop));
        assertThat(lines).singleElement().asString().endsWith("  refused: Divergence");
    }

    @Test
    void holdsNoSecretsAndNoLongOrBrokenLines() {
        String secret = "kV7mQ2xR9tLw4Zp8";
        run(Source.live(), trace -> {
            trace.tool("log_in", Map.of("password", secret), () -> "in");
            trace.llm(
                    LlmRequest.of("m", List.of(Message.user("I am anna@acme-mail.com\n" + "and more ".repeat(50)))),
                    () -> LlmReply.of(Message.assistant("Yes."), null));
        });

        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(secret, "anna@acme-mail.com", "\n")
                        .hasSizeLessThan(200));
    }
}
