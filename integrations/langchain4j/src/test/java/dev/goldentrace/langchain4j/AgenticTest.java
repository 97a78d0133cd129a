package dev.goldentrace.langchain4j;

import static dev.goldentrace.langchain4j.Script.ask;
import static dev.goldentrace.langchain4j.Script.say;
import static dev.goldentrace.langchain4j.Script.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agentic.Agent;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LangChain4j's agentic workflows: each agent in a lane of its own, whoever is faster. */
class AgenticTest {
    private static final String TOPIC = "kettles";

    @TempDir
    Path folder;

    private Tape tape;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void open() {
        tape = new Tape(folder);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    public interface Researcher {
        @UserMessage("Collect facts about {{topic}}.")
        @Agent(name = "researcher", description = "Collects facts", outputKey = "facts")
        String research(@V("topic") String topic);
    }

    public interface Writer {
        @UserMessage("Write a line about {{topic}}.")
        @Agent(name = "writer", description = "Writes a line", outputKey = "line")
        String write(@V("topic") String topic);
    }

    public interface Critic {
        @UserMessage("Score this line from 1 to 10: {{line}}")
        @Agent(name = "critic", description = "Scores a line", outputKey = "score")
        int score(@V("line") String line);
    }

    public interface Editor {
        @UserMessage("Make this line better: {{line}}")
        @Agent(name = "editor", description = "Edits a line", outputKey = "line")
        String edit(@V("line") String line);
    }

    /** The agents of one system, each with its lane and its model; one of them may have changed since it was recorded. */
    private record Crew(TraceCollector trace, Rehearsal.Stage stage, String changed, Order order) {

        <T> T agent(Class<T> type, String name, Script script) {
            return AgenticServices.agentBuilder(type)
                    .chatModel(model(name, script))
                    .systemMessage(name.equals(changed) ? "You changed." : "You are one of a crew.")
                    .build();
        }

        ChatModel model(String name, Script script) {
            LangChain4jTrace traced = LangChain4jTrace.of(trace.lane(name), name);
            return order.hold(name, traced.chatModel(stage.live(() -> script)));
        }

        String run(UntypedAgent system) {
            return trace.run(TOPIC, () -> String.valueOf(system.invoke(Map.of("topic", TOPIC))));
        }
    }

    /** Which agent speaks first, of those that run at the same time. */
    private static final class Order {
        private final String first;
        private final CountDownLatch spoken = new CountDownLatch(1);

        private Order(String first) {
            this.first = first;
        }

        static Order any() {
            return new Order("");
        }

        ChatModel hold(String name, ChatModel model) {
            return new ChatModel() {
                @Override
                public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
                    if (first.isEmpty()) {
                        return model.chat(request, options);
                    }
                    return name.equals(first) ? speak(request, options) : wait(request, options);
                }

                private ChatResponse speak(ChatRequest request, ChatRequestOptions options) {
                    try {
                        return model.chat(request, options);
                    } finally {
                        spoken.countDown();
                    }
                }

                private ChatResponse wait(ChatRequest request, ChatRequestOptions options) {
                    try {
                        assertThat(spoken.await(20, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return model.chat(request, options);
                }
            };
        }
    }

    private static Tape.Agent<String> of(Function<Crew, String> system) {
        return of(system, "", Order.any());
    }

    private static Tape.Agent<String> of(Function<Crew, String> system, String changed, Order order) {
        return (trace, stage) -> system.apply(new Crew(trace, stage, changed, order));
    }

    private static List<String> lanes(Golden golden) {
        return golden.newest().steps().stream().map(Step::lane).toList();
    }

    /** Recorded, replayed, recorded again as the same, and found where one agent changed. */
    private Golden requireFaithful(Function<Crew, String> system, String changed, int step) {
        Golden golden = tape.record(of(system));
        String answer = golden.newest().runs().get(0).answer();
        assertThat(tape.same(golden, of(system))).isEqualTo(answer);
        assertThat(GoldenStore.sameRecordings(golden, tape.record(of(system)))).isTrue();
        Divergence divergence = tape.divergence(golden, of(system, changed, Order.any()));
        assertThat(divergence.details().lane()).isEqualTo(changed);
        assertThat(divergence.details().step()).isEqualTo(step);
        assertThat(divergence).hasMessageContaining("system prompt");
        return golden;
    }

    @Nested
    class Workflows {

        @Test
        void inSequence() {
            Golden golden = requireFaithful(
                    crew -> crew.run(AgenticServices.sequenceBuilder()
                            .subAgents(
                                    crew.agent(Researcher.class, "researcher", Script.of(say("They boil."))),
                                    crew.agent(Writer.class, "writer", Script.of(say("A kettle boils."))))
                            .outputKey("line")
                            .build()),
                    "writer",
                    1);

            assertThat(lanes(golden)).containsExactly("researcher", "writer");
            assertThat(golden.newest().runs().get(0).answer()).isEqualTo("A kettle boils.");
        }

        @Test
        void inALoop() {
            Golden golden = requireFaithful(
                    crew -> crew.run(AgenticServices.sequenceBuilder()
                            .subAgents(
                                    crew.agent(Writer.class, "writer", Script.of(say("A kettle."))),
                                    AgenticServices.loopBuilder()
                                            .subAgents(
                                                    crew.agent(Critic.class, "critic", Script.of(say("4"), say("9"))),
                                                    crew.agent(
                                                            Editor.class,
                                                            "editor",
                                                            Script.of(say("A red kettle."), say("A redder kettle."))))
                                            .maxIterations(5)
                                            .exitCondition(scope -> scope.readState("score", 0) >= 8)
                                            .build())
                            .outputKey("line")
                            .build()),
                    "editor",
                    1);

            assertThat(lanes(golden)).containsExactly("writer", "critic", "editor", "critic");
        }

        @Test
        void onACondition() {
            Golden golden = requireFaithful(
                    crew -> crew.run(AgenticServices.sequenceBuilder()
                            .subAgents(
                                    crew.agent(Researcher.class, "researcher", Script.of(say("enough"))),
                                    AgenticServices.conditionalBuilder()
                                            .subAgents(
                                                    scope -> "enough".equals(scope.readState("facts")),
                                                    crew.agent(Writer.class, "writer", Script.of(say("A kettle."))))
                                            .subAgents(
                                                    scope -> !"enough".equals(scope.readState("facts")),
                                                    crew.agent(Editor.class, "editor", Script.of(say("never"))))
                                            .build())
                            .outputKey("line")
                            .build()),
                    "writer",
                    1);

            assertThat(lanes(golden)).containsExactly("researcher", "writer");
        }

        @Test
        void underASupervisor() {
            Golden golden = requireFaithful(
                    crew -> {
                        var supervisor = AgenticServices.supervisorBuilder()
                                .chatModel(
                                        crew.model(
                                                "supervisor",
                                                Script.of(
                                                        say(
                                                                "{\"agentName\":\"researcher\",\"arguments\":{\"topic\":\"kettles\"}}"),
                                                        say(
                                                                "{\"agentName\":\"writer\",\"arguments\":{\"topic\":\"kettles\"}}"),
                                                        say(
                                                                "{\"agentName\":\"done\",\"arguments\":{\"response\":\"All done.\"}}"))))
                                .subAgents(
                                        crew.agent(Researcher.class, "researcher", Script.of(say("They boil."))),
                                        crew.agent(Writer.class, "writer", Script.of(say("A kettle boils."))))
                                .build();
                        return crew.trace()
                                .run(
                                        "A line about kettles, please",
                                        () -> supervisor.invoke("A line about kettles, please"));
                    },
                    "writer",
                    1);

            assertThat(lanes(golden)).containsExactly("supervisor", "researcher", "supervisor", "writer", "supervisor");
        }
    }

    @Nested
    class InParallel {

        private String atOnce(Crew crew) {
            UntypedAgent both = AgenticServices.parallelBuilder()
                    .subAgents(
                            crew.agent(Researcher.class, "researcher", Script.of(say("They boil."))),
                            crew.agent(Writer.class, "writer", Script.of(say("A kettle boils."))))
                    .executor(threads)
                    .output(scope -> scope.readState("facts") + " " + scope.readState("line"))
                    .build();
            return crew.run(both);
        }

        @RepeatedTest(20)
        void whoeverIsFaster(RepetitionInfo repetition) {
            boolean odd = repetition.getCurrentRepetition() % 2 == 1;
            Golden golden = tape.record(of(this::atOnce, "", new Order("researcher")));
            Golden again = tape.record(of(this::atOnce, "", new Order("writer")));

            assertThat(GoldenStore.sameRecordings(golden, again)).isTrue();
            assertThat(lanes(golden)).containsExactly("researcher", "writer");
            assertThat(lanes(again)).containsExactly("writer", "researcher");
            for (String first : List.of("researcher", "writer", "")) {
                assertThat(tape.same(odd ? golden : again, of(this::atOnce, "", new Order(first))))
                        .isEqualTo("They boil. A kettle boils.");
            }
        }

        @Test
        void aChangedAgentIsFoundInItsLane() {
            Golden golden = tape.record(of(this::atOnce));

            for (String changed : List.of("researcher", "writer")) {
                for (String first : List.of("researcher", "writer")) {
                    Divergence divergence = tape.divergence(golden, of(this::atOnce, changed, new Order(first)));
                    assertThat(divergence.details().lane()).isEqualTo(changed);
                    assertThat(divergence.details().step()).isEqualTo(1);
                }
            }
        }
    }

    public interface Assistant {
        String chat(String text);
    }

    public interface Specialist {
        String answer(String question);
    }

    /** Runs an agent for a tool. */
    public static final class Research {
        private final Specialist specialist;

        Research(Specialist specialist) {
            this.specialist = specialist;
        }

        @Tool("Researches a question")
        public String research(String question) {
            return specialist.answer(question);
        }
    }

    /** Runs another agent for a tool of the first. */
    public static final class Archive {
        private final Specialist specialist;

        Archive(Specialist specialist) {
            this.specialist = specialist;
        }

        @Tool("Finds a paper")
        public String findPaper(String title) {
            return specialist.answer("paper: " + title);
        }
    }

    @Nested
    class AgentsAsTools {

        private static Specialist specialist(
                LangChain4jTrace traced, Rehearsal.Stage stage, String prompt, Script script) {
            return AiServices.builder(Specialist.class)
                    .chatModel(traced.chatModel(stage.live(() -> script)))
                    .systemMessageProvider(memory -> prompt)
                    .build();
        }

        private static Tape.Agent<String> twoDeep(String prompt) {
            return (trace, stage) -> {
                LangChain4jTrace traced = LangChain4jTrace.of(trace);
                Specialist archivist = specialist(traced, stage, prompt, Script.of(say("On Kettles, 1912")));
                Specialist researcher = AiServices.builder(Specialist.class)
                        .chatModel(traced.chatModel(stage.live(() -> Script.of(
                                ask(use("b", "findPaper", "{\"title\":\"kettles\"}")),
                                say("They boil, says a paper.")))))
                        .tools(traced.tools(new Archive(archivist)))
                        .build();
                return AiServices.builder(Assistant.class)
                        .chatModel(traced.chatModel(stage.live(() -> Script.of(
                                ask(use("a", "research", "{\"question\":\"What do kettles do?\"}")),
                                say("They boil.")))))
                        .tools(traced.tools(new Research(researcher)))
                        .build()
                        .chat("Tell me about kettles");
            };
        }

        @Test
        void hangUnderTheToolCallThatRunsThemTwoDeep() {
            Golden golden = tape.record(twoDeep("You keep papers."));

            assertThat(lanes(golden))
                    .containsExactly("main", "main/research", "main/research/findPaper", "main/research", "main");
            assertThat(golden.newest().toolCalls())
                    .extracting(ToolCall::lane)
                    .containsExactlyInAnyOrder("main/research", "main/research/findPaper");
            assertThat(tape.same(golden, twoDeep("You keep papers."))).isEqualTo("They boil.");
            assertThat(GoldenStore.sameRecordings(golden, tape.record(twoDeep("You keep papers."))))
                    .isTrue();
        }

        @Test
        void areFoundInTheirLaneWhereTheyChanged() {
            Golden golden = tape.record(twoDeep("You keep papers."));

            Divergence divergence = tape.divergence(golden, twoDeep("You lose papers."));

            assertThat(divergence.details().lane()).isEqualTo("main/research/findPaper");
            assertThat(divergence.details().step()).isEqualTo(1);
        }

        /** Two calls of one tool, each of which runs an agent, at the same time. */
        private static Tape.Agent<String> twice(String first) {
            return (trace, stage) -> {
                LangChain4jTrace traced = LangChain4jTrace.of(trace);
                CountDownLatch spoken = new CountDownLatch(1);
                Function<String, String> facts = question -> question.contains("lamps") ? "They shine." : "They boil.";
                ChatModel model = traced.chatModel(stage.live(() -> {
                    Function<ChatRequest, ChatResponse> line = request ->
                            Script.response(say(facts.apply(request.messages().toString())));
                    return new Script().then(line).then(line);
                }));
                Specialist specialist =
                        AiServices.builder(Specialist.class).chatModel(model).build();
                class Both {
                    @Tool("Researches a question")
                    String research(String question) throws InterruptedException {
                        boolean isFirst = question.contains(first);
                        if (!isFirst) {
                            assertThat(spoken.await(20, TimeUnit.SECONDS)).isTrue();
                        }
                        try {
                            return specialist.answer(question);
                        } finally {
                            spoken.countDown();
                        }
                    }
                }
                AiMessage both = ask(
                        use("a", "research", "{\"question\":\"What do kettles do?\"}"),
                        use("b", "research", "{\"question\":\"What do lamps do?\"}"));
                return AiServices.builder(Assistant.class)
                        .chatModel(traced.chatModel(stage.live(() -> Script.of(both, say("They boil and shine.")))))
                        .tools(traced.tools(new Both()))
                        .executeToolsConcurrently()
                        .build()
                        .chat("Tell me about kettles and lamps");
            };
        }

        @RepeatedTest(20)
        void runAtTheSameTimeEachUnderItsOwnCall() {
            Golden golden = tape.record(twice("kettles"));
            Golden again = tape.record(twice("lamps"));

            assertThat(lanes(golden)).containsExactly("main", "main/research", "main/research 2", "main");
            assertThat(GoldenStore.sameRecordings(golden, again)).isTrue();
            assertThat(tape.same(golden, twice("lamps"))).isEqualTo("They boil and shine.");
            assertThat(tape.same(again, twice("kettles"))).isEqualTo("They boil and shine.");
        }
    }
}
