package dev.goldentrace.example;

import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.junit.AgentTest;
import dev.goldentrace.langchain4j.LangChain4jTrace;

/** Answers from the shop's terms: the retriever is part of the trace, as a whole or by its embedding model. */
class TermsAgentTest {

    @AgentTest
    void knowsTheWarranty(TraceCollector trace) {
        var traced = LangChain4jTrace.of(trace);
        SupportAgent agent = SupportAgents.builder(
                        traced.chatModel(Models.parameters(), p -> Models.fromEnvironment(p)))
                .contentRetriever(traced.contentRetriever(() -> Policies.retriever(Models.embeddingFromEnvironment())))
                .build();

        agent.chat("How long is the warranty on a kettle?");

        assertThatTrace(trace).takesSteps(1).hasFinalAnswerContaining("24 months");
    }

    /** The search runs in a replay too, on recorded vectors: what it finds is compared as part of the request. */
    @AgentTest
    void searchesTheTermsOnRecordedVectors(TraceCollector trace) {
        var traced = LangChain4jTrace.of(trace);
        SupportAgent agent = SupportAgents.builder(
                        traced.chatModel(Models.parameters(), p -> Models.fromEnvironment(p)))
                .contentRetriever(Policies.retriever(traced.embeddingModel(() -> Models.embeddingFromEnvironment())))
                .build();

        agent.chat("Are gift cards paid out in cash?");

        assertThatTrace(trace).takesSteps(1).hasFinalAnswerContaining("cannot be paid out");
    }
}
