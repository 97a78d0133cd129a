package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VolatileUuidsTest {
    private static final String ONE = "ac2412df-6b83-467e-ad40-447d62be8354";
    private static final String OTHER = "68ae763a-b0f3-4d3f-b95d-ecac5ec2e48e";

    private final JsonComparison json = new JsonComparison(String::equals);

    @Test
    void areTheSameInWhatIsSaid() {
        assertThat(json.first("request " + ONE, "request " + OTHER, "$.messages[1]"))
                .isEmpty();
    }

    @Test
    void areToldApartWhereTwoBecomeOne() {
        assertThat(json.first(ONE + " and " + OTHER, ONE + " and " + ONE, "$.messages[1]"))
                .isPresent();
    }

    @Test
    void doNotHideOtherDifferences() {
        assertThat(json.first("request " + ONE, "response " + OTHER, "$.messages[1]"))
                .isPresent();
    }

    @Test
    void areComparedToTheLetterInATool() {
        assertThat(json.first(Map.of("order", ONE), Map.of("order", OTHER), "$.arguments"))
                .map(JsonComparison.Mismatch::path)
                .contains("$.arguments.order");
    }
}
