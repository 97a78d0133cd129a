package dev.goldentrace.example;

import dev.langchain4j.service.TokenStream;

/** Answers like {@link SupportAgent}, a few words at a time. */
public interface StreamingSupportAgent {

    /** Takes the customer's next message; nothing happens until the stream is started. */
    TokenStream chat(String userMessage);
}
