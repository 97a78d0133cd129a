package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Arguments.exact;
import static dev.goldentrace.assertions.Arguments.jsonPath;
import static dev.goldentrace.assertions.Arguments.matching;
import static dev.goldentrace.assertions.With.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static final Map<String, Object> REFUND =
            Map.of("order", 1001L, "email", "jo@example.com", "items", List.of(item("K-1", "x7"), item("L-2", "x8")));

    private static Map<String, Object> item(String sku, String id) {
        Map<String, Object> item = new TreeMap<>();
        item.put("sku", sku);
        item.put("id", id);
        return item;
    }

    private static List<String> differences(ArgumentMatcher matcher) {
        return matcher.differences(REFUND);
    }

    @Nested
    class Exact {
        @Test
        void meansThemAll() {
            assertThat(differences(exact(REFUND))).isEmpty();
            assertThat(differences(exact(Map.of("order", 1001, "email", "jo@example.com"))))
                    .containsExactly(
                            "items <[{\"id\":\"x7\",\"sku\":\"K-1\"},{\"id\":\"x8\",\"sku\":\"L-2\"}]>, expected absent");
        }

        @Test
        void leavesOutWhatIsIgnored() {
            assertThat(differences(exact(Map.of("order", 1001)).ignoring("email", "items")))
                    .isEmpty();
            assertThat(differences(exact(Map.of("order", 1001)).ignoring("email", "note")))
                    .hasSize(1);
        }

        @Test
        void leavesOutWhatIsIgnoredWithinLists() {
            With other = exact(Map.of(
                    "order",
                    1001,
                    "email",
                    "jo@example.com",
                    "items",
                    List.of(item("K-1", "new"), item("L-2", "other"))));

            assertThat(differences(other))
                    .containsExactly(
                            "items[0].id <\"x7\">, expected <\"new\">", "items[1].id <\"x8\">, expected <\"other\">");
            assertThat(differences(other.ignoring("items[0].id")))
                    .containsExactly("items[1].id <\"x8\">, expected <\"other\">");
            assertThat(differences(other.ignoring("items[*].id"))).isEmpty();
        }

        @Test
        void describesItself() {
            assertThat(exact(Map.of("order", 1001))
                            .ignoring("email", "items[*].id")
                            .describe())
                    .isEqualTo("order=1001, and nothing else (ignoring email, items[*].id)");
        }
    }

    @Nested
    class Matching {
        @Test
        void meansTheWholeText() {
            assertThat(differences(matching("email", ".+@example\\.com"))).isEmpty();
            assertThat(differences(matching("email", "example")))
                    .containsExactly("email <\"jo@example.com\">, expected like example");
        }

        @Test
        void isNoNumberAndNothingThatIsAbsent() {
            assertThat(differences(matching("order", "1001"))).containsExactly("order <1001>, expected like 1001");
            assertThat(differences(matching("note", ".*"))).containsExactly("note absent, expected like .*");
        }

        @Test
        void takesATest() {
            assertThat(differences(matching("order", order -> (Long) order > 1000, "above 1000")))
                    .isEmpty();
            assertThat(differences(matching("order", order -> (Long) order > 2000, "above 2000")))
                    .containsExactly("order <1001>, expected above 2000");
        }

        @Test
        void canBeJoined() {
            ArgumentMatcher both = with("order", 1002).and(matching("email", "x"));

            assertThat(both.describe()).isEqualTo("order=1002, email like x");
            assertThat(differences(both))
                    .containsExactly("order <1001>, expected <1002>", "email <\"jo@example.com\">, expected like x");
        }
    }

    @Nested
    class JsonPath {
        @Test
        void findsAValue() {
            assertThat(differences(jsonPath("$.items[0].sku", "K-1"))).isEmpty();
            assertThat(differences(jsonPath("$.order", 1001.0))).isEmpty();
            assertThat(differences(jsonPath("$.items[0].sku", "K-2")))
                    .containsExactly("$['items'][0]['sku'] <\"K-1\">, expected <\"K-2\">");
        }

        @Test
        void findsSeveral() {
            assertThat(differences(jsonPath("$.items[*].sku", List.of("K-1", "L-2"))))
                    .isEmpty();
            assertThat(differences(jsonPath("$..items[?(@.sku == 'L-2')].id", List.of("x8"))))
                    .isEmpty();
        }

        @Test
        void findsNothing() {
            assertThat(differences(jsonPath("$.note.text", "x")))
                    .containsExactly("$['note']['text'] absent, expected <\"x\">");
        }

        @Test
        void describesItself() {
            assertThat(jsonPath("$.items[0].sku", "K-1").describe()).isEqualTo("$['items'][0]['sku']=K-1");
        }

        @Test
        void refusesWhatIsNoPath() {
            assertThatThrownBy(() -> jsonPath("$.items[?(", "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("no JSON path: <$.items[?(> (")
                    .hasMessageEndingWith("); write it like <$.items[0].sku>");
        }

        @Test
        void saysWhichLibraryToAdd() {
            assertThat(new Without("com.jayway.").thrownBy(WithoutLibrary.class))
                    .isEqualTo("dev.goldentrace.capture.UsageError: jsonPath(\"$.a\", …): expected json-path on the"
                            + " test's class path, but it is not there."
                            + " Add com.jayway.jsonpath:json-path with scope test.");
        }
    }

    /** Runs where the library is not there. */
    static class WithoutLibrary implements Runnable {
        @Override
        public void run() {
            jsonPath("$.a", 1);
        }
    }
}
