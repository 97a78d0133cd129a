package dev.goldentrace.langchain4j;

import static dev.goldentrace.langchain4j.Script.ask;
import static dev.goldentrace.langchain4j.Script.say;
import static dev.goldentrace.langchain4j.Script.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.replay.Divergence;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.tool.ToolExecutor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Agents that run their tools on other threads, where these finish in any order: recorded, and replayed as the same. */
class ThreadsTest {
    private static final int ROUNDS = 10;
    private static final int TOOLS = 4;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    /** Runs calls somewhere, and gives their results in the order of the calls. */
    interface Runner {
        List<String> run(List<ToolExecutionRequest> calls, Function<ToolExecutionRequest, String> tool)
                throws Exception;
    }

    /** Lets tools finish in an order drawn by chance, whichever began first. */
    private static final class Turns {
        private final List<Integer> order;
        private final List<CountDownLatch> finished =
                IntStream.range(0, TOOLS).mapToObj(i -> new CountDownLatch(1)).toList();

        Turns(long seed) {
            order = new ArrayList<>(IntStream.range(0, TOOLS).boxed().toList());
            Collections.shuffle(order, new Random(seed));
        }

        /** Says the number's square once it is this number's turn. */
        String square(int number) {
            int turn = order.indexOf(number);
            try {
                assertThat(turn == 0 || finished.get(turn - 1).await(20, TimeUnit.SECONDS))
                        .isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            finished.get(turn).countDown();
            return "square " + number * number;
        }
    }

    private static AiMessage askForSquares(int first) {
        return ask(IntStream.range(0, TOOLS)
                .mapToObj(i -> use("call_" + i, "square", "{\"number\":" + (i == 0 ? first : i) + "}"))
                .toArray(ToolExecutionRequest[]::new));
    }

    /** A loop written by hand: model, tools, model. */
    private static Tape.Agent<String> agent(Runner runner, long seed, String question) {
        return (trace, stage) -> {
            LangChain4jTrace traced = LangChain4jTrace.of(trace);
            ToolSpecification square = ToolSpecification.builder()
                    .name("square")
                    .parameters(JsonObjectSchema.builder()
                            .addIntegerProperty("number")
                            .build())
                    .build();
            Turns turns = new Turns(seed);
            ToolExecutor body = (request, memory) -> stage.live(() ->
                            turns.square(Integer.parseInt(request.arguments().replaceAll("\\D", ""))))
                    .get();
            ToolExecutor tool = traced.tools(Map.of(square, body)).get(square);
            ChatModel model = traced.chatModel(stage.live(() -> Script.of(askForSquares(0), say("0, 1, 4, 9"))));
            List<ChatMessage> messages = new ArrayList<>(List.of(UserMessage.from(question)));
            AiMessage asked = model.chat(request(messages, square)).aiMessage();
            messages.add(asked);
            List<String> results = runner.run(asked.toolExecutionRequests(), call -> tool.execute(call, "default"));
            for (int i = 0; i < TOOLS; i++) {
                messages.add(ToolExecutionResultMessage.from(
                        asked.toolExecutionRequests().get(i), results.get(i)));
            }
            return model.chat(request(messages, square)).aiMessage().text() + " of " + results;
        };
    }

    private static ChatRequest request(List<ChatMessage> messages, ToolSpecification tool) {
        return ChatRequest.builder().messages(messages).toolSpecifications(tool).build();
    }

    private void requireFaithful(Runner runner) {
        Tape tape = new Tape(folder);
        Golden golden = tape.record(agent(runner, 0, "Squares?"));
        for (int round = 1; round <= ROUNDS; round++) {
            assertThat(tape.same(golden, agent(runner, round, "Squares?")))
                    .isEqualTo("0, 1, 4, 9 of [square 0, square 1, square 4, square 9]");
            assertThat(GoldenStore.sameRecordings(golden, tape.record(agent(runner, round, "Squares?"))))
                    .isTrue();
        }
        Divergence divergence = tape.divergence(golden, agent(wrongOrder(runner), 0, "Squares?"));
        assertThat(divergence.details().step()).isEqualTo(2);
    }

    /** An agent that mixes its tools' results up. */
    private static Runner wrongOrder(Runner runner) {
        return (calls, tool) -> {
            List<String> results = new ArrayList<>(runner.run(calls, tool));
            Collections.reverse(results);
            return results;
        };
    }

    private static Runner on(ExecutorService executor) {
        return (calls, tool) -> {
            List<Future<String>> results = new ArrayList<>();
            for (ToolExecutionRequest call : calls) {
                results.add(executor.submit(() -> tool.apply(call)));
            }
            List<String> texts = new ArrayList<>();
            for (Future<String> result : results) {
                texts.add(result.get());
            }
            return texts;
        };
    }

    @Test
    void ofAnExecutor() {
        requireFaithful(on(threads));
    }

    @Test
    void ofVirtualThreads() throws Exception {
        Optional<Method> virtual = Arrays.stream(Executors.class.getMethods())
                .filter(method -> method.getName().equals("newVirtualThreadPerTaskExecutor"))
                .findFirst();
        assumeTrue(virtual.isPresent(), "this JDK has no virtual threads");

        requireFaithful(on((ExecutorService) virtual.get().invoke(null)));
    }

    @Test
    void ofCompletableFutures() {
        requireFaithful((calls, tool) -> calls.stream()
                .map(call -> CompletableFuture.supplyAsync(() -> call, threads)
                        .thenApplyAsync(tool, threads)
                        .thenApplyAsync(text -> text, threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList());
    }

    @Test
    void ofReactorsFluxInParallel() {
        requireFaithful((calls, tool) -> Flux.fromIterable(calls)
                .flatMapSequential(call -> Mono.fromCallable(() -> tool.apply(call))
                        .subscribeOn(Schedulers.boundedElastic())
                        .publishOn(Schedulers.parallel()))
                .collectList()
                .block());
    }

    @Test
    void ofReactorsParallelFlux() {
        requireFaithful((calls, tool) -> Flux.fromIterable(calls)
                .parallel(TOOLS)
                .runOn(Schedulers.fromExecutor(threads))
                .map(call -> Map.entry(calls.indexOf(call), tool.apply(call)))
                .sequential()
                .collectSortedList(Map.Entry.comparingByKey())
                .map(entries -> entries.stream().map(Map.Entry::getValue).toList())
                .block());
    }

    interface Agent {
        String chat(String text);
    }

    /** Tools that finish in an order drawn by chance. */
    static final class Squares {
        private final Turns turns;

        Squares(long seed) {
            this.turns = new Turns(seed);
        }

        @Tool
        String square(int number) {
            return turns.square(number);
        }
    }

    private static Tape.Agent<String> concurrent(long seed, int first) {
        return (trace, stage) -> {
            LangChain4jTrace traced = LangChain4jTrace.of(trace);
            return AiServices.builder(Agent.class)
                    .chatModel(traced.chatModel(stage.live(() -> Script.of(askForSquares(first), say("0, 1, 4, 9")))))
                    .tools(traced.tools(Squares.class, stage.live(() -> new Squares(seed))))
                    .executeToolsConcurrently()
                    .build()
                    .chat("Squares?");
        };
    }

    @Test
    void ofLangChain4jThatRunsToolsConcurrently() {
        Tape tape = new Tape(folder);
        Golden golden = tape.record(concurrent(0, 0));
        for (int round = 1; round <= ROUNDS; round++) {
            assertThat(tape.same(golden, concurrent(round, 0))).isEqualTo("0, 1, 4, 9");
            assertThat(GoldenStore.sameRecordings(golden, tape.record(concurrent(round, 0))))
                    .isTrue();
        }
    }
}
