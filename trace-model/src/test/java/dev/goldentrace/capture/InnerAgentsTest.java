package dev.goldentrace.capture;

import static dev.goldentrace.capture.Sources.CLOCK;
import static dev.goldentrace.capture.Sources.asks;
import static dev.goldentrace.capture.Sources.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Agents that run as another's tools: which lane is theirs, and which tool call it hangs under. */
class InnerAgentsTest {
    private final Capture capture = Capture.start("Shop.answers", Source.live(), CLOCK);
    private final TraceCollector trace = capture.collector();
    private final List<Message> history = new ArrayList<>(List.of(Message.user("Which kettle?")));
    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        elsewhere.shutdownNow();
    }

    private static ToolUse use(String id, String tool, String topic) {
        return ToolUse.of(id, tool, Map.of("topic", topic));
    }

    /** The main agent asks for tools, and goes on with its conversation when it does so again. */
    private void main(ToolUse... uses) {
        LlmReply reply = trace.llm(
                LlmRequest.of("gpt-4.1", history),
                () -> LlmReply.of(Message.assistant(null, List.of(uses)), Usage.of(9, 2)));
        history.add(reply.message());
        reply.message().toolUses().forEach(use -> history.add(Message.tool(use.id(), use.name(), "found")));
    }

    private Exchange<ToolReply> begin(ToolUse use) {
        return trace.open(ToolRequest.of(use));
    }

    private static void end(Exchange<ToolReply> tool) {
        tool.complete(ToolReply.of("found"));
    }

    private static void ask(Boundary boundary, String question) {
        boundary.call(asks(question), () -> says("About: " + question));
    }

    private void elsewhere(Runnable work) throws Exception {
        elsewhere.submit(work).get();
    }

    private Session session() {
        return capture.end(null, Duration.ZERO);
    }

    /** What was asked first in each lane. */
    private static Map<String, String> questions(Session session) {
        Map<String, String> questions = new HashMap<>();
        session.steps()
                .forEach(step -> questions.putIfAbsent(
                        step.lane(), step.llm().request().messages().get(0).text()));
        questions.remove(Step.MAIN_LANE);
        return questions;
    }

    private static Map<String, String> lanesById(Session session) {
        Map<String, String> lanes = new HashMap<>();
        session.toolCalls().forEach(call -> lanes.put(call.request().id(), call.lane()));
        return lanes;
    }

    @Nested
    class OnAnotherThreadThanTheirTool {
        @Test
        void hangUnderTheOnlyReadingToolWhoseArgumentsTheyQuote() throws Exception {
            trace.declareTool("research", Effect.READS);
            speaksElsewhere("Look up kettles.");

            assertHangs("Look up kettles.");
        }

        @Test
        void areTheirOwnWhereTheyQuoteNoTool() throws Exception {
            trace.declareTool("research", Effect.READS);
            speaksElsewhere("Look it up.");

            assertHangsNowhere("Look it up.");
        }

        @Test
        void areTheirOwnWhereTheToolMayChangeTheWorld() throws Exception {
            speaksElsewhere("Look up kettles.");

            assertHangsNowhere("Look up kettles.");
        }

        @Test
        void hangUnderAToolThatMayChangeTheWorldWhereTheAdapterSays() throws Exception {
            main(use("call_1", "research", "kettles"));
            Exchange<ToolReply> tool = begin(use("call_1", "research", "kettles"));
            elsewhere(() -> ask(tool.inner(), "Look it up."));
            end(tool);

            assertHangs("Look it up.");
        }

        private void speaksElsewhere(String question) throws Exception {
            main(use("call_1", "research", "kettles"));
            Exchange<ToolReply> tool = begin(use("call_1", "research", "kettles"));
            elsewhere(() -> ask(trace, question));
            end(tool);
        }
    }

    @Nested
    class WhereTheThreadOfAToolDoesOtherThings {
        @Test
        void areTheirOwn() {
            main(use("call_1", "research", "kettles"));
            Exchange<ToolReply> tool = begin(use("call_1", "research", "kettles"));
            main();
            ask(trace, "Look it up.");
            end(tool);

            assertHangsNowhere("Look it up.");
        }

        @Test
        void areTheirOwnBesideALaneThatTheTestNamed() {
            main(use("call_1", "research", "kettles"));
            Exchange<ToolReply> tool = begin(use("call_1", "research", "kettles"));
            ask(trace.lane("auditor"), "Look at the log.");
            ask(trace, "Look it up.");
            end(tool);

            Session session = session();
            assertThat(questions(session)).isEqualTo(Map.of("auditor", "Look at the log.", "lane 2", "Look it up."));
            assertThat(session.toolCalls()).extracting(ToolCall::lane).containsOnlyNulls();
        }

        @Test
        void areTheirOwnWhereItRunsToolsByTurns() {
            main(use("call_1", "research", "kettles"), use("call_2", "research", "toasters"));
            Exchange<ToolReply> one = begin(use("call_1", "research", "kettles"));
            Exchange<ToolReply> two = begin(use("call_2", "research", "toasters"));
            ask(trace, "Look it up.");
            end(one);
            end(two);

            assertHangsNowhere("Look it up.");
        }

        @Test
        void areTheirOwnWhereTheyBeganBeforeTheTool() {
            main(use("call_1", "research", "kettles"));
            LlmReply before = trace.llm(asks("Look it up."), () -> says("Done."));
            Exchange<ToolReply> tool = begin(use("call_1", "research", "kettles"));
            trace.llm(
                    LlmRequest.of(
                            "gpt-4.1", List.of(Message.user("Look it up."), before.message(), Message.user("And?"))),
                    () -> says("Done."));
            end(tool);

            assertHangsNowhere("Look it up.");
        }
    }

    private void assertHangs(String question) {
        Session session = session();
        assertThat(questions(session)).isEqualTo(Map.of("main/research", question));
        assertThat(lanesById(session)).isEqualTo(Map.of("call_1", "main/research"));
    }

    private void assertHangsNowhere(String question) {
        Session session = session();
        assertThat(questions(session)).isEqualTo(Map.of("lane 2", question));
        assertThat(session.toolCalls()).extracting(ToolCall::lane).containsOnlyNulls();
    }

    @Nested
    class InParallel {
        private final ToolUse first = use("call_1", "research", "kettles");
        private final ToolUse second = use("call_2", "research", "toasters");

        @Test
        void areNamedAsTheModelAskedForThemNotAsTheyBegan() {
            main(first, second);
            trace.tool(second, () -> research("toasters"));
            trace.tool(first, () -> research("kettles"));

            assertKettlesBeforeToasters();
        }

        @Test
        void areToldApartByTheThreadTheirToolWasCalledOn() throws Exception {
            main(first, second);
            Exchange<ToolReply> here = begin(second);
            elsewhere(() -> {
                Exchange<ToolReply> there = begin(first);
                ask(trace, "kettles");
                end(there);
            });
            ask(trace, "toasters");
            end(here);

            assertKettlesBeforeToasters();
        }

        @Test
        void areToldApartByTheArgumentsThatTheyQuote() throws Exception {
            trace.declareTool("research", Effect.READS);
            main(first, second);
            Exchange<ToolReply> two = begin(second);
            Exchange<ToolReply> one = begin(first);
            elsewhere(() -> ask(trace, "toasters"));
            elsewhere(() -> ask(trace, "kettles"));
            end(two);
            end(one);

            assertKettlesBeforeToasters();
        }

        @Test
        void areTheirOwnWhereNothingTellsThemApart() throws Exception {
            trace.declareTool("research", Effect.READS);
            main(first, second);
            Exchange<ToolReply> two = begin(second);
            Exchange<ToolReply> one = begin(first);
            elsewhere(() -> ask(trace, "One?"));
            elsewhere(() -> ask(trace, "kettles or toasters?"));
            end(two);
            end(one);

            Session session = session();
            assertThat(questions(session)).isEqualTo(Map.of("lane 2", "One?", "lane 3", "kettles or toasters?"));
            assertThat(session.toolCalls()).extracting(ToolCall::lane).containsOnlyNulls();
        }

        @Test
        void areWhereTheAdapterSays() throws Exception {
            main(first, second);
            Exchange<ToolReply> two = begin(second);
            Exchange<ToolReply> one = begin(first);
            elsewhere(() -> ask(two.inner(), "kettles and toasters"));
            elsewhere(() -> ask(one.inner(), "toasters and kettles"));
            end(two);
            end(one);

            Session session = session();
            assertThat(questions(session))
                    .isEqualTo(
                            Map.of("main/research", "toasters and kettles", "main/research 2", "kettles and toasters"));
            assertThat(lanesById(session)).isEqualTo(Map.of("call_1", "main/research", "call_2", "main/research 2"));
        }

        @Test
        void areNamedByTheirArgumentsWhereTheModelGaveNoIds() {
            ToolUse one = use("", "research", "kettles");
            ToolUse two = use("", "research", "toasters");
            main(one, two);
            trace.tool(two, () -> research("toasters"));
            trace.tool(one, () -> research("kettles"));

            assertThat(questions(session()))
                    .isEqualTo(Map.of("main/research", "kettles", "main/research 2", "toasters"));
        }

        private void assertKettlesBeforeToasters() {
            Session session = session();
            assertThat(questions(session)).isEqualTo(Map.of("main/research", "kettles", "main/research 2", "toasters"));
            assertThat(lanesById(session)).isEqualTo(Map.of("call_1", "main/research", "call_2", "main/research 2"));
        }

        private String research(String topic) {
            ask(trace, topic);
            return "found";
        }
    }

    @Test
    void countOnFromOneStepToTheNext() {
        for (String id : List.of("call_1", "call_2")) {
            main(use(id, "research", id));
            trace.tool(use(id, "research", id), () -> {
                ask(trace, id);
                return "found";
            });
        }

        assertThat(lanesById(session())).isEqualTo(Map.of("call_1", "main/research", "call_2", "main/research 2"));
    }

    @Test
    void haveALaneForEachConversation() {
        main(use("call_1", "research", "kettles"));
        trace.tool(use("call_1", "research", "kettles"), () -> {
            ask(trace, "Plan.");
            ask(trace, "Write.");
            return "found";
        });

        Session session = session();
        assertThat(questions(session)).isEqualTo(Map.of("main/research", "Plan.", "main/research.2", "Write."));
        assertThat(lanesById(session)).isEqualTo(Map.of("call_1", "main/research"));
    }

    @Test
    void goOnWithTheirConversationUnderALaterCall() {
        List<Message> memory = new ArrayList<>();
        for (String id : List.of("call_1", "call_2")) {
            main(use(id, "research", id));
            trace.tool(use(id, "research", id), () -> {
                memory.add(Message.user(id));
                LlmReply reply = trace.llm(LlmRequest.of("gpt-4.1", memory), () -> says("found " + id));
                memory.add(reply.message());
                return reply.message().text();
            });
        }

        Session session = session();
        assertThat(session.steps())
                .filteredOn(step -> step.lane().equals("main/research"))
                .hasSize(2);
        assertThat(lanesById(session)).isEqualTo(Map.of("call_1", "main/research", "call_2", "main/research"));
    }

    @Test
    void hangUnderNoToolInALaneThatTheTestNamed() {
        main(use("call_1", "research", "kettles"));
        trace.tool(use("call_1", "research", "kettles"), () -> {
            ask(trace.lane("researcher"), "kettles");
            return "found";
        });

        Session session = session();
        assertThat(questions(session)).isEqualTo(Map.of("researcher", "kettles"));
        assertThat(session.toolCalls()).extracting(ToolCall::lane).containsOnlyNulls();
    }

    @Test
    void mayRunAgentsThemselves() throws Exception {
        main(use("call_1", "research", "kettles"));
        Exchange<ToolReply> outer = begin(use("call_1", "research", "kettles"));
        ToolUse look = use("call_2", "look", "red kettles");
        elsewhere(() -> {
            outer.inner()
                    .call(asks("Plan."), () -> LlmReply.of(Message.assistant(null, List.of(look)), Usage.of(9, 2)));
            Exchange<ToolReply> inner = begin(look);
            ask(trace, "Red?");
            end(inner);
        });
        end(outer);

        Session session = session();
        assertThat(questions(session)).isEqualTo(Map.of("main/research", "Plan.", "main/research/look", "Red?"));
        assertThat(lanesById(session)).isEqualTo(Map.of("call_1", "main/research", "call_2", "main/research/look"));
    }

    @Test
    void searchInTheirOwnLaneOnceTheyHaveSpoken() {
        main(use("call_1", "research", "kettles"));
        trace.tool(use("call_1", "research", "kettles"), () -> {
            ask(trace, "Plan.");
            trace.retrieval("catalogue", "kettles", () -> List.of("red"));
            return "found";
        });

        Session session = session();
        assertThat(session.steps().get(0).calls()).singleElement().isInstanceOf(ToolCall.class);
        assertThat(session.steps().get(1).calls()).hasSize(1);
    }

    @Test
    void drawValuesOfTheirOwn() {
        main(use("call_1", "research", "kettles"));
        Exchange<ToolReply> tool = begin(use("call_1", "research", "kettles"));
        assertThat(tool.inner().clock().instant()).isEqualTo(CLOCK.instant());
        end(tool);

        assertThat(session().drawn()).extracting(Drawn::lane).containsExactly("main/research");
    }
}
