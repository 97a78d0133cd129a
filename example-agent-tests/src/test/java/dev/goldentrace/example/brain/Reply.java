package dev.goldentrace.example.brain;

import java.util.List;

/** What the model answers: text or tool calls, and why it stopped, in the words of the OpenAI API. */
public record Reply(String text, List<Call> calls, String finish) {

    private static final int CHARS_PER_TOKEN = 4;

    /** Copies the calls. */
    public Reply {
        calls = List.copyOf(calls);
    }

    static Reply says(String text) {
        return new Reply(text, List.of(), "stop");
    }

    static Reply calls(Call... calls) {
        return new Reply("", List.of(calls), "tool_calls");
    }

    /** Cuts the text off when it is longer than this many tokens. */
    public Reply limitedTo(int tokens) {
        int chars = tokens * CHARS_PER_TOKEN;
        return text.length() <= chars ? this : new Reply(text.substring(0, chars), List.of(), "length");
    }
}
