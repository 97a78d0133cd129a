package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goldentrace.trace.Json;
import dev.goldentrace.trials.PassRate;
import dev.goldentrace.trials.Trial;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrialsResultTest {
    private final TrialsResult trials = Objects.requireNonNull(Samples.full().trials());

    @Test
    void sumsUpAllRuns() {
        assertThat(trials.total().steps()).isEqualTo(6);
        assertThat(trials.total().liveCalls()).isEqualTo(10);
        assertThat(trials.total().tokens()).isEqualTo(8_200);
        assertThat(trials.total().cost().amount()).contains(new BigDecimal("0.0082"));
    }

    @Test
    void isWhatATestSpent() {
        assertThat(Samples.full().spent()).isEqualTo(trials.total());
        assertThat(Samples.result("refunds", Status.PASSED, Samples.NOON).spent())
                .isEqualTo(Figures.NONE);
    }

    @Test
    void countsWhatSaidAnything() {
        assertThat(trials.count(Trial.Result.INCONCLUSIVE)).isEqualTo(1);
        assertThat(trials.passRate()).contains(new PassRate(0, 2));
    }

    @Test
    void isWrittenWithTheRatesForThoseWhoReadTheFile() {
        Map<?, ?> written = (Map<?, ?>) ((Map<?, ?>) Json.read(ResultJson.write(Samples.full()))).get("trials");

        assertThat(written.get("passRate"))
                .isEqualTo(Map.of(
                        "passed",
                        0L,
                        "of",
                        2L,
                        "low",
                        "0.0000",
                        "high",
                        "0.6576",
                        "passHat",
                        List.of("0.0000", "0.0000")));
        assertThat(written.get("baseline")).isEqualTo(Map.of("agreeing", 2L, "recordings", 3L, "flaky", true));
    }

    @Test
    void refusesADayThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ParsedResult.read(ResultJson.write(Samples.full()).replace("2026-12-31", "2026-13-31")))
                .withMessage("at $.quarantine.until: expected a date such as 2026-11-22, actual <2026-13-31>");
    }

    @Test
    void rewritesEveryText() {
        TrialsResult rewritten = trials.rewritten(text -> "x");

        assertThat(rewritten.headline()).isEqualTo("x");
        assertThat(rewritten.details()).containsOnly("x");
        assertThat(rewritten.runs()).extracting(TrialResult::headline).containsOnly("x");
        assertThat(rewritten.total()).isEqualTo(trials.total());
    }
}
