package dev.goldentrace.golden;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What LLM calls share besides their messages: model, parameters, tools offered, response format. Each
 * once, by number. Tools are sorted by name, as reflection gives them in any order.
 */
final class SetupCodec {
    private final SharedTexts shared;
    private final List<Map<String, @Nullable Object>> setups;
    private final List<LlmRequest> decoded = new ArrayList<>();

    SetupCodec(SharedTexts shared) {
        this.shared = shared;
        this.setups = new ArrayList<>();
    }

    SetupCodec(SharedTexts shared, List<Fields> setups) {
        this(shared);
        setups.forEach(setup -> decoded.add(decode(setup)));
    }

    List<Map<String, @Nullable Object>> encoded() {
        return setups;
    }

    /** Gives the number of the request's setup. */
    int encode(LlmRequest request) {
        Map<String, @Nullable Object> setup = new LinkedHashMap<>();
        MessageCodec.putIf(setup, "model", request.model());
        if (!request.parameters().isEmpty()) {
            setup.put("parameters", request.parameters());
        }
        if (!request.tools().isEmpty()) {
            List<Object> tools = request.tools().stream()
                    .sorted(Comparator.comparing(ToolSpec::name))
                    .map(SetupCodec::encode)
                    .toList();
            setup.put("tools", shared.put("tools", tools));
        }
        if (request.responseFormat() != null) {
            setup.put("responseFormat", shared.put("response", request.responseFormat()));
        }
        int known = setups.indexOf(setup);
        if (known < 0) {
            setups.add(setup);
        }
        return known < 0 ? setups.size() - 1 : known;
    }

    LlmRequest decode(Fields step, List<Message> messages) {
        int number = step.has("setup") ? step.count("setup", 0) : 0;
        if (number >= decoded.size()) {
            throw new Fields.Problem(step.at("setup"), "the number of one of " + decoded.size() + " setups", number);
        }
        LlmRequest setup = decoded.get(number);
        return new LlmRequest(setup.model(), messages, setup.tools(), setup.responseFormat(), setup.parameters());
    }

    private LlmRequest decode(Fields setup) {
        return new LlmRequest(
                setup.text("model"),
                List.of(),
                setup.has("tools") ? tools(setup) : List.of(),
                setup.has("responseFormat") ? responseFormat(setup) : null,
                setup.map("parameters"));
    }

    private List<ToolSpec> tools(Fields setup) {
        if (shared.get(setup.requireText("tools")) instanceof List<?> tools) {
            return Fields.objects(tools, setup.at("tools")).stream()
                    .map(SetupCodec::decodeTool)
                    .toList();
        }
        throw new Fields.Problem(setup.at("tools"), "a reference to a list of tools", setup.text("tools"));
    }

    private Map<String, @Nullable Object> responseFormat(Fields setup) {
        Object format = shared.get(setup.requireText("responseFormat"));
        return Fields.of(format, setup.at("responseFormat")).values();
    }

    private static Object encode(ToolSpec tool) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", tool.name());
        MessageCodec.putIf(json, "description", tool.description() == null ? null : Lines.of(tool.description()));
        if (!tool.parameters().isEmpty()) {
            json.put("parameters", tool.parameters());
        }
        return json;
    }

    private static ToolSpec decodeTool(Fields json) {
        return new ToolSpec(json.requireText("name"), json.text("description"), json.map("parameters"));
    }
}
