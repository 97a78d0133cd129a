package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.ToolSpec;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an agent asks of a model before it calls it: given by the test, else taken from the golden, else asked of the model
 * itself. Requests cross the boundary merged with it, as the model would merge them.
 */
final class ModelSetup {
    private static final String PARAMETERS = "parameters";
    private static final String CAPABILITIES = "capabilities";
    private static final String PROVIDER = "provider";
    private static final String CHECKED = "checked";

    private final Boundary boundary;
    private final String key;
    private final @Nullable ChatRequestParameters given;
    private final Supplier<Map<String, @Nullable Object>> ask;
    private final KnownTools known = new KnownTools();

    ModelSetup(
            Boundary boundary,
            String key,
            @Nullable ChatRequestParameters given,
            Supplier<Map<String, @Nullable Object>> ask) {
        this.boundary = boundary;
        this.key = key;
        this.given = given;
        this.ask = ask;
    }

    /** Says whether a replay checks the model's parameters; where it does, they stand in each request and not here too. */
    static Map<String, @Nullable Object> fact(
            boolean checked,
            ChatRequestParameters parameters,
            Collection<Capability> capabilities,
            ModelProvider provider) {
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        fact.put(PROVIDER, provider);
        fact.put(CAPABILITIES, capabilities.stream().map(Enum::name).sorted().toList());
        fact.put(CHECKED, checked);
        if (!checked) {
            fact.put(PARAMETERS, Parameters.toMap(parameters));
        }
        return fact;
    }

    private Map<String, @Nullable Object> facts() {
        return boundary.fact("langchain4j." + key, ask);
    }

    ChatRequestParameters defaults() {
        return given != null ? given : Parameters.fromMap(Schemas.inner(facts(), PARAMETERS));
    }

    Set<Capability> capabilities() {
        Set<Capability> capabilities = new LinkedHashSet<>();
        if (facts().get(CAPABILITIES) instanceof List<?> names) {
            Arrays.stream(Capability.values())
                    .filter(capability -> names.contains(capability.name()))
                    .forEach(capabilities::add);
        }
        return capabilities;
    }

    ModelProvider provider() {
        Object name = facts().get(PROVIDER);
        return Arrays.stream(ModelProvider.values())
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElse(ModelProvider.OTHER);
    }

    /** Merges given parameters here, since nobody says that the model was built with them. */
    ChatRequest liveRequest(ChatRequest request) {
        return given == null
                ? request
                : ChatRequest.builder()
                        .messages(request.messages())
                        .parameters(given.overrideWith(request.parameters()))
                        .build();
    }

    /** Refuses tools that are not wrapped, before any of them can run. */
    LlmRequest toRequest(ChatRequest request) {
        Map<String, @Nullable Object> merged =
                new LinkedHashMap<>(given != null ? Parameters.toMap(given) : Schemas.inner(facts(), PARAMETERS));
        merged.putAll(Parameters.toMap(request.parameters(), known::map));
        List<Map<String, @Nullable Object>> tools = Parameters.tools(merged);
        List<ToolSpec> offered = known.specs(tools);
        boundary.requireDeclared(offered.stream().map(ToolSpec::name).toList());
        Map<String, @Nullable Object> format = Schemas.inner(merged, Parameters.RESPONSE_FORMAT);
        String model = merged.get(Parameters.MODEL) instanceof String name ? name : null;
        merged.keySet().removeAll(List.of(Parameters.MODEL, Parameters.TOOLS, Parameters.RESPONSE_FORMAT));
        Map<String, @Nullable Object> settings = ToolSpecs.settings(tools);
        if (!settings.isEmpty()) {
            merged.put("toolSettings", settings);
        }
        return new LlmRequest(
                model,
                request.messages().stream().map(Messages::toMessage).toList(),
                offered,
                format.isEmpty() ? null : format,
                merged);
    }
}
