package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A tool call as the API writes it: with an id, and the arguments as text. */
record FunctionCall(String id, String name, String arguments) {

    ObjectNode json() {
        return json(arguments);
    }

    /** Gives the call as it opens in a stream, before its arguments come. */
    ObjectNode opened() {
        return json("");
    }

    private ObjectNode json(String text) {
        ObjectNode call = Wire.object().put("id", id).put("type", "function");
        call.putObject("function").put("name", name).put("arguments", text);
        return call;
    }
}
