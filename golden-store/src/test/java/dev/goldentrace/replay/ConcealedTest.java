package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A message shows no value that a golden would not hold. */
class ConcealedTest {
    private static final String SECRET = "kV7mQ2xR9tLw4Zp8";
    private static final String OTHER = "Hn3jY6sB1cFd5Gu0";

    private static Divergence divergence(Map<String, Object> recorded, Map<String, Object> live) {
        return Replay.of(Replay.record(trace -> trace.tool("log_in", recorded, () -> "in")))
                .divergence(trace -> trace.tool("log_in", live, () -> "in"));
    }

    @Test
    void aSecretThatOnlyItsNameTells() {
        Divergence divergence = divergence(Map.of("password", "none"), Map.of("password", SECRET));

        assertThat(divergence.details().path()).isEqualTo("$.arguments.password");
        assertThat(divergence.details().actual()).isEqualTo("<API key>");
        assertThat(divergence).hasMessageNotContaining(SECRET);
    }

    @Test
    void aSecretInAListUnderItsName() {
        Divergence divergence =
                divergence(Map.of("api-key", List.of("none")), Map.of("api-key", List.of("none", OTHER)));

        assertThat(divergence.details().path()).isEqualTo("$.arguments['api-key'][1]");
        assertThat(divergence.details().actual()).isEqualTo("<API key>");
    }

    @Test
    void aSecretInWhatIsShownAsAWhole() {
        Divergence divergence = divergence(Map.of(), Map.of("login", Map.of("password", SECRET)));

        assertThat(divergence).hasMessageNotContaining(SECRET);
    }

    @Test
    void aValueThatIsAKey() {
        Divergence divergence = divergence(Map.of(), Map.of("anna@acme-mail.com", 1L));

        assertThat(divergence.details().path()).isEqualTo("$.arguments['<e-mail>']");
        assertThat(divergence).hasMessageNotContaining("anna@acme-mail.com");
    }
}
