package dev.goldentrace.example.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {

    private static final String FIRST =
            "{\"role\":\"system\",\"content\":\"%s\"},{\"role\":\"user\",\"content\":\"%s\"}"
                    .formatted("s".repeat(40), "u".repeat(20));
    private static final String SECOND = FIRST
            + ",{\"role\":\"assistant\",\"content\":\"%s\"},".formatted("a".repeat(8))
            + "{\"role\":\"user\",\"content\":\"%s\"}".formatted("v".repeat(12));

    @Test
    void countsAFirstRequestAsNotCached() {
        assertThat(usage(FIRST)).isEqualTo(new Usage(15, 0, 2, 0));
    }

    @Test
    void countsWhatTheRequestBeforeHeldAsCached() {
        assertThat(usage(SECOND)).isEqualTo(new Usage(20, 15, 2, 0));
    }

    private static Usage usage(String messages) {
        String body = "{\"model\":\"gpt-4.1\",\"messages\":[" + messages + "]}";
        return Usage.of(ChatRequest.of(Wire.read(body.getBytes(StandardCharsets.UTF_8))), "answered", List.of());
    }
}
