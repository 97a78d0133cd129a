package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.settings.AfterDivergence;
import dev.goldentrace.settings.PromptChange;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** With {@code after=report} a replay goes on with the nearest recorded answers, and the first divergence lists the others. */
class AfterDivergenceTest {
    private static final ReplayPolicy REPORT = new ReplayPolicy(PromptChange.FAIL, AfterDivergence.REPORT);

    private final Shop shop = new Shop();
    private final Replay replay = Replay.of(Diverging.GOLDEN, REPORT);

    private static UnaryOperator<LlmRequest> system(String prompt) {
        return request -> {
            List<Message> messages = new ArrayList<>(request.messages());
            messages.set(0, Message.system(prompt));
            return Shop.request(messages);
        };
    }

    private Divergence atTheEnd() {
        replay.run(shop);
        assertThat(shop.answer).isEqualTo("Your money is on its way.");
        return replay.source.unread().orElseThrow();
    }

    private static List<Cause> causes(Divergence divergence) {
        return divergence.further().stream()
                .map(further -> further.details().cause())
                .toList();
    }

    @Test
    void endsWithNoneWhereNothingDiffers() {
        replay.run(shop);

        assertThat(replay.source.unread()).isEmpty();
        assertThat(replay.source.passed()).isEmpty();
    }

    @Test
    void listsAllAfterTheFirst() {
        shop.query = "broken pot";
        shop.first = request -> {
            LlmRequest quick = system("Be quick.").apply(request);
            return quick.withTools(quick.tools().subList(0, 1));
        };
        shop.second = system("Be quick.");
        shop.tools = uses -> List.of(ToolUse.of("call_1", "get_order", Map.of("order", 1002L)), Shop.STOCK);

        assertThat(atTheEnd()).hasMessage("""
                ShopTest.refunds  DIVERGED at the start
                  cause     retrieved context, at $.query
                  expected  "broken kettle"   (gpt-4.1, recorded 2026-11-02)
                  actual    "broken pot"
                  then      mend it:          what the agent sends
                            or you meant it:  RECORD
                            or it is noise:   @AgentTrace(ignore = "retrieval.input.query")
                  after it  3 more divergences
                            step 1: system prompt, at $.system
                            step 1: tools offered: get_stock, at $
                            step 1: arguments of the tool get_order, at $.arguments.order""".replace("RECORD", Diverging.COMMAND + "   (about $0.00076)"));
    }

    @Test
    void doesNotRepeatInLaterTurnsWhatWasReported() {
        shop.first = system("Be quick.");
        shop.second = system("Be quick.");

        Divergence divergence = atTheEnd();
        assertThat(divergence.details().cause()).isEqualTo(new Cause.SystemPrompt());
        assertThat(divergence.further()).isEmpty();
    }

    @Test
    void tellsWhatIsNewInALaterTurn() {
        shop.first = system("Be quick.");
        shop.second = system("Be slow.");

        assertThat(causes(atTheEnd())).containsExactly(new Cause.SystemPrompt());
    }

    @Test
    void goesOnPastCallsThatAreLeftOutWithMadeUpResults() {
        Replay left = Replay.of(Replay.record(trace -> looks(trace, true)), REPORT);
        left.run(trace -> looks(trace, false));

        assertThat(left.capture.failure()).isEmpty();
        Divergence divergence = left.source.unread().orElseThrow();
        assertThat(divergence.details().cause()).isEqualTo(new Cause.CallNeverMade("get_order"));
        assertThat(causes(divergence)).containsExactly(new Cause.CallNeverMade("get_order"));
    }

    /** Looks two orders up, or makes up what it would find. */
    private static void looks(TraceCollector trace, boolean really) {
        List<Message> messages = new ArrayList<>(List.of(Message.user("Where are they?")));
        for (String id : List.of("call_1", "call_2", "")) {
            List<ToolUse> uses = id.isEmpty() ? List.of() : List.of(ToolUse.of(id, "get_order", Map.of()));
            LlmReply reply =
                    trace.llm(Shop.request(messages), () -> LlmReply.of(Message.assistant("Look: " + id, uses), null));
            messages.add(reply.message());
            for (ToolUse use : reply.message().toolUses()) {
                String result = really ? trace.tool(use, () -> "on its way") : "on its way";
                messages.add(Message.tool(use.id(), use.name(), result));
            }
        }
    }

    @Test
    void tellsConsequencesFromIndependentOnes() {
        shop.tools = uses -> List.of(Shop.ORDER);
        shop.embedded = "pot";

        Divergence divergence = atTheEnd();
        assertThat(divergence.details().cause()).isEqualTo(new Cause.ServiceInput(CallKind.EMBEDDING));
        assertThat(divergence.further())
                .extracting(further -> further.details().cause().id(), Divergence.Further::consequence)
                .containsExactly(tuple("call-never-made", false), tuple("tool-output", true));
        assertThat(divergence.getMessage().lines().skip(7))
                .containsExactly(
                        "  after it  2 more divergences, of which 1 in what was already reported",
                        "            step 1: call never made: get_stock, at $",
                        "            (again) step 2: output of the tool get_stock: the agent changed it, at $.messages[3]");
    }

    @Test
    void stopsAtACallThatNothingRecordedIsNearTo() {
        shop.embedded = "pot";
        shop.end = trace -> trace.tool("get_order", Map.of("order", 1L), () -> "live!");
        Divergence divergence = replay.divergence(shop);

        assertThat(divergence.details().cause()).isEqualTo(new Cause.ServiceInput(CallKind.EMBEDDING));
        assertThat(causes(divergence)).containsExactly(new Cause.ExtraCall("get_order"));
        assertThat(replay.capture.failure()).containsSame(divergence);
    }

    @Test
    void countsWhatWasNeverMade() {
        replay.run(trace -> trace.retrieval("help-pages", "pot", List::of));

        assertThat(causes(replay.source.unread().orElseThrow())).containsExactly(new Cause.CallNeverMade("LLM call"));
    }

    @Test
    void isKeptWhereTheTestFailsByItself() {
        shop.query = "pot";
        replay.run(shop);

        assertThat(replay.source.passed())
                .map(divergence -> divergence.details().cause())
                .contains(new Cause.RetrievedContext());
    }

    @Test
    void boundsTheList() {
        Replay polls = Replay.of(Replay.record(trace -> poll(trace, "one")), REPORT);
        polls.run(trace -> poll(trace, "other"));

        assertThat(polls.source.unread().orElseThrow().getMessage())
                .contains("after it  14 more divergences", "and 4 more")
                .hasLineCount(19);
    }

    private static void poll(TraceCollector trace, String what) {
        for (int i = 0; i < 15; i++) {
            trace.retrieval("pages", what + i, List::of);
        }
    }
}
