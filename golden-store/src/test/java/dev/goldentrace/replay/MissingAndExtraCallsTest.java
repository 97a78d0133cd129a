package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called that was not recorded, what is not called, and what comes before its turn. */
class MissingAndExtraCallsTest {
    private final Shop shop = new Shop();

    private void diverges(String message) {
        Diverging.diverges(shop, message);
    }

    @Test
    void extraModelCall() {
        shop.end = trace -> trace.llm(Shop.request(List.of(Message.user("One more?"))), Diverging::live);
        diverges("""
                ShopTest.refunds  DIVERGED at step 1 of lane "lane 2"
                  cause     extra call: LLM call, at $
                  expected  absent   (gpt-4.1, recorded 2026-11-02)
                  actual    "user: One more?"
                  nearest   the recorded LLM call at step 1, which was already answered
                            $.messages[0]  expected "system: Be kind."  actual "user: One more?"
                            $.messages[1]  expected "user: My kettle is broken."  actual absent
                  then      mend it:          the agent: it made no such call when it was recorded
                            or you meant it:  RECORD""");
    }

    @Test
    void extraToolCall() {
        shop.end = trace -> trace.tool("get_order", Map.of("order", 1001L), () -> "live!");
        diverges("""
                ShopTest.refunds  DIVERGED at step 2
                  cause     extra call: get_order, at $
                  expected  absent   (gpt-4.1, recorded 2026-11-02)
                  actual    {"tool":"get_order","arguments":{"order":1001}}
                  nearest   the recorded get_order at step 1, which was already answered, with the same input
                  then      mend it:          the agent: it made no such call when it was recorded
                            or you meant it:  RECORD""");
    }

    @Test
    void extraServiceCall() {
        shop.end = trace -> trace.call(
                new ServiceRequest(CallKind.RERANK, "ranker", Map.of("q", "kettle")), () -> ServiceReply.of(Map.of()));
        diverges("""
                ShopTest.refunds  DIVERGED at step 2
                  cause     extra call: rerank call, at $
                  expected  absent   (gpt-4.1, recorded 2026-11-02)
                  actual    {"rerank":"ranker","input":{"q":"kettle"}}
                  then      mend it:          the agent: it made no such call when it was recorded
                            or you meant it:  RECORD""");
    }

    @Test
    void toolCallNeverMadeBeforeTheNextRequest() {
        shop.tools = uses -> List.of(Shop.ORDER);
        diverges("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     call never made: get_stock, at $
                  expected  {"tool":"get_stock","arguments":{"item":"kettle"}}   (gpt-4.1, recorded 2026-11-02)
                  actual    absent
                  also      1 recorded call was not made because of it
                  then      mend it:          the agent: it made this call when it was recorded
                            or you meant it:  RECORD""");
    }

    @ParameterizedTest
    @CsvSource({"1, made up", "1, on its way", "'', made up", "'', on its way"})
    void toolCallLeftOutWithAMadeUpResult(String id, String result) {
        Golden golden = Replay.record(trace -> look(trace, id, use -> trace.tool(use, () -> "on its way")));

        assertThat(Replay.of(golden).divergence(trace -> look(trace, id, use -> result)))
                .hasMessage(Diverging.unpriced("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     call never made: get_order, at $
                  expected  {"tool":"get_order","arguments":{}}   (gpt-4.1, recorded 2026-11-02)
                  actual    absent
                  also      1 recorded call was not made because of it
                  then      mend it:          the agent: it made this call when it was recorded
                            or you meant it:  RECORD"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", ""})
    void resultOfAToolCallThatIsLeftOut(String id) {
        Golden golden = Replay.record(trace -> look(trace, id, use -> trace.tool(use, () -> "on its way")));

        Divergence divergence = Replay.of(golden).divergence(trace -> {
            ToolUse use = ToolUse.of(id, "get_order", Map.of());
            List<Message> history = new ArrayList<>(List.of(Message.user("Where is it?")));
            history.add(trace.llm(Shop.request(history), Diverging::live).message());
            trace.tool(use, () -> "live!");
            trace.llm(Shop.request(history), Diverging::live);
        });

        assertThat(divergence.details().cause()).isEqualTo(new Cause.ToolOutput("get_order", false));
    }

    private static void look(TraceCollector trace, String id, Function<ToolUse, String> tool) {
        ToolUse use = ToolUse.of(id, "get_order", Map.of());
        List<Message> history = new ArrayList<>(List.of(Message.user("Where is it?")));
        history.add(trace.llm(Shop.request(history), () -> LlmReply.of(Message.assistant(null, List.of(use)), null))
                .message());
        history.add(Message.tool(id, "get_order", tool.apply(use)));
        trace.llm(Shop.request(history), Diverging::live);
    }

    @Test
    void callsNeverMadeAtTheEnd() {
        Replay replay = Replay.of(Diverging.GOLDEN);
        replay.run(trace -> trace.retrieval("help-pages", "broken kettle", List::of));

        assertThat(replay.source.unread().orElseThrow()).hasMessage(Diverging.priced("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     call never made: LLM call, at $
                  expected  "user: My kettle is broken."   (gpt-4.1, recorded 2026-11-02)
                  actual    absent
                  also      4 more recorded calls were not made
                  then      mend it:          the agent: it made this call when it was recorded
                            or you meant it:  RECORD"""));
    }

    @Test
    void order() {
        Golden golden = Replay.record(Diverging::twoQuestions);
        assertThat(Replay.of(golden).divergence(trace -> Diverging.ask(trace, "And a pot?", new ArrayList<>())))
                .hasMessage(Diverging.unpriced("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     order: the LLM call of step 2 came before its turn, at $.messages
                  expected  "A kettle?"   (gpt-4.1, recorded 2026-11-02)
                  actual    "And a pot?"
                  also      1 recorded call was not made because of it
                  then      mend it:          the agent: something that comes before is now left out or comes later
                            or you meant it:  RECORD"""));
    }
}
