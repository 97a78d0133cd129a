package dev.goldentrace.langchain4j;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.trace.Effect;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderRequest;
import dev.langchain4j.service.tool.ToolProviderResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Wraps what a LangChain4j agent is made of, so that each of its calls is recorded, and answered from the golden in a
 * replay.
 *
 * <pre>{@code
 * @AgentTest
 * void refundsWithinTheTerm(TraceCollector trace) {
 *     var traced = LangChain4jTrace.of(trace);
 *     ChatRequestParameters parameters =
 *             ChatRequestParameters.builder().modelName("gpt-4.1").temperature(0.0).build();
 *     SupportAgent agent = AiServices.builder(SupportAgent.class)
 *             .chatModel(traced.chatModel(parameters, given -> OpenAiChatModel.builder()
 *                     .apiKey(System.getenv("OPENAI_API_KEY"))
 *                     .defaultRequestParameters(given)
 *                     .build()))
 *             .tools(traced.tools(OrderTools.class, () -> new OrderTools(shop)))
 *             .contentRetriever(traced.contentRetriever(() -> EmbeddingStoreContentRetriever.builder()
 *                     .embeddingModel(embeddings)
 *                     .embeddingStore(terms)
 *                     .build()))
 *             .build();
 *
 *     agent.chat("I want my money back for order 7");
 *
 *     assertThatTrace(trace).calledTool("refund_item");
 * }
 * }</pre>
 *
 * <p>Where a retriever uses an embedding model, wrap the retriever: the whole search is one recorded call, which a replay
 * answers without asking the embedding model. What a search asks of an embedding model that is wrapped too is part of the
 * search and not recorded a second time. Wrap an embedding model where the agent or a tool asks it directly.
 *
 * <p>What is given as a supplier is built at most once, and only when a call is really live: a replay builds no client and
 * needs no key. Where a session has several models (retrievers, and so on), they are told apart by the order in which they
 * are wrapped: wrap them in the same order each time. Two instances in one session need different names.
 *
 * <p>An {@link AssertionError} of the boundary (the agent diverged, or is used in a way that cannot work) is never turned
 * into a tool's result. {@code @CompensateFor} methods are not known to {@code AiServices} when tools are wrapped.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class LangChain4jTrace {
    private final Boundary boundary;
    private final String name;
    private final Tools tools;
    private final CallIds ids;
    private final LiveSearches searches = new LiveSearches();
    private final Map<String, Integer> numbers = new HashMap<>();

    private LangChain4jTrace(Boundary boundary, String name) {
        this.boundary = boundary;
        this.name = name;
        this.tools = new Tools(boundary);
        this.ids = new CallIds(name.isEmpty() ? "goldentrace-" : "goldentrace-" + name + "-");
    }

    /**
     * Makes a judge of answers of a chat model, to be handed to {@code AnswerJudge} or installed as a service. Do not wrap the
     * model: its calls are no part of the agent's.
     *
     * <pre>{@code
     * JudgeModel judge = LangChain4jTrace.judge(() -> OpenAiChatModel.builder()
     *         .apiKey(System.getenv("OPENAI_API_KEY"))
     *         .modelName("gpt-4.1-mini")
     *         .temperature(0.0)
     *         .build());
     * }</pre>
     *
     * @param model builds the model; called at most once, and only when the judge is asked live
     * @return the judge, with the model's name and its tokens
     */
    public static JudgeModel judge(Supplier<? extends ChatModel> model) {
        return new ChatModelJudge(model);
    }

    /**
     * Wraps what belongs to one session.
     *
     * @param boundary where calls are reported, such as a {@code TraceCollector} or one of its lanes
     * @return what wraps models, tools and retrievers
     */
    public static LangChain4jTrace of(Boundary boundary) {
        return new LangChain4jTrace(boundary, "");
    }

    /**
     * Wraps what belongs to one of several agents of a session.
     *
     * @param boundary where calls are reported, such as a lane of a {@code TraceCollector}
     * @param name tells this agent's models from the others', such as {@code researcher}
     * @return what wraps models, tools and retrievers
     */
    public static LangChain4jTrace of(Boundary boundary, String name) {
        return new LangChain4jTrace(boundary, name);
    }

    /**
     * Wraps a model whose default parameters are taken as recorded: what the model says of itself is asked when live and
     * taken from the golden in a replay, so a change of its settings shows in a new recording only.
     *
     * @param model builds the model; called at most once, and only when a call is live
     * @return the model to hand to the agent
     */
    public ChatModel chatModel(Supplier<? extends ChatModel> model) {
        return chatModel(null, new Once<>(model));
    }

    /**
     * Wraps a model whose default parameters are known without it, so that a replay compares them.
     *
     * @param parameters the default parameters; they are part of every request
     * @param model builds the model from them; called at most once, and only when a call is live
     * @return the model to hand to the agent
     */
    public ChatModel chatModel(
            ChatRequestParameters parameters, Function<ChatRequestParameters, ? extends ChatModel> model) {
        return chatModel(parameters, new Once<>(() -> model.apply(parameters)));
    }

    private ChatModel chatModel(@Nullable ChatRequestParameters parameters, Once<ChatModel> model) {
        ModelSetup setup = new ModelSetup(boundary, numbered("chatModel"), parameters, () -> {
            ChatModel built = model.get();
            return ModelSetup.fact(
                    parameters != null,
                    built.defaultRequestParameters(),
                    built.supportedCapabilities(),
                    built.provider());
        });
        return new TracedChatModel(boundary, setup, ids, model);
    }

    /**
     * Wraps a streaming model whose default parameters are taken as recorded. A recorded stream is handed out in the recorded
     * pieces on a thread of its own, as a client does.
     *
     * @param model builds the model; called at most once, and only when a call is live
     * @return the model to hand to the agent
     */
    public StreamingChatModel streamingChatModel(Supplier<? extends StreamingChatModel> model) {
        return streamingChatModel(null, new Once<>(model));
    }

    /**
     * Wraps a streaming model whose default parameters are known without it, so that a replay compares them.
     *
     * @param parameters the default parameters; they are part of every request
     * @param model builds the model from them; called at most once, and only when a call is live
     * @return the model to hand to the agent
     */
    public StreamingChatModel streamingChatModel(
            ChatRequestParameters parameters, Function<ChatRequestParameters, ? extends StreamingChatModel> model) {
        return streamingChatModel(parameters, new Once<>(() -> model.apply(parameters)));
    }

    private StreamingChatModel streamingChatModel(
            @Nullable ChatRequestParameters parameters, Once<StreamingChatModel> model) {
        ModelSetup setup = new ModelSetup(boundary, numbered("streamingChatModel"), parameters, () -> {
            StreamingChatModel built = model.get();
            return ModelSetup.fact(
                    parameters != null,
                    built.defaultRequestParameters(),
                    built.supportedCapabilities(),
                    built.provider());
        });
        return new TracedStreamingChatModel(boundary, setup, ids, model);
    }

    /**
     * Wraps the {@code @Tool} methods of a class, offered in the order of their names.
     *
     * @param type the class that has them
     * @param object makes the object; called at most once, and only when a tool really runs
     * @param <T> the class
     * @return the tools, for {@code AiServices.tools(List)}
     */
    public <T> List<AiServiceTool> tools(Class<T> type, Supplier<? extends T> object) {
        return new AnnotatedTools(tools).wrap(type, object);
    }

    /**
     * Wraps the {@code @Tool} methods of an object, offered in the order of their names.
     *
     * @param annotated the object
     * @return the tools, for {@code AiServices.tools(List)}
     */
    public List<AiServiceTool> tools(Object annotated) {
        return new AnnotatedTools(tools).wrap(annotated.getClass(), () -> annotated);
    }

    /**
     * Wraps tools that are described by hand.
     *
     * @param described the tools and what runs them
     * @return the same tools in the same order, for {@code AiServices.tools(Map)}
     */
    public Map<ToolSpecification, ToolExecutor> tools(Map<ToolSpecification, ToolExecutor> described) {
        return tools.wrap(described);
    }

    /**
     * Wraps a provider that is asked in a replay too; only the calls of its tools are recorded.
     *
     * @param provider the provider
     * @return the provider to hand to the agent
     */
    public ToolProvider toolProvider(ToolProvider provider) {
        return new ToolProvider() {
            @Override
            public @Nullable ToolProviderResult provideTools(ToolProviderRequest request) {
                ToolProviderResult provided = provider.provideTools(request);
                return provided == null
                        ? null
                        : new ToolProviderResult(provided.aiServiceTools().stream()
                                .map(tools::wrap)
                                .toList());
            }

            @Override
            public boolean isDynamic() {
                return provider.isDynamic();
            }
        };
    }

    /**
     * Wraps a provider whose tools are recorded as well, so that a replay needs no MCP server.
     *
     * @param provider builds the provider; called at most once, and only when it is asked live or a tool really runs
     * @return the provider to hand to the agent
     */
    public ToolProvider toolProvider(Supplier<? extends ToolProvider> provider) {
        return new TracedToolProvider(tools, numbered("toolProvider"), new Once<>(provider));
    }

    /**
     * Says what a tool does to the world, where neither {@link ToolEffect} nor the first word of its name does.
     *
     * @param tool the tool as the model sees it
     * @param effect what it does
     * @return this
     */
    public LangChain4jTrace effect(String tool, Effect effect) {
        tools.effect(tool, effect);
        return this;
    }

    /**
     * Wraps a search for context. The whole search is one recorded call: what it asks of an embedding model on its own thread
     * is part of it, whether that is wrapped here or not.
     *
     * @param retriever builds the retriever; called at most once, and only when a search is live
     * @return the retriever to hand to the agent
     */
    public ContentRetriever contentRetriever(Supplier<? extends ContentRetriever> retriever) {
        return new TracedContentRetriever(boundary, numbered("retriever"), searches, new Once<>(retriever));
    }

    /**
     * Wraps an embedding model. Its vectors are recorded as little-endian float32.
     *
     * @param model builds the model; called at most once, and only when a call is live
     * @return the model to hand to the agent
     */
    public EmbeddingModel embeddingModel(Supplier<? extends EmbeddingModel> model) {
        return new TracedEmbeddingModel(boundary, numbered("embeddingModel"), searches, new Once<>(model));
    }

    private synchronized String numbered(String kind) {
        int number = numbers.merge(kind, 1, Integer::sum);
        String ours = name.isEmpty() ? kind : kind + " " + name;
        return number == 1 ? ours : ours + " " + number;
    }
}
