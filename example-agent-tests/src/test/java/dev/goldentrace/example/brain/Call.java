package dev.goldentrace.example.brain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A tool call that the model asks for. */
public record Call(String tool, JsonNode arguments) {

    /** Reads a call as it stands in a request. */
    public static Call parse(String tool, String arguments) {
        return new Call(tool, Json.parse(arguments));
    }

    static Call of(String tool, String name, Object value) {
        return new Call(tool, Json.of(Map.of(name, value)));
    }

    static Call onItem(String tool, int order, String item, String name, Object value) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("order", order);
        arguments.put("item", item);
        arguments.put(name, value);
        return new Call(tool, Json.of(arguments));
    }
}
