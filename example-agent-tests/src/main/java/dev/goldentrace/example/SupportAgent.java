package dev.goldentrace.example;

/** Answers a customer of the shop and acts on their orders. */
public interface SupportAgent {

    /** Takes the customer's next message and gives the agent's whole answer. */
    String chat(String userMessage);
}
