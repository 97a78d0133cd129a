package dev.goldentrace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenStoreTest {
    private static final GoldenId ID = GoldenId.ofTest("com.acme.RefundAgentTest", "refunds", null);

    @TempDir
    Path root;

    @Test
    void readsWhatItWrote() throws Exception {
        Golden golden = golden(Sessions.of(Sessions.Script.kettle()));
        GoldenStore.at(root).stage(golden).commit();

        assertThat(GoldenStore.at(root).read(ID)).contains(golden);
    }

    @Test
    void tellsInTheStoryWhatAToolGaveWithoutQuotes() {
        assertThat(Story.of(Sessions.of(Sessions.Script.kettle()), null))
                .contains("tool      get_order(order=1001) -> {order: 1001, owner: anna@acme-mail.com, total: 49.00}");
    }

    @Test
    void writesWhatTheAdapterSaysOfAReplyAsObserved() {
        Golden one = golden(withOpaque(Map.of("created", 1795356534L)));
        Golden other = golden(withOpaque(Map.of("created", 1795356542L)));

        assertThat(GoldenStore.sameRecordings(one, other)).isTrue();
        GoldenStore.at(root).stage(other).commit();
        assertThat(GoldenStore.at(root).read(ID)).contains(other);
    }

    private static Session withOpaque(Map<String, Object> opaque) {
        Capture capture = Capture.start("Shop.greets", Source.live(), Sessions.CLOCK);
        LlmRequest request = new LlmRequest("gpt-4.1", List.of(Message.user("Hi!")), List.of(), null, Map.of());
        capture.collector()
                .llm(
                        request,
                        () -> new LlmReply(Message.assistant("Hello!"), StopReason.STOP, Usage.of(9, 2), null, null, opaque));
        return capture.end(null, Duration.ZERO);
    }

    static Golden golden(Session raw) {
        RedactedSession redacted = Redactor.standard().redact(raw);
        return new Golden(
                ID,
                Redactor.standard().fingerprint(),
                "no state-changing calls",
                redacted.surrogates(),
                List.of(redacted.session()),
                null);
    }
}
