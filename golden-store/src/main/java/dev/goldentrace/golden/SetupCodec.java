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

    LlmRequest decode(int number, List<Message> messages, String path) {
        if (number < 0 || number >= decoded.size()) {
            throw new Fields.Problem(path, "the number of a setup, below " + decoded.size(), number);
        }
        LlmRequest setup = decoded.get(number);
        return new LlmRequest(setup.model(), messages, setup.tools(), setup.responseFormat(), setup.parameters());
    }

    private LlmRequest decode(Fields setup) {
        List<ToolSpec> tools = new ArrayList<>();
        if (setup.has("tools")) {
            String path = setup.at("tools");
            Object list = shared.get(setup.requireText("tools"));
            for (Object tool : list instanceof List<?> items ? items : List.of()) {
                tools.add(decodeTool(Fields.of(tool, path)));
            }
        }
        Map<String, @Nullable Object> format = setup.has("responseFormat")
                ? Fields.of(shared.get(setup.requireText("responseFormat")), setup.at("responseFormat"))
                        .values()
                : null;
        return new LlmRequest(setup.text("model"), List.of(), tools, format, setup.map("parameters"));
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
