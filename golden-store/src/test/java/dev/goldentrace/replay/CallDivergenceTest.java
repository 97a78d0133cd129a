package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.ToolUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What differs in a call of a tool or of a service: each cause is told apart, with the whole message. */
class CallDivergenceTest {
    private final Shop shop = new Shop();

    private void diverges(String message) {
        Diverging.diverges(shop, message);
    }

    @Test
    void toolCalled() {
        shop.tools = uses -> List.of(ToolUse.of("call_1", "get_invoice", Map.of("order", 1001L)));
        diverges("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     tool called: get_invoice, at $.name
                  expected  "get_order"   (gpt-4.1, recorded 2026-11-02)
                  actual    "get_invoice"
                  also      3 recorded calls were not made because of it
                  then      mend it:          the agent: the model asked for the recorded tool
                            or you meant it:  RECORD""");
    }

    @Test
    void toolArguments() {
        shop.tools = uses -> List.of(ToolUse.of("call_1", "get_order", Map.of("order", 1002L)));
        diverges("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     arguments of the tool get_order, at $.arguments.order
                  expected  1001   (gpt-4.1, recorded 2026-11-02)
                  actual    1002
                  also      3 recorded calls were not made because of it
                  then      mend it:          the agent: the model asked for the recorded arguments
                            or you meant it:  RECORD""");
    }

    @Test
    void anArgumentThatIsNullIsNotAbsent() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("a", null);
        Golden golden = Replay.record(trace -> trace.tool("get_order", Map.of("b", 1L), () -> "found"));

        assertThat(Replay.of(golden).divergence(trace -> trace.tool("get_order", arguments, () -> "found")))
                .hasMessage("""
                ShopTest.refunds  DIVERGED at the start
                  cause     arguments of the tool get_order, at $.arguments.b
                  expected  1   (recorded 2026-11-02)
                  actual    absent
                  differs   in 2 fields
                            $.arguments.b  expected 1  actual absent
                            $.arguments.a  expected absent  actual null
                  then      mend it:          the agent: the model asked for the recorded arguments
                            or you meant it:  RECORD""".replace("RECORD", Diverging.COMMAND));
    }

    @Test
    void anArgumentThatBecomesNull() {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("order", null);
        Golden golden = Replay.record(trace -> trace.tool("get_order", Map.of("order", 1L), () -> "found"));

        assertThat(Replay.of(golden).divergence(trace -> trace.tool("get_order", arguments, () -> "found")))
                .hasMessage("""
                ShopTest.refunds  DIVERGED at the start
                  cause     arguments of the tool get_order, at $.arguments.order
                  expected  1   (recorded 2026-11-02)
                  actual    null
                  then      mend it:          the agent: the model asked for the recorded arguments
                            or you meant it:  RECORD""".replace("RECORD", Diverging.COMMAND));
    }

    @Test
    void retrievedContext() {
        shop.query = "broken pot";
        diverges("""
                ShopTest.refunds  DIVERGED at the start
                  cause     retrieved context, at $.query
                  expected  "broken kettle"   (gpt-4.1, recorded 2026-11-02)
                  actual    "broken pot"
                  also      5 recorded calls were not made because of it
                  then      mend it:          what the agent sends
                            or you meant it:  RECORD
                            or it is noise:   @AgentTrace(ignore = "retrieval.input.query")""");
    }

    @Test
    void serviceInput() {
        shop.embedded = "pot";
        diverges("""
                ShopTest.refunds  DIVERGED at step 1
                  cause     input of the embedding call, at $.text
                  expected  "kettle"   (gpt-4.1, recorded 2026-11-02)
                  actual    "pot"
                  also      1 recorded call was not made because of it
                  then      mend it:          what the agent sends
                            or you meant it:  RECORD
                            or it is noise:   @AgentTrace(ignore = "embedding.input.text")""");
    }

    @Test
    void anotherServiceWithTheSameInput() {
        assertThat(Replay.of(Diverging.GOLDEN).divergence(trace -> trace.retrieval("blog", "broken kettle", List::of)))
                .hasMessage(Diverging.priced("""
                ShopTest.refunds  DIVERGED at the start
                  cause     retrieved context, at $.name
                  expected  "help-pages"   (gpt-4.1, recorded 2026-11-02)
                  actual    "blog"
                  also      5 recorded calls were not made because of it
                  then      mend it:          what the agent sends
                            or you meant it:  RECORD"""));
    }
}
