package dev.goldentrace.golden;

import static dev.goldentrace.golden.Traces.asks;
import static dev.goldentrace.golden.Traces.called;
import static dev.goldentrace.golden.Traces.golden;
import static dev.goldentrace.golden.Traces.llm;
import static dev.goldentrace.golden.Traces.replies;
import static dev.goldentrace.golden.Traces.request;
import static dev.goldentrace.golden.Traces.run;
import static dev.goldentrace.golden.Traces.says;
import static dev.goldentrace.golden.Traces.session;
import static dev.goldentrace.golden.Traces.step;
import static dev.goldentrace.golden.Traces.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two goldens are the same when a replay could not tell them apart. */
class CanonicalEqualityTest {
    private static final Message HELLO = Message.user("Hello");

    private static void assertSame(Session one, Session other) {
        assertThat(GoldenStore.sameRecordings(golden(one), golden(other))).isTrue();
    }

    private static void assertOther(Session one, Session other) {
        assertThat(GoldenStore.sameRecordings(golden(one), golden(other))).isFalse();
    }

    private static Session toolSession(ToolUse use, String result) {
        return session(
                step(1, replies(asks(use), HELLO), called(use, result)),
                step(2, says("done", HELLO, asks(use), Message.tool(use.id(), use.name(), result))));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @Nested
    class Same {

        @Test
        void withOtherIdsOfToolCalls() {
            assertSame(
                    toolSession(use("call_a", "get_order", Map.of("order", 1L)), "x"),
                    toolSession(use("call_b", "get_order", Map.of("order", 1L)), "x"));
        }

        @Test
        void withKeysInAnotherOrder() {
            assertSame(
                    toolSession(use("c", "t", map("a", 1L, "b", map("c", 2L, "d", 3L))), "x"),
                    toolSession(use("c", "t", map("b", map("d", 3L, "c", 2L), "a", 1L)), "x"));
        }

        @Test
        void withNumbersInAnotherForm() {
            assertSame(
                    toolSession(use("c", "t", map("a", 49L, "zero", 0L)), "x"),
                    toolSession(use("c", "t", map("a", new BigDecimal("49.00"), "zero", new BigDecimal("0.0"))), "x"));
        }

        @Test
        void withJsonInTextsInAnotherForm() {
            assertSame(
                    toolSession(use("c", "t", map("a", "{\"x\":1,\"y\":[2]}")), "{\"total\": 49.0, \"id\": 1}"),
                    toolSession(use("c", "t", map("a", "{\"y\": [2.0], \"x\": 1}")), "{\"id\":1,\"total\":49}"));
        }

        @Test
        void withAllElseThatWasMerelyObserved() {
            LlmReply reply = LlmReply.of(Message.assistant("Hi"), Usage.of(1, 1));
            Message signed = new Message(
                    Role.ASSISTANT, List.of(new Part.Text("Hi")), List.of(), null, null, Map.of("sig", "x"));
            LlmReply observedOtherwise = new LlmReply(
                    signed, StopReason.STOP, Usage.of(9, 9), "gpt-4.1-x", "id-9", Map.of("fingerprint", "y"));
            LlmCall slow = new LlmCall(
                    request(HELLO),
                    new Outcome.Completed<>(observedOtherwise),
                    List.of(new Chunk.Text("H"), new Chunk.Text("i")),
                    new Timing(Traces.START.plusSeconds(60), Duration.ofSeconds(3), Duration.ofSeconds(1)),
                    2);
            Session later = new Session(
                    null,
                    null,
                    Map.of(),
                    Map.of(),
                    Traces.START.plusSeconds(9999),
                    List.of(run(1, step(1, slow))),
                    List.of(new Drawn("main", List.of(Traces.START), List.of(), 7L, List.of())));

            assertSame(session(step(1, llm(request(HELLO), new Outcome.Completed<>(reply)))), later);
        }

        @Test
        void withSiblingToolCallsInAnotherOrder() {
            ToolUse one = use("c1", "get_order", Map.of("order", 1L));
            ToolUse two = use("c2", "get_order", Map.of("order", 2L));
            assertSame(
                    session(step(1, replies(asks(one, two), HELLO), called(one, "1"), called(two, "2"))),
                    session(step(1, replies(asks(one, two), HELLO), called(two, "2"), called(one, "1"))));
        }

        @Test
        void withLanesInterleavedOtherwise() {
            var mainOne = step(1, says("one", HELLO));
            var mainTwo = step(2, says("two", HELLO, Message.assistant("one"), HELLO));
            var other = step(1, "researcher", says("found", Message.user("Search")));
            assertSame(session(mainOne, mainTwo, other), session(mainOne, other, mainTwo));
        }

        @Test
        void withToolsOfferedInAnotherOrder() {
            ToolSpec one = new ToolSpec("one", null, Map.of());
            ToolSpec two = new ToolSpec("two", null, Map.of());
            assertSame(offering(one, two), offering(two, one));
        }

        private Session offering(ToolSpec... tools) {
            LlmReply reply = LlmReply.of(Message.assistant("Hi"), null);
            return session(step(1, llm(request(HELLO).withTools(List.of(tools)), new Outcome.Completed<>(reply))));
        }
    }

    @Nested
    class Other {

        @Test
        void withAnotherArgument() {
            assertOther(toolSession(use("c", "t", map("a", 1L)), "x"), toolSession(use("c", "t", map("a", "1")), "x"));
        }

        @Test
        void withAnotherResultOfEqualSiblings() {
            ToolUse one = use("", "poll", Map.of());
            ToolCall pending = called(one, "pending");
            ToolCall done = called(one, "done");
            assertOther(
                    session(step(1, replies(asks(one, one), HELLO), pending, done)),
                    session(step(1, replies(asks(one, one), HELLO), done, pending)));
        }

        @Test
        void withIdsOfToolCallsSwapped() {
            ToolUse one = use("c1", "get_order", Map.of("order", 1L));
            ToolUse two = use("c2", "get_order", Map.of("order", 2L));
            Message first = Message.tool("c1", "get_order", "x");
            Message second = Message.tool("c2", "get_order", "x");
            assertOther(
                    session(step(1, says("Hi", HELLO, asks(one, two), first, second))),
                    session(step(1, says("Hi", HELLO, asks(one, two), second, first))));
        }

        @Test
        void withAnotherModelTextOrNumberOfRecordings() {
            assertOther(session(step(1, says("Hi", HELLO))), session(step(1, says("Hi!", HELLO))));
            Session hi = session(step(1, says("Hi", HELLO)));
            assertThat(GoldenStore.sameRecordings(golden(hi), golden(hi, hi))).isFalse();
        }
    }
}
