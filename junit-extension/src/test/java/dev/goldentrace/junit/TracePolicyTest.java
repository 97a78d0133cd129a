package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.results.Status;
import dev.goldentrace.settings.SettingsError;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @TracePolicy}, and the policy by name. The shop's agent takes three steps. */
class TracePolicyTest {
    private static final ShopAgent.World WORLD = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void recordAfresh() {
        fixtures = new Fixtures(root).mode("record");
    }

    private static void refund(TraceCollector trace) {
        new ShopAgent(trace, WORLD).refund();
    }

    static class Plain {
        @Test
        @AgentTrace
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    static class OnTheMethod {
        @Test
        @AgentTrace
        @TracePolicy(maxSteps = 2)
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    @TracePolicy(maxSteps = 2, maxTokens = 10)
    static class OnTheClass {
        @Test
        @AgentTrace
        @TracePolicy(maxSteps = 3)
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    @TracePolicy(maxSteps = 2)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Cheap {}

    @Cheap
    static class OnAnAnnotation {
        @AgentTest
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    static class BesideAnAnnotation {
        @AgentTest
        @Cheap
        @TracePolicy(maxSteps = 3)
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    static class Inheriting extends OnTheParent {}

    @TracePolicy(maxSteps = 2)
    static class OnTheParent {
        @AgentTest
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    @TracePolicy(maxSteps = 2)
    static class Around {
        @Nested
        class Inner {
            @AgentTest
            void asks(TraceCollector trace) {
                refund(trace);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {OnTheMethod.class, OnAnAnnotation.class, Inheriting.class, Around.class})
    void holdsWhereverItStands(Class<?> fixture) {
        assertThat(fixtures.run(fixture).failure())
                .isInstanceOf(PendingRecording.class)
                .hasMessageContaining("""
                          BUDGET budget
                            expected  at most 2 steps
                            actual    3 steps
                            then      mend the agent (prompt, tools or model); or raise the budget, goldentrace.policy.maxSteps""".indent(2).stripTrailing());
        assertThat(fixtures.result().policy()).isEqualTo("maxSteps=2 (set by the annotation)");
    }

    @Test
    void isWeakerTheFurtherAwayNameByName() {
        assertThat(fixtures.run(OnTheClass.class).failure())
                .hasMessageContaining("at most 10 tokens")
                .hasMessageNotContaining("steps");
        assertThat(fixtures.result().policy())
                .isEqualTo("maxSteps=3 (set by the annotation), maxTokens=10 (set by the annotation)");
        assertThat(fixtures.run(BesideAnAnnotation.class).failures()).isEmpty();
    }

    @Test
    void isStrongerThanTheFileAndWeakerThanAParameter() throws Exception {
        Files.writeString(
                root.resolve("goldentrace.properties"),
                "goldentrace.policy.maxSteps=1\ngoldentrace.policy.rule.budget=fail\n");
        fixtures.with("goldentrace.policy.rule.budget", "warn");

        assertThat(fixtures.run(OnTheMethod.class).failures()).isEmpty();
        assertThat(fixtures.result().policy())
                .isEqualTo("maxSteps=2 (set by the annotation), rule.budget=warn (set by JUnit configuration parameter"
                        + " goldentrace.policy.rule.budget)");
        assertThat(fixtures.result().findings())
                .extracting(finding -> finding.severity() + " " + finding.rule() + ": " + finding.expected())
                .containsExactly("WARN budget: at most 2 steps");
    }

    @Test
    void isSaidOnceOnTheConsoleWhereItIsNotTheDefault() throws Exception {
        Files.writeString(root.resolve("goldentrace.properties"), "goldentrace.policy.maxSteps=9\n");
        fixtures.with("goldentrace.preset", "strict");

        assertThat(Console.of(() -> fixtures.run(Plain.class)))
                .containsOnlyOnce("[goldentrace] policy: preset strict (set by JUnit configuration parameter"
                        + " goldentrace.preset), maxSteps=9 (set by goldentrace.properties)\n");
    }

    @Test
    void isNotToldOfWhereItIsTheDefault() {
        assertThat(Console.of(() -> fixtures.run(Plain.class))).doesNotContain("policy");
        assertThat(fixtures.result().policy()).isNull();
    }

    @Nested
    class Presets {
        @Test
        void ofANearerElementWin() {
            assertThat(fixtures.run(PresetOnTheMethod.class).failures()).isEmpty();
            assertThat(fixtures.result().policy()).isEqualTo("preset strict (set by the annotation)");
        }

        @Test
        void winOverTheOtherAnnotationsOnOneElement() {
            fixtures.run(TwoPresets.class);

            assertThat(fixtures.result().policy()).isEqualTo("preset budget-only (set by the annotation)");
        }
    }

    @TracePolicy(preset = "budget-only")
    static class PresetOnTheMethod {
        @Test
        @AgentTrace(preset = "strict")
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    static class TwoPresets {
        @Test
        @AgentTrace(preset = "strict")
        @TracePolicy(preset = "budget-only")
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    static class Everything {
        @AgentTest
        @TracePolicy(
                preset = "strict",
                contract = "last-tool",
                steps = @TracePolicy.Growth(warn = 2, fail = 4, failSettled = 2.5),
                cost = @TracePolicy.Growth(fail = TracePolicy.Growth.NEVER),
                tokens = @TracePolicy.Growth(warn = 10),
                latency = @TracePolicy.Growth(failSettled = 100),
                maxSteps = 10,
                maxCostUsd = "0.5",
                maxTokens = 10_000,
                maxLatencyMs = 60_000,
                settledAt = 5,
                loopTimes = 4,
                cycleRounds = 3,
                stagnationSteps = 5,
                contextShare = 0.9,
                toolTimeoutMs = 2000,
                toolErrorShare = 0,
                rules = {"new-tool=warn", " latency = off "})
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    @Test
    void saysAllThatPropertiesCanSay() {
        assertThat(fixtures.run(Everything.class).failures()).isEmpty();
        assertThat(Arrays.stream(fixtures.result().policy().split(", ")))
                .allMatch(word -> word.endsWith(" (set by the annotation)"))
                .extracting(word -> word.replace(" (set by the annotation)", ""))
                .containsExactly(
                        "preset strict",
                        "contract last-tool",
                        "steps.warn=2",
                        "steps.fail=4",
                        "steps.failSettled=2.5",
                        "cost.fail=never",
                        "tokens.warn=10",
                        "latency.failSettled=100",
                        "maxSteps=10",
                        "maxCostUsd=0.5",
                        "maxTokens=10000",
                        "maxLatencyMs=60000",
                        "settledAt=5",
                        "loopTimes=4",
                        "cycleRounds=3",
                        "stagnationSteps=5",
                        "contextShare=0.9",
                        "toolTimeoutMs=2000",
                        "toolErrorShare=0",
                        "rule.latency=off",
                        "rule.new-tool=warn");
    }

    @Nested
    class WhatCannotBe {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "steps.warn | 0.9 | expected a ratio of at least 1, such as 1.5, or never, actual <0.9>",
                    "maxCostUsd | -1 | expected an amount in USD from 0, such as 0.05, actual <-1>",
                    "toolTimeoutMs | 2s | expected a whole number from 1, actual <2s>",
                    "rule.new-tool | error | expected one of fail, warn, info, off, default, actual <error>"
                })
        void failsInEveryMode(String name, String value, String why) {
            for (String mode : new String[] {"replay", "record", "live", "passthrough"}) {
                assertThat(fixtures.mode(mode)
                                .with("goldentrace.policy." + name, value)
                                .run(Plain.class)
                                .failure())
                        .isInstanceOf(SettingsError.class)
                        .hasMessage("goldentrace.policy." + name + ", set by JUnit configuration parameter"
                                + " goldentrace.policy." + name + ": " + why);
            }
            assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
        }

        @Test
        void failsAContractThatIsNone() {
            assertThat(fixtures.with("goldentrace.contract", "write")
                            .run(Plain.class)
                            .failure())
                    .isInstanceOf(SettingsError.class)
                    .hasMessage(
                            "goldentrace.contract, set by JUnit configuration parameter goldentrace.contract: unknown"
                                    + " contract <write>; nearest <writes>, all: writes, last-tool, answer");
        }

        @Test
        void failsInTheAnnotationToo() {
            assertThat(fixtures.run(NoTimes.class).failure())
                    .isInstanceOf(SettingsError.class)
                    .hasMessage("goldentrace.policy.loopTimes, set by the annotation: expected a whole number from 2,"
                            + " actual <1>");
        }

        @Test
        void failsARuleThatIsNone() {
            assertThat(fixtures.run(NoRule.class).failure())
                    .isInstanceOf(SettingsError.class)
                    .hasMessageStartingWith(
                            "@TracePolicy, rules <new-tol=fail>: there is no rule <new-tol>. The nearest is"
                                    + " <new-tool>; all are: status, stop, empty-answer, contract,");
        }

        @Test
        void failsARuleThatDoesNothing() {
            assertThat(fixtures.run(NoSeverity.class).failure())
                    .isInstanceOf(SettingsError.class)
                    .hasMessage("@TracePolicy, rules <new-tool>: it does not say what the rule does. Write"
                            + " <new-tool=fail>, or warn, info, off, default.");
        }

        @Test
        void failsATestThatIsNotTraced() {
            assertThat(fixtures.run(NotTraced.class).failure())
                    .isInstanceOf(UsageError.class)
                    .hasMessage("NotTraced.addsUp: @TracePolicy does nothing on a test that is not traced. Add"
                            + " @AgentTrace beside it, or write @AgentTest in place of @Test; or remove @TracePolicy.");
            assertThat(fixtures.run(NotTracedInAClass.class).failures()).isEmpty();
        }
    }

    static class NoTimes {
        @AgentTest
        @TracePolicy(loopTimes = 1)
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    static class NoRule {
        @AgentTest
        @TracePolicy(rules = "new-tol=fail")
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    static class NoSeverity {
        @AgentTest
        @TracePolicy(rules = "new-tool")
        void asks(TraceCollector trace) {
            refund(trace);
        }
    }

    static class NotTraced {
        @Test
        @TracePolicy(maxSteps = 1)
        void addsUp() {}
    }

    @TracePolicy(maxSteps = 1)
    static class NotTracedInAClass {
        @Test
        void addsUp() {}
    }
}
