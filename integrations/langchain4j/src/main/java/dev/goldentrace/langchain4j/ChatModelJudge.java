package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.trace.LlmReply;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import java.util.function.Supplier;

/** A chat model that judges answers. */
final class ChatModelJudge implements JudgeModel {
    private final Once<ChatModel> model;

    ChatModelJudge(Supplier<? extends ChatModel> model) {
        this.model = new Once<>(model);
    }

    @Override
    public LlmReply ask(String prompt) {
        ChatModel built = model.get();
        if (built instanceof TracedChatModel) {
            throw new UsageError(
                    "the judge is a chat model that is wrapped for the agent, so that its calls would count as the"
                            + " agent's. Hand over the model itself, as in LangChain4jTrace.judge(() -> OpenAiChatModel.builder()…).");
        }
        return Replies.toReply(built.chat(UserMessage.from(prompt)));
    }
}
