package dev.goldentrace.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model may send any text as arguments: what could end the stack or the memory is no JSON. */
class JsonLimitsTest {
    @Test
    void readsWhatIsNestedDeepButNoDeeper() {
        assertThat(Json.read(nested(200))).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(nested(201)))
                .withMessageContaining("nesting depth (201) exceeds the maximum allowed (200");
        assertThat(Json.structure(nested(100_000))).isEmpty();
    }

    @Test
    void copiesWhatIsNestedDeepButNoDeeper() {
        Object deep = 1L;
        for (int i = 0; i < 100_000; i++) {
            deep = List.of(deep);
        }
        Map<String, Object> arguments = Map.of("a", deep);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.copyOf(arguments))
                .withMessage("no JSON value: nested more than 200 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "1e10000", "-1e2147483647"})
    void takesNoNumberThatCouldNotBeWrittenOut(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.read(number))
                .withMessage("no JSON number: <" + new BigDecimal(number)
                        + "> has more than 9999 decimal places or closing zeros");
        assertThat(Json.object("{\"a\": " + number + "}")).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        assertThat(Json.write(Json.read("1e9999"))).isEqualTo("1" + "0".repeat(9999));
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}
