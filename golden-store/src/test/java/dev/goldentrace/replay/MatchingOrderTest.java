package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.RecordedFailure;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is strictly ordered in a replay, and what is not. */
class MatchingOrderTest {

    private static void assertReplays(Golden golden, Consumer<TraceCollector> agent) {
        assertThat(Replay.of(golden).run(agent).source.unread()).isEmpty();
    }

    @Nested
    class SiblingToolCalls {
        private final Message user = Message.user("Compare 1 and 2");

        /** Asks for tools, runs them in some order, and hands their results over in the order of asking. */
        private Consumer<TraceCollector> agent(
                List<ToolUse> uses, UnaryOperator<List<ToolUse>> order, List<String> results) {
            return trace -> {
                Message asked = trace.llm(
                                LlmRequest.of("m", List.of(user)),
                                () -> LlmReply.of(Message.assistant(null, uses), null))
                        .message();
                List<String> got = new ArrayList<>(Collections.nCopies(uses.size(), ""));
                for (ToolUse use : order.apply(asked.toolUses())) {
                    int at = asked.toolUses().indexOf(use);
                    while (!got.get(at).isEmpty()) {
                        at++;
                    }
                    int next = at;
                    got.set(at, trace.tool(use, () -> results.get(next)));
                }
                List<Message> messages = new ArrayList<>(List.of(user, asked));
                for (int i = 0; i < uses.size(); i++) {
                    messages.add(Message.tool(uses.get(i).id(), uses.get(i).name(), got.get(i)));
                }
                trace.llm(LlmRequest.of("m", messages), () -> LlmReply.of(Message.assistant("done"), null));
            };
        }

        private static List<ToolUse> reversed(List<ToolUse> uses) {
            List<ToolUse> reversed = new ArrayList<>(uses);
            Collections.reverse(reversed);
            return reversed;
        }

        @Test
        void comeInAnyOrderById() {
            List<ToolUse> uses = List.of(
                    ToolUse.of("a", "get_order", Map.of("order", 1L)),
                    ToolUse.of("b", "get_order", Map.of("order", 2L)),
                    ToolUse.of("c", "get_order", Map.of("order", 1L)));
            List<String> results = List.of("one", "two", "three");
            Golden golden = Replay.record(agent(uses, UnaryOperator.identity(), results));

            assertReplays(golden, agent(uses, SiblingToolCalls::reversed, List.of()));
        }

        @Test
        void comeInAnyOrderByNameAndArgumentsWhereTheProviderGivesNoIds() {
            List<ToolUse> uses = List.of(
                    ToolUse.of("", "get_order", Map.of("order", 1L)),
                    ToolUse.of("", "get_order", Map.of("order", 2L)),
                    ToolUse.of("", "get_stock", Map.of()));
            Golden golden = Replay.record(agent(uses, UnaryOperator.identity(), List.of("one", "two", "three")));

            assertReplays(golden, agent(uses, SiblingToolCalls::reversed, List.of()));
        }

        @Test
        void thatAreEqualAndHaveNoIdsAreAnsweredInTheirOrder() {
            ToolUse poll = ToolUse.of("", "poll", Map.of());
            List<String> heard = new ArrayList<>();
            Consumer<TraceCollector> agent = trace -> {
                trace.llm(LlmRequest.of("m", List.of(user)), () -> LlmReply.of(Message.assistant("ok"), null));
                heard.add(trace.tool(poll, () -> "pending"));
                heard.add(trace.tool(poll, () -> "done"));
            };
            Golden golden = Replay.record(trace -> {
                trace.llm(LlmRequest.of("m", List.of(user)), () -> LlmReply.of(Message.assistant("ok"), null));
                trace.tool(poll, () -> "pending");
                trace.tool(poll, () -> "done");
            });

            assertReplays(golden, agent);
            assertThat(heard).containsExactly("pending", "done");
        }

        @Test
        void withoutIdsOfOneToolAreToldApartByTheNearest() {
            Golden golden = Replay.record(trace -> {
                trace.tool("get_stock", Map.of("item", "pot"), () -> "7");
                trace.tool("get_order", Map.of("order", 1L), () -> "one");
            });
            Divergence divergence =
                    Replay.of(golden).divergence(trace -> trace.tool("get_order", Map.of("order", 9L), () -> "live!"));

            assertThat(divergence.details().cause()).isEqualTo(new Cause.ToolArguments("get_order"));
            assertThat(divergence.details().expected()).isEqualTo("1");
            assertThat(divergence.details().actual()).isEqualTo("9");
        }

        @Test
        void ofALaterStepComeTooEarly() {
            ToolUse first = ToolUse.of("a", "get_order", Map.of("order", 1L));
            ToolUse second = ToolUse.of("b", "get_stock", Map.of());
            Consumer<TraceCollector> recorded = trace -> {
                Message asked = trace.llm(
                                LlmRequest.of("m", List.of(user)),
                                () -> LlmReply.of(Message.assistant(null, List.of(first)), null))
                        .message();
                Message result = Message.tool("a", "get_order", trace.tool(first, () -> "one"));
                trace.llm(
                        LlmRequest.of("m", List.of(user, asked, result)),
                        () -> LlmReply.of(Message.assistant(null, List.of(second)), null));
                trace.tool(second, () -> "two");
            };
            Divergence divergence = Replay.of(Replay.record(recorded)).divergence(trace -> {
                trace.llm(LlmRequest.of("m", List.of(user)), () -> LlmReply.of(Message.assistant("live!"), null));
                trace.tool(second, () -> "live!");
            });

            assertThat(divergence.details().cause()).isEqualTo(new Cause.Order("get_stock of step 2"));
            assertThat(divergence.details().step()).isEqualTo(1);
        }
    }

    @Nested
    class Lanes {

        /** Two agents in turns; the order says whose turn it is. */
        private Consumer<TraceCollector> agents(String order, boolean named) {
            return trace -> {
                Map<Character, Boundary> boundaries = named
                        ? Map.of('a', trace.lane("writer"), 'b', trace.lane("critic"))
                        : Map.of('a', trace, 'b', trace);
                Map<Character, List<Message>> histories = Map.of('a', new ArrayList<>(), 'b', new ArrayList<>());
                for (char turn : order.toCharArray()) {
                    List<Message> history = histories.get(turn);
                    history.add(Message.user(turn + " asks " + history.size()));
                    String said = turn + " says " + history.size();
                    history.add(boundaries
                            .get(turn)
                            .call(LlmRequest.of("m", history), () -> LlmReply.of(Message.assistant(said), null))
                            .message());
                }
            };
        }

        @ParameterizedTest
        @ValueSource(strings = {"abab", "aabb", "bbaa", "baba", "abba", "baab"})
        void areInterleavedInAnyOrder(String order) {
            assertReplays(Replay.record(agents("abab", false)), agents(order, false));
            assertReplays(Replay.record(agents("abab", true)), agents(order, true));
        }

        @Test
        void keepTheirNamesInTheReplayedSession() {
            Replay replay = Replay.of(Replay.record(agents("abab", true))).run(agents("bbaa", true));
            Session session = replay.capture.end(null, Duration.ZERO);

            assertThat(session.steps())
                    .extracting(Step::lane, Step::number)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("critic", 1),
                            org.assertj.core.groups.Tuple.tuple("critic", 2),
                            org.assertj.core.groups.Tuple.tuple("writer", 1),
                            org.assertj.core.groups.Tuple.tuple("writer", 2));
        }

        @Test
        void areOrderedWithinThemselves() {
            Golden golden = Replay.record(agents("abab", true));
            Divergence divergence = Replay.of(golden)
                    .divergence(trace -> trace.lane("critic")
                            .call(
                                    LlmRequest.of(
                                            "m",
                                            List.of(
                                                    Message.user("b asks 0"),
                                                    Message.assistant("b says 1"),
                                                    Message.user("b asks 2"))),
                                    () -> LlmReply.of(Message.assistant("live!"), null)));

            assertThat(divergence.details().lane()).isEqualTo("critic");
            assertThat(divergence.details().step()).isEqualTo(1);
        }

        @Test
        void thatAreUsedUpHaveNoMoreCallsHoweverManyOthersHave() {
            Golden golden = Replay.record(agents("abab", true));
            Divergence divergence = Replay.of(golden).divergence(agents("aaa", true));

            assertThat(divergence.details().cause()).isEqualTo(new Cause.ExtraCall("LLM call"));
            assertThat(divergence.details().lane()).isEqualTo("writer");
            assertThat(divergence.details().step()).isEqualTo(3);
        }
    }

    @Nested
    class ToolsThatRunAgents {
        private final Message user = Message.user("Plan a trip");
        private final ToolUse plan = ToolUse.of("p", "ask_planner", Map.of("q", "trip"));

        private Consumer<TraceCollector> agent(String asksPlanner) {
            return trace -> {
                Message asked = trace.llm(
                                LlmRequest.of("m", List.of(user)),
                                () -> LlmReply.of(Message.assistant(null, List.of(plan)), null))
                        .message();
                String planned = trace.tool(
                        asked.toolUses().get(0),
                        () -> trace.llm(
                                        LlmRequest.of("m", List.of(Message.user(asksPlanner))),
                                        () -> LlmReply.of(Message.assistant("go to Rome"), null))
                                .message()
                                .text());
                trace.llm(
                        LlmRequest.of("m", List.of(user, asked, Message.tool("p", "ask_planner", planned))),
                        () -> LlmReply.of(Message.assistant("Rome it is"), null));
            };
        }

        @Test
        void alwaysRunAndTheirInnerCallsAreAnswered() {
            Golden golden = Replay.record(agent("Where to?"));
            assertThat(golden.newest().toolCalls()).extracting(ToolCall::lane).containsExactly("main/ask_planner");

            assertReplays(golden, agent("Where to?"));
        }

        @Test
        void divergeInTheirOwnLane() {
            Divergence divergence = Replay.of(Replay.record(agent("Where to?"))).divergence(agent("Whither?"));

            assertThat(divergence.details().cause()).isEqualTo(new Cause.UserMessage());
            assertThat(divergence.details().lane()).isEqualTo("main/ask_planner");
            assertThat(divergence.details().step()).isEqualTo(1);
        }
    }

    @Nested
    class RecordedErrors {

        private static String toolThatFails(TraceCollector trace, RuntimeException error) {
            return trace.tool("get_order", Map.of(), () -> {
                throw error;
            });
        }

        private Golden recorded(RuntimeException error) {
            return Replay.record(trace ->
                    assertThatThrownBy(() -> toolThatFails(trace, error)).isSameAs(error));
        }

        @Test
        void areThrownAgainAsTheSameType() {
            Replay replay = Replay.of(recorded(new IllegalStateException("no such order")));

            assertThatThrownBy(() -> toolThatFails(replay.trace(), new IllegalStateException("live!")))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("no such order");
        }

        /** Its constructor wants more than a message. */
        private static final class DiskFull extends RuntimeException {
            DiskFull(String disk, Throwable cause, boolean mayTryAgain) {
                super(disk + mayTryAgain, cause);
            }
        }

        @Test
        void areRecordedFailuresWhereTheirTypeCannotBeMade() {
            Replay replay = Replay.of(recorded(new DiskFull("disk", new IOException("full"), false)));

            assertThatThrownBy(() -> toolThatFails(replay.trace(), new IllegalStateException("live!")))
                    .isExactlyInstanceOf(RecordedFailure.class)
                    .hasMessage("diskfalse")
                    .hasToString("dev.goldentrace.capture.RecordedFailure (recorded as " + DiskFull.class.getName()
                            + ", which cannot be made again): diskfalse")
                    .satisfies(failure -> assertThat(
                                    ((RecordedFailure) failure).error().kind())
                            .isEqualTo(CallError.Kind.PROVIDER));
        }

        @Test
        void ofToolsThatAnswerThatTheyFailedAreAnswersAgain() {
            ToolRequest request = new ToolRequest("", "get_order", Map.of(), null);
            ToolReply reply = new ToolReply("no such order", true, 404);
            Golden golden = Replay.record(trace -> trace.call(request, () -> reply));

            assertThat(Replay.of(golden).trace().call(request, () -> ToolReply.of("live!")))
                    .isEqualTo(reply);
        }
    }
}
