package dev.goldentrace.example.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {

    private final LoopbackOpenAi server = LoopbackOpenAi.start();
    private final RawClient client = new RawClient(server);

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void areTheSameForTheSameText() {
        JsonNode data = data("{\"model\":\"m\",\"input\":[\"broken kettle\",\"broken kettle\",\"blue jacket\"]}");

        assertThat(data.at("/0/embedding")).hasSize(32).isEqualTo(data.at("/1/embedding"));
        assertThat(data.at("/2/embedding")).isNotEqualTo(data.at("/0/embedding"));
        assertThat(data.at("/2/index").asInt()).isEqualTo(2);
    }

    @Test
    void haveLengthOne() {
        JsonNode embedding = data("{\"model\":\"m\",\"input\":\"broken kettle\",\"dimensions\":8}")
                .at("/0/embedding");

        assertThat(embedding).hasSize(8);
        assertThat(embedding
                        .valueStream()
                        .mapToDouble(value -> Math.pow(value.asDouble(), 2))
                        .sum())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void comeAsBase64WhenAsked() {
        JsonNode numbers =
                data("{\"model\":\"m\",\"input\":\"kettle\",\"dimensions\":2}").at("/0/embedding");
        String text = data("{\"model\":\"m\",\"input\":\"kettle\",\"dimensions\":2,\"encoding_format\":\"base64\"}")
                .at("/0/embedding")
                .asText();

        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getFloat()).isEqualTo(numbers.path(0).floatValue());
        assertThat(bytes.getFloat()).isEqualTo(numbers.path(1).floatValue());
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void refuseInputThatIsNoText() {
        assertThat(client.post("/embeddings", "{\"model\":\"m\",\"input\":[1,2]}")
                        .status())
                .isEqualTo(400);
    }

    private JsonNode data(String body) {
        return client.post("/embeddings", body).json().path("data");
    }
}
