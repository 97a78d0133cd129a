package dev.goldentrace.example.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.service.Result;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyAgentTest {

    @ParameterizedTest
    @CsvSource({
        "How long is the warranty on a kettle?, Our terms say: Warranty: electrical appliances carry",
        "Are gift cards paid out in cash?, Our terms say: Gift cards: gift cards are valid",
        "When do parcels leave the warehouse?, Our terms say: Shipping: parcels leave",
        "Can I exchange shoes for another size?, Our terms say: Exchange: clothes and shoes",
        "Within how many days can goods be returned?, Our terms say: Returns: unused goods"
    })
    void answersFromTheNearestTerm(String question, String answer) {
        try (LoopbackOpenAi server = LoopbackOpenAi.start()) {
            Result<String> result = new PolicyStage(server, Stage.CAREFUL).ask(question);

            assertThat(result.content()).startsWith(answer);
            assertThat(result.finishReason()).isEqualTo(FinishReason.STOP);
        }
    }
}
