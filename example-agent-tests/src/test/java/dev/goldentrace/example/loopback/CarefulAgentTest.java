package dev.goldentrace.example.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.example.OrderStatus;
import dev.goldentrace.example.Refund;
import dev.goldentrace.example.SupportAgent;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarefulAgentTest {

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
        stage = new Stage(server, Stage.CAREFUL);
        agent = stage.agent();
    }

    @Test
    void refundsTheBrokenKettle() {
        String answer = agent.chat("My kettle from order 1001 arrived broken. Money back, please.");

        assertThat(stage.calls())
                .containsExactly(
                        "get_order{\"order\":1001}",
                        "refund_item{\"order\":1001,\"item\":\"kettle\",\"amount\":49.00}");
        assertThat(stage.shop().refunds()).containsExactly(new Refund(1001, "kettle", new BigDecimal("49.00")));
        assertThat(answer)
                .isEqualTo("I am sorry for the trouble. 49.00 EUR for the kettle of order 1001 are on their way.");
    }

    @ParameterizedTest
    @CsvSource({"1001, tea towels, 12.50", "1004, headphones, 89.00", "1007, rain jacket, 129.00"})
    void refundsWhatWasPaid(int order, String item, BigDecimal paid) {
        agent.chat("Please refund the " + item + " from order " + order + ".");

        assertThat(stage.shop().refunds()).containsExactly(new Refund(order, item, paid));
    }

    @Test
    void refusesARefundAfterTheReturnWindow() {
        String answer = agent.chat("Please refund the blender from order 1006, I never used it.");

        assertThat(stage.calls()).containsExactly("get_order{\"order\":1006}");
        assertThat(answer).isEqualTo("I am sorry, order 1006 cannot be returned: closed since 2026-07-10.");
    }

    @Test
    void cancelsAPendingOrder() {
        String answer = agent.chat("Cancel order 1005, please.");

        assertThat(stage.calls()).containsExactly("get_order{\"order\":1005}", "cancel_order{\"order\":1005}");
        assertThat(stage.shop().order(1005).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(answer).isEqualTo("Order 1005 is cancelled.");
    }

    @Test
    void doesNotCancelWhatIsOnItsWay() {
        String answer = agent.chat("Cancel order 1002, please.");

        assertThat(stage.calls()).containsExactly("get_order{\"order\":1002}");
        assertThat(answer).isEqualTo("Order 1002 can no longer be cancelled, it is SHIPPED.");
    }

    @Test
    void exchangesForAnotherSize() {
        String answer = agent.chat("I need the sneakers from order 1003 in size 43 instead.");

        assertThat(stage.calls())
                .containsExactly(
                        "get_order{\"order\":1003}",
                        "search_products{\"query\":\"sneakers\"}",
                        "exchange_item{\"order\":1003,\"item\":\"sneakers\",\"variant\":\"size 43\"}");
        assertThat(stage.shop().order(1003).items().get(0).variant()).isEqualTo("size 43");
        assertThat(answer).isEqualTo("The sneakers of order 1003 will be exchanged for size 43.");
    }

    @Test
    void triesTheCarrierAgain() {
        String answer = agent.chat("Can you track the parcel of order 1002?");

        assertThat(stage.calls()).containsExactly("get_shipment{\"order\":1002}", "get_shipment{\"order\":1002}");
        assertThat(answer).isEqualTo("The parcel of order 1002 is in transit, at the parcel centre Leipzig.");
    }

    @Test
    void findsTheCustomerByEmail() {
        String answer = agent.chat("I am anna.keller@keller-mail.eu. Which orders do I have with you?");

        assertThat(stage.calls())
                .containsExactly(
                        "find_customer{\"email\":\"anna.keller@keller-mail.eu\"}", "list_orders{\"customer\":\"C-1\"}");
        assertThat(answer)
                .isEqualTo(
                        "Orders of anna.keller@keller-mail.eu: 1001 (kettle, tea towels, DELIVERED); 1002 (toaster, SHIPPED); "
                                + "1005 (desk lamp, PENDING); 1007 (rain jacket, DELIVERED).");
    }

    @Test
    void waitsForAYes() {
        String offer = agent.chat("The headphones from order 1004 are not for me. Can I send them back?");
        assertThat(stage.shop().refunds()).isEmpty();

        String answer = agent.chat("Yes, please.");

        assertThat(offer).isEqualTo("That is possible. Shall I refund 89.00 EUR for the headphones of order 1004?");
        assertThat(stage.calls())
                .containsExactly(
                        "get_order{\"order\":1004}",
                        "refund_item{\"order\":1004,\"item\":\"headphones\",\"amount\":89.00}");
        assertThat(answer).isEqualTo("89.00 EUR for the headphones of order 1004 are on their way.");
    }

    @Test
    void handsOverToAHuman() {
        String answer = agent.chat("Let me talk to a human, please.");

        assertThat(stage.shop().handOffs()).containsExactly("Let me talk to a human, please.");
        assertThat(answer).isEqualTo("A colleague takes over.");
    }

    @Test
    void tellsWhatTheShopDoesNotKnow() {
        assertThat(agent.chat("Cancel order 9999, please.")).isEqualTo("I am sorry: There is no order 9999.");
    }

    @Test
    void greets() {
        assertThat(agent.chat("Hi!")).isEqualTo("Hello! Which order is it about?");
    }
}
