package dev.goldentrace.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.diff.ConsoleDiff;
import dev.goldentrace.diff.SessionDiff;
import dev.goldentrace.langchain4j.LangChain4jTrace;
import dev.goldentrace.trace.Session;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Two runs of one agent on one prompt: where do they part, and was it the model, or what a tool gave? */
class TwoRunsTest {
    private static final String PROMPT = "My kettle from order 1001 arrived broken. Money back, please.";

    private final Shop shop = Shop.open();

    private static Session run(Shop shop, UnaryOperator<ChatModel> sampling) {
        Capture capture = Capture.start("two runs", Source.live(), Clock.systemUTC());
        LangChain4jTrace traced = LangChain4jTrace.of(capture.collector());
        SupportAgents.builder(traced.chatModel(Models.parameters(), p -> sampling.apply(Models.fromEnvironment(p))))
                .tools(traced.tools(OrderTools.class, () -> new OrderTools(shop)))
                .build()
                .chat(PROMPT);
        return capture.end(null, Duration.ofSeconds(5));
    }

    /** The agent asks the same of the same model; another one stands in for an unlucky sample. */
    private record Unlucky(ChatModel model) implements ChatModel {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            ChatRequestParameters other = OpenAiChatRequestParameters.builder()
                    .modelName("gpt-4-turbo")
                    .build();
            return model.chat(ChatRequest.builder()
                    .messages(request.messages())
                    .parameters(request.parameters().overrideWith(other))
                    .build());
        }
    }

    @Test
    void areTheSameWhereNothingChanged() {
        Session one = run(Shop.open(), UnaryOperator.identity());
        Session other = run(Shop.open(), UnaryOperator.identity());

        assertThat(SessionDiff.between(one, other).isEmpty()).isTrue();
    }

    @Test
    void partWhereTheModelSaysSomethingElse() {
        Session one = run(Shop.open(), UnaryOperator.identity());
        Session other = run(Shop.open(), Unlucky::new);

        SessionDiff diff = SessionDiff.between(one, other);

        assertThat(ConsoleDiff.first(diff)).isEqualTo("""
                first difference, at step 2, call 1: arguments of the tool refund_item, at $.arguments.amount \
                (the model itself: same input, other output)
                  expected  49.00
                  actual    490.00""");
    }

    @Test
    void partWhereAToolGivesSomethingElse() {
        Session one = run(shop, UnaryOperator.identity());
        Session other = run(shop, UnaryOperator.identity()); // by now the kettle is refunded

        SessionDiff diff = SessionDiff.between(one, other);

        assertThat(ConsoleDiff.first(diff)).isEqualTo("""
                first difference, at step 2, call 1: output of the tool refund_item: the world changed, at $.result
                  expected  "49.00 EUR for the kettle of order 1001 are on their way."
                  actual    "failed: The kettle of order 1001 was refunded before.\"""");
    }
}
