package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.settings.SettingsError;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    private static final String FORM =
            "Write candidates=14d,results=30d,metrics=365d, each with h, d or w for hours, days or weeks, or forever.";

    @TempDir
    Path root;

    private static void assertDays(Retention retention, int candidates, int results, int metrics) {
        assertThat(retention.of(Retention.Tier.CANDIDATES)).contains(Duration.ofDays(candidates));
        assertThat(retention.of(Retention.Tier.RESULTS)).contains(Duration.ofDays(results));
        assertThat(retention.of(Retention.Tier.METRICS)).contains(Duration.ofDays(metrics));
    }

    @Test
    void isTwoWeeksAMonthAndAYear() {
        assertDays(Retention.of(Said.nothing().in(root)), 14, 30, 365);
        assertDays(Retention.parse("candidates=14d,results=30d,metrics=365d"), 14, 30, 365);
    }

    @Test
    void isAsSaidAndElseAsUsual() {
        assertDays(Retention.parse("results=2w, candidates = 48h"), 2, 14, 365);
    }

    @Test
    void mayBeForever() {
        Retention retention = Retention.parse("results=forever,metrics=forever");

        assertThat(retention.of(Retention.Tier.RESULTS)).isEmpty();
        assertThat(retention.of(Retention.Tier.METRICS)).isEmpty();
        assertThat(retention.of(Retention.Tier.CANDIDATES)).contains(Duration.ofDays(14));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "candidate=1d | <candidate=1d> names nothing that is kept. The nearest is <candidates>. ",
                "30d          | <30d> names nothing that is kept. The nearest is <results>. ",
                "results=     | <results=> names no age. ",
                "results=0d   | <results=0d> names no age. ",
                "results=1.5d | <results=1.5d> names no age. ",
                "results=1y   | <results=1y> names no age. ",
                "results=1d,  | <> names nothing that is kept. The nearest is <results>. ",
            })
    void isRefusedWhereItCannotBeRead(String text, String message) {
        assertThatThrownBy(() -> Retention.of(Said.nothing()
                        .property("goldentrace.results.keep", text)
                        .in(root)))
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace.results.keep, set by system property goldentrace.results.keep: " + message
                        + " " + FORM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"metrics=10d", "results=2w,metrics=13d", "results=forever"})
    void keepsFiguresAtLeastAsLongAsTexts(String text) {
        assertThatThrownBy(() -> Retention.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("<" + text + "> keeps metrics for a shorter time than results, and both stand in the same"
                        + " files. Keep metrics at least as long.");
    }
}
