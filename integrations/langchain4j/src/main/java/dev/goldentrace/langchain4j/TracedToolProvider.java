package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.langchain4j.agent.tool.ReturnBehavior;
import dev.langchain4j.service.tool.AiServiceTool;
import dev.langchain4j.service.tool.ToolExecutor;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderRequest;
import dev.langchain4j.service.tool.ToolProviderResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A provider of tools that is built only when live. What it provides is a recorded call, so that a replay needs no MCP
 * server to know the tools. The user's message stays out of that call: where it changes, the model's call says so better.
 */
final class TracedToolProvider implements ToolProvider {
    private static final String TOOLS = "tools";
    private static final String SPECIFICATION = "specification";
    private static final String RETURNS = "returns";

    private final Tools tools;
    private final String name;
    private final Supplier<ToolProvider> provider;

    TracedToolProvider(Tools tools, String name, Supplier<ToolProvider> provider) {
        this.tools = tools;
        this.name = name;
        this.provider = provider;
    }

    @Override
    public boolean isDynamic() {
        Map<String, @Nullable Object> fact = tools.boundary()
                .fact(
                        "langchain4j." + name,
                        () -> Map.of("dynamic", provider.get().isDynamic()));
        return Boolean.TRUE.equals(fact.get("dynamic"));
    }

    @Override
    public ToolProviderResult provideTools(ToolProviderRequest request) {
        Boundary boundary = tools.boundary();
        Exchange<ServiceReply> exchange = boundary.open(new ServiceRequest(CallKind.OTHER, name, Map.of()));
        Optional<Outcome<ServiceReply>> recorded = exchange.recorded();
        return recorded.isPresent()
                ? recorded(Outcomes.replyOrThrow(recorded.get(), Failures::toException), request)
                : live(exchange, request);
    }

    private ToolProviderResult live(Exchange<ServiceReply> exchange, ToolProviderRequest request) {
        try {
            List<AiServiceTool> provided = provide(request);
            exchange.complete(ServiceReply.of(Map.of(
                    TOOLS, provided.stream().map(TracedToolProvider::toMap).toList())));
            return new ToolProviderResult(provided.stream().map(tools::wrap).toList());
        } catch (Throwable e) {
            exchange.fail(CallError.of(e));
            throw e;
        }
    }

    private List<AiServiceTool> provide(ToolProviderRequest request) {
        ToolProviderResult result = provider.get().provideTools(request);
        return result == null ? List.of() : result.aiServiceTools();
    }

    private static Map<String, @Nullable Object> toMap(AiServiceTool tool) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(SPECIFICATION, ToolSpecs.toMap(tool.toolSpecification()));
        if (tool.returnBehavior() != ReturnBehavior.TO_LLM) {
            map.put(RETURNS, tool.returnBehavior());
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    private ToolProviderResult recorded(ServiceReply reply, ToolProviderRequest request) {
        List<AiServiceTool> provided = new ArrayList<>();
        if (reply.output().get(TOOLS) instanceof List<?> list) {
            list.forEach(tool ->
                    provided.add(recorded((Map<String, @Nullable Object>) Objects.requireNonNull(tool), request)));
        }
        return new ToolProviderResult(provided);
    }

    private AiServiceTool recorded(Map<String, @Nullable Object> map, ToolProviderRequest request) {
        var specification = ToolSpecs.fromMap(Schemas.inner(map, SPECIFICATION));
        String tool = specification.name();
        return AiServiceTool.builder()
                .toolSpecification(specification)
                .toolExecutor(tools.wrap(tool, () -> find(tool, request)))
                .returnBehavior(
                        map.get(RETURNS) instanceof String returns
                                ? ReturnBehavior.valueOf(returns)
                                : ReturnBehavior.TO_LLM)
                .build();
    }

    private ToolExecutor find(String tool, ToolProviderRequest request) {
        return provide(request).stream()
                .filter(provided -> provided.name().equals(tool))
                .findFirst()
                .orElseThrow(() -> new UsageError("the tool <" + tool + "> is to run, but the tool provider <" + name
                        + "> no longer provides it. Record again, or let its answers come from the golden."))
                .toolExecutor();
    }
}
