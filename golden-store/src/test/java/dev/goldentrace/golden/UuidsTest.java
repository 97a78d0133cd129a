package dev.goldentrace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UuidsTest {
    private static final String ONE = "ac2412df-6b83-467e-ad40-447d62be8354";
    private static final String OTHER = "68ae763a-b0f3-4d3f-b95d-ecac5ec2e48e";

    @Test
    void becomeOrdinalsInTheOrderOfTheirAppearance() {
        assertThat(canonical(Map.of("text", ONE + " then " + OTHER + " then " + ONE)))
                .isEqualTo(Map.of("text", "uuid-1 then uuid-2 then uuid-1"));
    }

    @Test
    void areTheSameWhicheverTheyAre() {
        assertThat(canonical(Map.of("id", ONE))).isEqualTo(canonical(Map.of("id", OTHER)));
    }

    @Test
    void areToldApartWhereOneStandsTwice() {
        assertThat(canonical(List.of(Map.of("id", ONE), Map.of("id", ONE))))
                .isNotEqualTo(canonical(List.of(Map.of("id", ONE), Map.of("id", OTHER))));
    }

    @Test
    void areFoundWhereALongTextIsCutWithinThem() {
        assertThat(canonical(List.of("id " + ONE.substring(0, 9), ONE.substring(9))))
                .isEqualTo(canonical(List.of("id " + OTHER.substring(0, 9), OTHER.substring(9))));
    }

    @Test
    void doNotMakeOneListOfTextsAnother() {
        assertThat(canonical(List.of("ab", "c"))).isNotEqualTo(canonical(List.of("a", "bc")));
    }

    @Test
    void areNumberedWhateverTheOrderOfKeys() {
        assertThat(canonical(object("a", ONE, "b", OTHER))).isEqualTo(canonical(object("b", ONE, "a", OTHER)));
    }

    @Test
    void stayAsTheyAreInTheArgumentsOfATool() {
        assertThat(canonical(Map.of("arguments", Map.of("order", ONE))))
                .isEqualTo(Map.of("arguments", Map.of("order", ONE)));
    }

    @Test
    void leaveLongerWordsAlone() {
        assertThat(canonical("x" + ONE)).isEqualTo("x" + ONE);
    }

    private static Object canonical(Object json) {
        return new Uuids().asOrdinals(json);
    }

    private static Map<String, Object> object(String key, String value, String otherKey, String otherValue) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        object.put(otherKey, otherValue);
        return object;
    }
}
