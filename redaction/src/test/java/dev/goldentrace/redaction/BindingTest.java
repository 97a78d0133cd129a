package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Binding.Attempt;
import dev.goldentrace.redaction.Surrogate.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingTest {
    private static final String ONE = "email-1@redacted.example";
    private static final String TWO = "email-2@redacted.example";
    private static final String KEY = "api-key-1-REDACTED";

    private final Binding binding = new Binding(List.of(
            new Surrogate(Type.EMAIL, ONE, 1),
            new Surrogate(Type.EMAIL, TWO, 1),
            new Surrogate(Type.API_KEY, KEY, 1),
            new Surrogate(Type.API_KEY, "api-key-2-REDACTED", 1)));

    @Nested
    class Matching {
        @Test
        void textWithoutSurrogatesIsEqualOrNot() {
            assertThat(binding.matches("hello", "hello")).isTrue();
            assertThat(binding.matches("hello", "hello ")).isFalse();
        }

        @Test
        void textOutsideSurrogatesMustBeEqual() {
            assertThat(binding.matches("to " + ONE + " now", "to ann@acme.com later"))
                    .isFalse();
            assertThat(binding.matches("to " + ONE + " now", "by ann@acme.com now"))
                    .isFalse();
            assertThat(binding.matches("to " + ONE, "to ann@acme.com and bob@acme.com"))
                    .isFalse();
            assertThat(binding.restore(ONE)).isEqualTo(ONE);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "to email-1@redacted.example. Bye | to ann@acme.com. Bye",
                    "email-1@redacted.example | ann@acme.com",
                    "email-1@redacted.example.Bye email-2@redacted.example | ann@acme.com.Bye bob@acme.com",
                    "<email-1@redacted.example>,<email-2@redacted.example> | <ann@acme.com>,<bob@acme.com>",
                    "k=api-key-1-REDACTED&u=email-1@redacted.example | k=a+b/c==&u=ann@acme.com",
                    "?u=email-1%40redacted.example&x | ?u=ann%40acme.com&x",
                    "api-key-1-REDACTED2 api-key-2-REDACTED | abcdefgh2 ijklmnop"
                })
        void surrogatesBindTheTextInTheirPlace(String recorded, String live) {
            assertThat(binding.matches(recorded, live)).isTrue();
            assertThat(binding.restore(recorded)).isEqualTo(live);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "to email-1@redacted.example | to nobody",
                    "to email-1@redacted.example | to ",
                    "key api-key-1-REDACTED | key one two three",
                    "u=email-1%40redacted.example | u=ann@acme.com",
                    "to email-1@redacted.example | to email-2@redacted.example"
                })
        void onlyAValueOfTheTypeBinds(String recorded, String live) {
            assertThat(binding.matches(recorded, live)).isFalse();
        }

        @Test
        void aSurrogateThatMeetsItselfIsAcceptedAndStaysUnbound() {
            assertThat(binding.matches("to " + ONE, "to " + ONE)).isTrue();
            assertThat(binding.unbound("to " + ONE)).contains(ONE);
        }
    }

    @Nested
    class OneToOne {
        @Test
        void aSecondValueForASurrogateDoesNotMatch() {
            assertThat(binding.matches(ONE, "ann@acme.com")).isTrue();
            assertThat(binding.matches(ONE, "bob@acme.com")).isFalse();
            assertThat(binding.matches(ONE, "Ann@acme.com")).isFalse();
            assertThat(binding.matches("to " + ONE + ".", "to ann@acme.com.")).isTrue();
        }

        @Test
        void aSecondSurrogateForAValueDoesNotMatch() {
            assertThat(binding.matches(ONE + " " + TWO, "ann@acme.com ann@acme.com"))
                    .isFalse();
            assertThat(binding.matches(ONE + " " + TWO, "ann@acme.com bob@acme.com"))
                    .isTrue();
        }

        @Test
        void theUrlFormIsBoundWithThePlainOne() {
            assertThat(binding.matches(ONE, "ann+x@acme.com")).isTrue();
            assertThat(binding.matches("u=email-1%40redacted.example;", "u=bob%40acme.com;"))
                    .isFalse();
            assertThat(binding.restore("u=email-1%40redacted.example;")).isEqualTo("u=ann%2Bx%40acme.com;");
        }

        @Test
        void aTextThatDoesNotMatchBindsNothing() {
            assertThat(binding.matches(ONE + " a", "ann@acme.com b")).isFalse();
            assertThat(binding.matches(ONE + " a", "bob@acme.com a")).isTrue();
        }
    }

    @Nested
    class Attempts {
        @Test
        void keepNothingUntilTheyAreCommitted() {
            Attempt attempt = binding.attempt();
            assertThat(attempt.matches(ONE, "ann@acme.com")).isTrue();
            assertThat(attempt.restore(ONE)).isEqualTo("ann@acme.com");
            assertThat(binding.restore(ONE)).isEqualTo(ONE);
            assertThat(attempt.commit()).isTrue();
            assertThat(binding.restore(ONE)).isEqualTo("ann@acme.com");
        }

        @Test
        void areConsistentWithinAndWithWhatIsBound() {
            binding.matches(ONE, "ann@acme.com");
            Attempt attempt = binding.attempt();
            assertThat(attempt.matches(ONE, "bob@acme.com")).isFalse();
            assertThat(attempt.matches(TWO, "bob@acme.com")).isTrue();
            assertThat(attempt.matches(TWO, "cy@acme.com")).isFalse();
        }

        @Test
        void refuseToCommitWhatWasBoundOtherwiseMeanwhile() {
            Attempt attempt = binding.attempt();
            attempt.matches(ONE + " " + TWO, "ann@acme.com bob@acme.com");
            binding.matches(TWO, "cy@acme.com");
            assertThat(attempt.commit()).isFalse();
            assertThat(binding.restore(ONE + " " + TWO)).isEqualTo(ONE + " cy@acme.com");
        }
    }

    @Nested
    class Restoring {
        @Test
        void putsBoundValuesIntoJsonAndLeavesTheRest() {
            binding.matches(ONE + " " + KEY, "ann@acme.com " + Keys.openAi(1));
            Object recorded = Map.of(ONE, List.of(KEY, TWO, 1L, true));
            assertThat(binding.restore(recorded))
                    .isEqualTo(Map.of("ann@acme.com", List.of(Keys.openAi(1), TWO, 1L, true)));
            assertThat(binding.unbound(recorded)).contains(TWO);
            assertThat(binding.unbound(Map.of(ONE, KEY))).isEmpty();
        }
    }
}
