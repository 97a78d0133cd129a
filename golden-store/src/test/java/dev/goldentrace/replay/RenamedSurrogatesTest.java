package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.redaction.Surrogate.Type;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Two recordings number their surrogates as they come: equal but for that is equal. */
class RenamedSurrogatesTest {
    private static final List<Surrogate> SURROGATES = List.of(
            new Surrogate(Type.NAME, "Anonaym", 1),
            new Surrogate(Type.NAME, "Anonbym", 1),
            new Surrogate(Type.NUMBER, "9900001", 1),
            new Surrogate(Type.NUMBER, "9900002", 1),
            new Surrogate(Type.POSTAL_CODE, "00101", 1));

    private static Golden golden(String says, Map<String, Object> arguments) {
        Consumer<TraceCollector> agent = trace -> {
            ToolUse use = ToolUse.of("c1", "find_user", arguments);
            LlmRequest request = LlmRequest.of("gpt-4.1", List.of(Message.user(says)));
            trace.llm(
                    request,
                    () -> LlmReply.of(
                            new Message(
                                    dev.goldentrace.trace.Role.ASSISTANT,
                                    List.of(),
                                    List.of(use),
                                    null,
                                    null,
                                    Map.of()),
                            null));
            trace.tool(use, () -> "found");
        };
        return goldenOf(Replay.live(agent, dev.goldentrace.capture.Source.live()));
    }

    private static Golden goldenOf(Session session) {
        GoldenId id = GoldenId.ofTest("com.acme.ShopTest", "refunds", null);
        return new Golden(id, "1", null, SURROGATES, List.of(session), null);
    }

    private static void assertSame(Golden one, Golden other, boolean same) {
        assertThat(GoldenStore.sameRecordings(one, other)).isEqualTo(same);
        assertThat(Recordings.differences(one, other, Normalization.standard()).isEmpty())
                .isEqualTo(same);
    }

    @Test
    void otherNumbersOfTheSameTypeAreTheSame() {
        assertSame(
                golden("Anonaym and Anonbym, ANONAYM", Map.of("who", "anonbym", "account", 9_900_001L)),
                golden("Anonbym and Anonaym, ANONBYM", Map.of("who", "anonaym", "account", 9_900_002L)),
                true);
    }

    @Test
    void twoForOneAreADifference() {
        assertSame(
                golden("Anonaym and Anonbym", Map.of("who", "Anonaym")),
                golden("Anonaym and Anonbym", Map.of("who", "Anonbym")),
                false);
        assertSame(golden("Anonaym and Anonbym", Map.of()), golden("Anonaym and Anonaym", Map.of()), false);
    }

    @Test
    void otherTypesAndSpellingsAreADifference() {
        assertSame(golden("in 9900001 now", Map.of()), golden("in 00101 now", Map.of()), false);
        assertSame(golden("I am Anonaym", Map.of()), golden("I am anonaym", Map.of()), false);
    }

    @Test
    void whatNoHeaderListsIsText() {
        assertSame(golden("I am Anoncym", Map.of()), golden("I am Anondym", Map.of()), false);
    }
}
