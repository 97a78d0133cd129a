package dev.goldentrace.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.settings.PolicyNames;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy that is set by name, as properties do. */
class PolicySettingsTest {
    private static final Policy BALANCED = Policy.balanced();

    @Test
    void haveTheNamesThatAreKnownWhereSettingsAreRead() {
        assertThat(PolicySettings.names()).containsExactlyElementsOf(PolicyNames.all());
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void limitGrowth(Measure measure) {
        Policy policy = BALANCED.with(measure.word() + ".warn", "4")
                .with(measure.word() + ".fail", "5.5")
                .with(measure.word() + ".failSettled", " Never ");

        assertThat(policy.budgets().limits(measure)).isEqualTo(new Limits(4, 5.5, Limits.NEVER));
    }

    @Test
    void leaveTheOtherLimitsOfAMeasureAsTheyAre() {
        assertThat(BALANCED.with("steps.fail", "4").budgets().limits(Measure.STEPS))
                .isEqualTo(new Limits(1.5, 4, 1.5));
    }

    @Test
    void giveExplicitBudgets() {
        Budgets budgets = BALANCED.with("maxSteps", "7")
                .with("maxCostUsd", "0.05")
                .with("maxTokens", "9000000000")
                .with("maxLatencyMs", "0")
                .budgets();

        assertThat(budgets.maximum(Measure.STEPS)).contains(BigDecimal.valueOf(7));
        assertThat(budgets.maximum(Measure.COST)).contains(new BigDecimal("0.05"));
        assertThat(budgets.maximum(Measure.TOKENS)).contains(BigDecimal.valueOf(9_000_000_000L));
        assertThat(budgets.maximum(Measure.LATENCY)).contains(BigDecimal.ZERO);
        assertThat(BALANCED.withMaxLatency(Duration.ofSeconds(2)).budgets().maximum(Measure.LATENCY))
                .contains(BigDecimal.valueOf(2000));
        assertThat(BALANCED.budgets().maxima()).isEmpty();
    }

    @Test
    void moveThresholds() {
        Policy policy = BALANCED.with("settledAt", "5")
                .with("loopTimes", "4")
                .with("cycleRounds", "3")
                .with("stagnationSteps", "6")
                .with("contextShare", "1")
                .with("toolTimeoutMs", "1500")
                .with("toolErrorShare", "0.15");

        assertThat(policy.thresholds())
                .isEqualTo(new Thresholds(5, new Thresholds.LoopLimits(4, 3, 6), 1, Duration.ofMillis(1500), 0.15));
        assertThat(BALANCED.thresholds()).isEqualTo(Thresholds.DEFAULT);
    }

    @Nested
    class OneRule {
        private final Finding finding =
                new Finding("new-tool", Severity.WARN, Aspect.BUDGET, "", "expected", "actual", "remedy");

        @ParameterizedTest
        @CsvSource({"fail, FAIL", "Warn, WARN", "INFO, INFO", "default, WARN"})
        void becomesWhatIsSaid(String value, Severity severity) {
            assertThat(applied(BALANCED.with("rule.new-tool", value))).contains(finding.withSeverity(severity));
        }

        @Test
        void isSwitchedOff() {
            assertThat(applied(BALANCED.with("rule.new-tool", "off"))).isEmpty();
            assertThat(applied(BALANCED.with("rule.unused-tool", "off"))).contains(finding);
        }

        @Test
        void isTakenBackFromAPreset() {
            assertThat(applied(Policy.strict())).contains(finding.withSeverity(Severity.FAIL));
            assertThat(applied(Policy.strict().with("rule.new-tool", "default")))
                    .contains(finding);
            assertThat(applied(Policy.strict().withDefault("new-tool"))).contains(finding);
        }

        private Optional<Finding> applied(Policy policy) {
            return policy.severities().apply(finding);
        }
    }

    @Nested
    class WhatCannotBe {

        @ParameterizedTest
        @ValueSource(strings = {"0.99", "-1", "fast", "NaN", "Infinity", ""})
        void asARatio(String value) {
            assertThatThrownBy(() -> BALANCED.with("cost.failSettled", value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("expected a ratio of at least 1, such as 1.5, or never, actual <" + value + ">");
        }

        @ParameterizedTest
        @ValueSource(strings = {"-0.01", "$1", "1,5", "1e999999999", "1e-999999999"})
        void asAnAmount(String value) {
            assertThatThrownBy(() -> BALANCED.with("maxCostUsd", value))
                    .hasMessage("expected an amount in USD from 0, such as 0.05, actual <" + value + ">");
        }

        @ParameterizedTest
        @CsvSource({
            "maxSteps, -1, 0",
            "maxTokens, 1.5, 0",
            "maxLatencyMs, 2s, 0",
            "settledAt, 0, 1",
            "settledAt, 99999999999, 1",
            "loopTimes, 1, 2",
            "cycleRounds, 1, 2",
            "stagnationSteps, two, 2",
            "toolTimeoutMs, 0, 1",
            "toolTimeoutMs, 99999999999999999999, 1"
        })
        void asAWholeNumber(String name, String value, int least) {
            assertThatThrownBy(() -> BALANCED.with(name, value))
                    .hasMessage("expected a whole number from " + least + ", actual <" + value + ">");
        }

        @ParameterizedTest
        @CsvSource({
            "contextShare, 0, 'a share above 0 and at most 1, such as 0.8'",
            "contextShare, 1.01, 'a share above 0 and at most 1, such as 0.8'",
            "contextShare, 80 %, 'a share above 0 and at most 1, such as 0.8'",
            "toolErrorShare, -0.1, 'a share from 0 to 1, such as 0.15'",
            "toolErrorShare, 15, 'a share from 0 to 1, such as 0.15'"
        })
        void asAShare(String name, String value, String expected) {
            assertThatThrownBy(() -> BALANCED.with(name, value))
                    .hasMessage("expected " + expected + ", actual <" + value + ">");
        }

        @Test
        void asASeverity() {
            assertThatThrownBy(() -> BALANCED.with("rule.loop", "error"))
                    .hasMessage("expected one of fail, warn, info, off, default, actual <error>");
        }

        @Test
        void asAName() {
            assertThatThrownBy(() -> BALANCED.with("rule.lop", "off"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "unknown setting of the policy <rule.lop>; nearest <rule.loop>, all: steps.warn,"
                                    + " steps.fail, steps.failSettled, cost.warn,");
        }

        @Test
        void inCode() {
            assertThatThrownBy(() -> BALANCED.withCycleRounds(1))
                    .hasMessage("rounds that make a cycle are at least 2, not <1>");
            assertThatThrownBy(() -> BALANCED.withStagnationSteps(1))
                    .hasMessage("steps that make a stagnation are at least 2, not <1>");
            assertThatThrownBy(() -> BALANCED.withToolTimeout(Duration.ZERO))
                    .hasMessage("a tool call may take more than 0 ms, not <0>");
            assertThatThrownBy(() -> BALANCED.withToolErrorShare(1.5))
                    .hasMessage("a share of tool calls is from 0 to 1, not <1.5>");
        }
    }
}
