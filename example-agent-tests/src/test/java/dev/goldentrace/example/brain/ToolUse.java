package dev.goldentrace.example.brain;

import com.fasterxml.jackson.databind.JsonNode;

/** A tool call that was made, and the text that came back. */
public record ToolUse(Call call, String result) {

    boolean of(String tool) {
        return call.tool().equals(tool);
    }

    JsonNode json() {
        return Json.parse(result);
    }
}
