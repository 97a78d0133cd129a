package dev.goldentrace.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.diff.ConsoleDiff;
import dev.goldentrace.diff.SessionDiff;
import dev.goldentrace.langchain4j.LangChain4jTrace;
import dev.goldentrace.trace.Session;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two runs of one agent on one prompt: where do they part, and was it the model, or what a tool gave? */
class TwoRunsTest {
    private static final String PROMPT = "My kettle from order 1001 arrived broken. Money back, please.";

    /** The request is the same; that it was an unlucky sample is what the other model stands in for. */
    private static final ChatRequestParameters UNLUCKY =
            OpenAiChatRequestParameters.builder().modelName("gpt-4-turbo").build();

    private final Shop shop = Shop.open();

    private static Session run(Shop shop, ChatRequestParameters sampledFrom) {
        Capture capture = Capture.start("two runs", Source.live(), Clock.systemUTC());
        LangChain4jTrace traced = LangChain4jTrace.of(capture.collector());
        SupportAgents.builder(traced.chatModel(Models.parameters(), p -> Models.fromEnvironment(sampledFrom)))
                .tools(traced.tools(OrderTools.class, () -> new OrderTools(shop)))
                .build()
                .chat(PROMPT);
        return capture.end(null, Duration.ofSeconds(5));
    }

    @Test
    void areTheSameWhereNothingChanged() {
        Session one = run(Shop.open(), Models.parameters());
        Session other = run(Shop.open(), Models.parameters());

        assertThat(SessionDiff.between(one, other).isEmpty()).isTrue();
    }

    @Test
    void partWhereTheModelSaysSomethingElse() {
        Session one = run(Shop.open(), Models.parameters());
        Session other = run(Shop.open(), UNLUCKY);

        SessionDiff diff = SessionDiff.between(one, other);

        assertThat(ConsoleDiff.first(diff)).isEqualTo("""
                first difference, at step 2, call 1: arguments of the tool refund_item, at $.arguments.amount \
                (the model itself: same input, other output)
                  expected  49.0
                  actual    490.0""");
    }

    @Test
    void partWhereAToolGivesSomethingElse() {
        Session one = run(shop, Models.parameters());
        Session other = run(shop, Models.parameters()); // by now the kettle is refunded

        SessionDiff diff = SessionDiff.between(one, other);

        assertThat(ConsoleDiff.first(diff))
                .startsWith("first difference, at step 1, call 1: output of the tool get_order: the world changed");
    }
}
