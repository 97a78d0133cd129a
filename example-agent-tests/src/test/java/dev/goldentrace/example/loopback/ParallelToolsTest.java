package dev.goldentrace.example.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelToolsTest {

    private static final String ASK = "Where are my parcels 1001 and 1002?";

    private final LoopbackOpenAi server = LoopbackOpenAi.start();
    private final Stage stage = new Stage(server, Stage.CAREFUL);

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void runOneAfterTheOther() {
        String answer = stage.agent().chat(ASK);

        assertThat(stage.calls()).containsExactly("get_order{\"order\":1001}", "get_order{\"order\":1002}");
        assertThat(answer).isEqualTo("Order 1001 is DELIVERED. Order 1002 is SHIPPED.");
    }

    @Test
    void runConcurrently() {
        String answer = stage.builder().executeToolsConcurrently().build().chat(ASK);

        assertThat(stage.calls()).containsExactlyInAnyOrder("get_order{\"order\":1001}", "get_order{\"order\":1002}");
        assertThat(answer).isEqualTo("Order 1001 is DELIVERED. Order 1002 is SHIPPED.");
    }

    @Test
    void runInAStream() {
        Streamed streamed = stage.stream(ASK);

        assertThat(stage.calls()).containsExactly("get_order{\"order\":1001}", "get_order{\"order\":1002}");
        assertThat(streamed.text()).isEqualTo("Order 1001 is DELIVERED. Order 1002 is SHIPPED.");
    }
}
