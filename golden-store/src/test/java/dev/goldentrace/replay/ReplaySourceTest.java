package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.Sessions;
import dev.goldentrace.golden.Sessions.Script;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplaySourceTest {
    private static final Script KETTLE = Script.kettle();
    private static final ReplayContext CONTEXT =
            new ReplayContext("Shop.refunds", "mvn test -Dtest=Shop#refunds -Dgoldentrace.mode=record");

    private final ReplaySource source = new ReplaySource(golden(KETTLE), ToolSources.all(ToolSource.RECORDED), CONTEXT);
    private final Capture capture = Capture.start("Shop.refunds", source, Sessions.CLOCK);

    @Test
    void answersTheSameAgentFromTheGoldenInItsOwnWords() {
        String answer = Sessions.run(unusable(KETTLE), capture.collector(), UnaryOperator.identity());

        assertThat(answer).isEqualTo(KETTLE.answer());
        assertThat(source.unread()).isEmpty();
        assertThat(capture.end(null, Duration.ZERO).toolCalls()).hasSize(1);
    }

    /** A script whose live parts must not be used. */
    private static Script unusable(Script script) {
        return new Script(
                script.system(), script.user(), Map.of(), "live!", script.tools(), script.parameters(), "live!");
    }

    private static Golden golden(Script script) {
        RedactedSession redacted = Redactor.standard().redact(Sessions.of(script));
        return new Golden(
                GoldenId.ofTest("com.acme.Shop", "refunds", null),
                "1",
                null,
                redacted.surrogates(),
                List.<Session>of(redacted.session()),
                null);
    }

    private Divergence divergence(Script script, UnaryOperator<ToolUse> rewrite) {
        return catchThrowableOfType(
                Divergence.class, () -> Sessions.run(unusable(script), capture.collector(), rewrite));
    }

    @Nested
    class Diverges {

        @Test
        void atAnotherSystemPrompt() {
            Divergence divergence = divergence(
                    new Script(
                            "You are the support agent of a shop.\nBe quick.",
                            KETTLE.user(),
                            KETTLE.arguments(),
                            KETTLE.result(),
                            KETTLE.tools(),
                            KETTLE.parameters(),
                            KETTLE.answer()),
                    UnaryOperator.identity());

            assertThat(divergence).hasMessage("""
                            Shop.refunds  DIVERGED at step 1
                              cause     system prompt, at $.system
                              expected  "You are the support agent of a shop.\\nBe kind."   (gpt-4.1, recorded 2026-11-02)
                              actual    "You are the support agent of a shop.\\nBe quick."
                              also      2 recorded calls were not made because of it
                              then      mend it:          the system prompt, or what is filled into it
                                        or you meant it:  mvn test -Dtest=Shop#refunds -Dgoldentrace.mode=record   (about $0.0007)
                                        or let it warn:   -Dgoldentrace.onPromptChange=warn""");
            assertThat(divergence.getExpected().getValue()).isEqualTo("You are the support agent of a shop.\nBe kind.");
        }

        @Test
        void atAnotherToolDescription() {
            Divergence divergence = divergence(
                    new Script(
                            KETTLE.system(),
                            KETTLE.user(),
                            KETTLE.arguments(),
                            KETTLE.result(),
                            List.of(new ToolSpec("get_order", null, Map.of("type", "object"))),
                            KETTLE.parameters(),
                            KETTLE.answer()),
                    UnaryOperator.identity());

            assertThat(divergence.details().cause()).isEqualTo(new Cause.ToolsOffered("get_order"));
            assertThat(divergence.details().path()).isEqualTo("$.description");
        }

        @Test
        void atAnotherArgumentAndSaysSoAgainAtEveryLaterCall() {
            Divergence divergence = divergence(KETTLE, use -> ToolUse.of(use.id(), use.name(), Map.of("order", 1002L)));

            assertThat(divergence.details().cause()).isEqualTo(new Cause.ToolArguments("get_order"));
            assertThat(divergence.details().step()).isEqualTo(1);
            assertThat(divergence(KETTLE, UnaryOperator.identity())).isSameAs(divergence);
        }
    }
}
