package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResultFormatTest {
    @Test
    void readsWhatItWrote() {
        assertThat(ParsedResult.read(ResultJson.write(Samples.full()))).isEqualTo(Samples.full());
    }

    @Test
    void readsAResultThatHoldsTheLeast() {
        TestResult least = Samples.result("refunds", Status.PASSED, Samples.NOON);

        assertThat(ParsedResult.read(ResultJson.write(least))).isEqualTo(least);
    }

    @Test
    void cutsALongMessageOnce() {
        Failure failure = new Failure("E", "x".repeat(30_000));

        assertThat(failure.message()).hasSize(Cap.CHARACTERS).endsWith("… (cut; 30000 characters in all)");
        assertThat(new Failure("E", failure.message())).isEqualTo(failure);
    }

    @Nested
    class Refuses {
        private final String written = ResultJson.write(Samples.full());

        @Test
        void anUnknownSchema() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> ParsedResult.read(written.replace("goldentrace.result/1", "goldentrace.result/9")))
                    .withMessage("at $.schema: expected <goldentrace.result/1>, actual <goldentrace.result/9>; it was"
                            + " written by another version of Goldentrace: use one version for tests and plugin, then"
                            + " run the tests again");
        }

        @Test
        void anUnknownStatus() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ParsedResult.read(written.replace("\"regressed\"", "\"splendid\"")))
                    .withMessage("at $.status: expected one of [passed, failed, diverged, regressed, unrecorded,"
                            + " pending, inconclusive, aborted, quarantined], actual <splendid>");
        }

        @Test
        void aNumberThatIsText() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ParsedResult.read(written.replace("\"steps\":3", "\"steps\":\"three\"")))
                    .withMessage("at $.figures.steps: expected a whole number, actual <three>");
        }

        @Test
        void aFindingWithoutARule() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ParsedResult.read(written.replace("\"rule\":", "\"ruler\":")))
                    .withMessage("at $.findings[0].rule: expected a string, actual <nothing>");
        }
    }
}
