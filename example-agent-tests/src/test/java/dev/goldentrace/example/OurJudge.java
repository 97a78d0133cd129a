package dev.goldentrace.example;

import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.langchain4j.LangChain4jTrace;
import dev.goldentrace.trace.LlmReply;
import dev.langchain4j.model.openai.OpenAiChatModel;

/** The judge of answers that the documentation shows. */
public final class OurJudge implements JudgeModel {
    private final JudgeModel model = LangChain4jTrace.judge(() -> OpenAiChatModel.builder()
            .apiKey(System.getenv("OPENAI_API_KEY"))
            .modelName("gpt-4.1-mini")
            .temperature(0.0)
            .build());

    @Override
    public LlmReply ask(String prompt) throws Exception {
        return model.ask(prompt);
    }
}
