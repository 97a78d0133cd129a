package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.With.with;
import static dev.goldentrace.assertions.With.withNothing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WithTest {

    private static List<String> differences(With expected, Map<String, Object> actual) {
        return expected.differences(actual);
    }

    @Test
    void comparesNumbersAsNumbers() {
        assertThat(differences(with("amount", 49), Map.of("amount", new BigDecimal("49.00"))))
                .isEmpty();
        assertThat(differences(with("amount", 49.5), Map.of("amount", new BigDecimal("49.50"))))
                .isEmpty();
        assertThat(differences(with("amount", 49), Map.of("amount", 50L)))
                .containsExactly("amount <50>, expected <49>");
    }

    @Test
    void tellsANumberFromItsText() {
        assertThat(differences(with("order", "1001"), Map.of("order", 1001L)))
                .containsExactly("order <1001>, expected <\"1001\">");
    }

    @Test
    void takesAPartOfAnObject() {
        With city = with("address", Map.of("city", "Ghent"));

        assertThat(differences(city, Map.of("address", Map.of("city", "Ghent", "zip", "9000"))))
                .isEmpty();
        assertThat(differences(city.exactly(), Map.of("address", Map.of("city", "Ghent", "zip", "9000"))))
                .containsExactly("address.zip <\"9000\">, expected absent");
        assertThat(differences(city, Map.of("address", Map.of("city", "Bruges"))))
                .containsExactly("address.city <\"Bruges\">, expected <\"Ghent\">");
    }

    @Test
    void comparesListsElementByElement() {
        With items = with("items", List.of(1, 2));

        assertThat(differences(items, Map.of("items", List.of(1L, 2L)))).isEmpty();
        assertThat(differences(items, Map.of("items", List.of(1L, 3L)))).containsExactly("items[1] <3>, expected <2>");
        assertThat(differences(items, Map.of("items", List.of(1L)))).containsExactly("items <[1]>, expected <[1,2]>");
    }

    @Test
    void takesNullForAbsent() {
        assertThat(differences(with("note", null), Map.of())).isEmpty();
        assertThat(differences(with("note", "x"), Map.of())).containsExactly("note absent, expected <\"x\">");
    }

    @Test
    void canAllowNothing() {
        assertThat(differences(withNothing(), Map.of())).isEmpty();
        assertThat(differences(withNothing(), Map.of("a", 1L))).containsExactly("a <1>, expected absent");
    }

    @Test
    void describesItself() {
        assertThat(with("order", 1).and("item", "cup")).hasToString("with(order=1, item=cup)");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> with("order", new StringBuilder("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no JSON value: <x> of java.lang.StringBuilder; JSON values are maps, lists, strings, numbers,"
                                + " booleans and null");
    }
}
