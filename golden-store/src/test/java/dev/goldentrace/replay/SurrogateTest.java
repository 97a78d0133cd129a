package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What was redacted binds to the text of the live side, and comes back as that. */
class SurrogateTest {
    private static final String ANNA = "anna@acme-mail.com";
    private static final String BERT = "bert@acme-mail.com";

    /** Asks for an order by the customer's address; the tool knows the address of somebody else. */
    private record Orders(String user, String argument, List<String> heard) implements Consumer<TraceCollector> {
        @Override
        public void accept(TraceCollector trace) {
            Message asks = Message.user("I am " + user);
            Message asked = trace.llm(
                            LlmRequest.of("m", List.of(asks)),
                            () -> LlmReply.of(
                                    Message.assistant(
                                            "I look for " + user,
                                            List.of(ToolUse.of("c", "get_order", Map.of("owner", user)))),
                                    null))
                    .message();
            heard.add(asked.text());
            heard.add(String.valueOf(asked.toolUses().get(0).arguments().get("owner")));
            ToolUse use = ToolUse.of("c", "get_order", Map.of("owner", argument));
            heard.add(trace.tool(use, () -> "owner " + user + ", agent " + BERT));
        }
    }

    private static Orders orders(String user) {
        return new Orders(user, user, new ArrayList<>());
    }

    private final Golden golden = Replay.record(orders(ANNA));

    @Test
    void nothingOfTheOneWhoRecordedIsInTheGolden() {
        assertThat(golden.toString()).doesNotContain("acme-mail").contains("email-1@redacted.example");
    }

    @Nested
    class Binds {

        @Test
        void inReplyArgumentAndResult() {
            Orders carl = orders("carl@other-mail.org");
            assertThat(Replay.of(golden).run(carl).source.unread()).isEmpty();

            assertThat(carl.heard())
                    .containsExactly(
                            "I look for carl@other-mail.org",
                            "carl@other-mail.org",
                            "owner carl@other-mail.org, agent email-2@redacted.example");
        }

        @Test
        void onceForASession() {
            Divergence divergence = Replay.of(golden)
                    .divergence(new Orders("carl@other-mail.org", "dora@other-mail.org", new ArrayList<>()));

            assertThat(divergence).hasMessage("""
                    ShopTest.refunds  DIVERGED at step 1
                      cause     arguments of the tool get_order, at $.arguments.owner
                      expected  "email-1@redacted.example"   (m, recorded 2026-11-02)
                      actual    "<e-mail>"
                      then      mend it:          the agent: the model asked for the recorded arguments
                                or you meant it:  mvn test -Dtest=ShopTest#refunds -Dgoldentrace.mode=record   (cost not known: a reply without usage of <m>)""");
        }

        @Test
        void onlyWhatLooksLikeIt() {
            Divergence divergence =
                    Replay.of(golden).divergence(new Orders("nobody at all", "nobody at all", new ArrayList<>()));

            assertThat(divergence.details().cause()).isEqualTo(new Cause.UserMessage());
            assertThat(divergence.details().expected()).isEqualTo("I am email-1@redacted.example");
            assertThat(divergence.details().actual()).isEqualTo("I am nobody at all");
        }
    }

    @Nested
    class AMessage {

        @Test
        void neverShowsWhatTheLiveSideKeepsSecret() {
            String key = "sk-proj-" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";
            Divergence divergence = Replay.of(golden)
                    .divergence(trace -> trace.llm(
                            LlmRequest.of("m", List.of(Message.user("I am " + ANNA + ", key " + key))),
                            () -> LlmReply.of(Message.assistant("live!"), null)));

            assertThat(divergence.getMessage())
                    .doesNotContain(ANNA)
                    .doesNotContain(key)
                    .contains("<API key>");
            assertThat(divergence.details().toString()).doesNotContain(ANNA).doesNotContain(key);
            assertThat(divergence.getActual().getStringRepresentation())
                    .doesNotContain(ANNA)
                    .doesNotContain(key);
        }
    }

    @Nested
    class ARealTool {

        private static Consumer<TraceCollector> sends(ToolUse use) {
            return trace -> trace.tool(use, () -> "sent");
        }

        @Test
        void neverGetsWhatStandsForAValueThatNobodyKnows() {
            ToolUse recorded = ToolUse.of("", "get_mail", Map.of("to", List.of(ANNA)));
            ToolUse live = ToolUse.of("", "get_mail", Map.of("to", List.of("email-1@redacted.example")));
            Replay replay = Replay.of(Replay.record(sends(recorded)), ToolSources.all(ToolSource.LIVE));

            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(() -> replay.run(sends(live)))
                    .withMessage("ShopTest.refunds: the tool <get_mail> is to run, but its argument <to[0]> holds"
                            + " <email-1@redacted.example>, which stands for a redacted value that this session has not"
                            + " met. Answer the tool from the golden with -Dgoldentrace.tools=get_mail=recorded, or"
                            + " record the test again: mvn test -Dtest=ShopTest#refunds -Dgoldentrace.mode=record");
        }

        @Test
        void neverGetsItInMalformedArgumentsEither() {
            ToolUse recorded = ToolUse.parse("", "get_mail", "to " + ANNA);
            ToolUse live = ToolUse.parse("", "get_mail", "to email-1@redacted.example");
            Replay replay = Replay.of(Replay.record(sends(recorded)), ToolSources.all(ToolSource.COMPARE));

            assertThatExceptionOfType(UsageError.class)
                    .isThrownBy(() -> replay.run(sends(live)))
                    .withMessageContaining("but its arguments hold <email-1@redacted.example>");
        }

        @Test
        void getsTheLiveValue() {
            ToolUse recorded = ToolUse.of("", "get_mail", Map.of("to", ANNA));
            Replay replay = Replay.of(Replay.record(sends(recorded)), ToolSources.all(ToolSource.LIVE));
            List<String> got = new ArrayList<>();
            replay.trace().tool(ToolUse.of("", "get_mail", Map.of("to", BERT)), () -> {
                got.add(BERT);
                return "sent";
            });

            assertThat(got).containsExactly(BERT);
        }

        @Test
        void thatRunsAnAgentMayGetItForItsCallsAreAnswered() {
            Consumer<TraceCollector> agent = trace -> {
                String found = trace.tool("get_owner", Map.of(), () -> ANNA);
                ToolUse ask = ToolUse.of("p", "ask_planner", Map.of("for", found));
                Message user = Message.user("Go");
                trace.llm(
                        LlmRequest.of("m", List.of(user)),
                        () -> LlmReply.of(Message.assistant(null, List.of(ask)), null));
                trace.tool(
                        ask,
                        () -> trace.llm(
                                        LlmRequest.of("m", List.of(Message.user("Plan for " + found))),
                                        () -> LlmReply.of(Message.assistant("planned"), null))
                                .message()
                                .text());
            };

            assertThat(Replay.of(Replay.record(agent)).run(agent).source.unread())
                    .isEmpty();
        }
    }
}
