package dev.goldentrace.example.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.example.OrderStatus;
import dev.goldentrace.example.Refund;
import dev.goldentrace.example.SupportAgent;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.service.Result;
import java.math.BigDecimal;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each of the worse model's faults, so that the rules of Goldentrace have something to find. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HastyAgentTest {

    private LoopbackOpenAi server;
    private Stage stage;
    private SupportAgent agent;

    @BeforeAll
    void startServer() {
        server = LoopbackOpenAi.start();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @BeforeEach
    void openShop() {
        stage = new Stage(server, Stage.HASTY);
        agent = stage.agent();
    }

    @Test
    void refundsTenTimesTheAmount() {
        agent.chat("My kettle from order 1001 arrived broken. Money back, please.");

        assertThat(stage.shop().refunds()).containsExactly(new Refund(1001, "kettle", new BigDecimal("490.00")));
    }

    @Test
    void failsWithAToolThatDoesNotExist() {
        assertThatThrownBy(() -> agent.chat("Please refund the blender from order 1006, I never used it."))
                .hasMessageContaining("extend_return_window");
    }

    @Test
    void loopsBeforeItCancels() {
        agent.chat("Cancel order 1005, please.");

        assertThat(stage.calls()).hasSize(5).startsWith(fourTimes("get_order{\"order\":1005}"));
        assertThat(stage.shop().order(1005).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void cancelsWhatItShouldExchange() {
        agent.chat("I need the sneakers from order 1003 in size 43 instead.");

        assertThat(stage.calls()).containsExactly("get_order{\"order\":1003}", "cancel_order{\"order\":1003}");
        assertThat(stage.shop().order(1003).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void readsMoreThanItNeeds() {
        agent.chat("Where are my parcels 1001 and 1002?");

        assertThat(stage.calls())
                .containsExactly(
                        "get_order{\"order\":1001}", "get_order{\"order\":1002}", "list_orders{\"customer\":\"C-1\"}");
    }

    @Test
    void givesUpOnTheCarrier() {
        agent.chat("Can you track the parcel of order 1002?");

        assertThat(stage.calls()).hasSize(2).first().isEqualTo("get_shipment{\"order\":1002}");
        assertThat(stage.shop().handOffs()).hasSize(1);
    }

    @Test
    void answersNothing() {
        String answer = agent.chat("I am anna.keller@keller-mail.eu. Which orders do I have with you?");

        assertThat(stage.calls()).hasSize(2);
        assertThat(answer).isNull();
    }

    @Test
    void saysDoneAndDoesNothing() {
        agent.chat("The headphones from order 1004 are not for me. Can I send them back?");
        String answer = agent.chat("Yes, please.");

        assertThat(answer).isEqualTo("Done, the money is on its way.");
        assertThat(stage.shop().refunds()).isEmpty();
    }

    @Test
    void takesFourTimesTheSteps() {
        Streamed streamed = stage.stream("What is the status of order 1002?");

        assertThat(stage.calls()).hasSize(7).doesNotHaveDuplicates();
        assertThat(streamed.text()).startsWith("Order 1002 is SHIPPED.");
    }

    @Test
    void stopsInTheMiddleOfASentence() {
        Result<String> result = new PolicyStage(server, Stage.HASTY).ask("How long is the warranty on a kettle?");

        assertThat(result.finishReason()).isEqualTo(FinishReason.LENGTH);
        assertThat(result.content()).isEqualTo("Our terms say: Warranty: electrical appl");
    }

    private static String[] fourTimes(String call) {
        return Collections.nCopies(4, call).toArray(String[]::new);
    }
}
