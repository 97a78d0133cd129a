package dev.goldentrace.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is set of the policy, name by name, and which place wins. */
class PolicyNamesTest {
    @TempDir
    Path module;

    private final SettingsTest.Places places = new SettingsTest.Places();

    @BeforeEach
    void makeARepository() throws IOException {
        Files.createDirectory(module.resolve(".git"));
    }

    private Map<String, Settings.Value> policy(Map<String, String> annotation) {
        return Settings.of(module, places, Map.of(), annotation).policy();
    }

    private void file(String text) throws IOException {
        Files.writeString(module.resolve("goldentrace.properties"), text);
    }

    @Test
    void nothingIsSetByDefault() {
        assertThat(policy(Map.of())).isEmpty();
    }

    @Test
    void eachNameIsSetForItselfAndTheStrongerPlaceWins() throws IOException {
        file("goldentrace.policy.steps.warn=2\ngoldentrace.policy.rule.new-tool=fail\ngoldentrace.policy.loopTimes=4");
        Map<String, String> annotation = Map.of("steps.warn", "3", "rule.new-tool", "off");
        places.parameters.put("goldentrace.policy.rule.new-tool", "info");

        assertThat(policy(annotation))
                .containsExactly(
                        Map.entry("steps.warn", new Settings.Value("3", "the annotation")),
                        Map.entry(
                                "loopTimes",
                                new Settings.Value(
                                        "4",
                                        module.resolve("goldentrace.properties").toString())),
                        Map.entry(
                                "rule.new-tool",
                                new Settings.Value(
                                        "info", "JUnit configuration parameter goldentrace.policy.rule.new-tool")));

        places.variables.put("GOLDENTRACE_POLICY_RULE_NEW_TOOL", "warn");
        places.variables.put("GOLDENTRACE_POLICY_LOOP_TIMES", "5");
        places.properties.put("goldentrace.policy.steps.warn", " 1.5 ");

        assertThat(policy(annotation))
                .containsExactly(
                        Map.entry(
                                "steps.warn",
                                new Settings.Value("1.5", "system property goldentrace.policy.steps.warn")),
                        Map.entry(
                                "loopTimes",
                                new Settings.Value("5", "environment variable GOLDENTRACE_POLICY_LOOP_TIMES")),
                        Map.entry(
                                "rule.new-tool",
                                new Settings.Value("warn", "environment variable GOLDENTRACE_POLICY_RULE_NEW_TOOL")));
    }

    @ParameterizedTest
    @CsvSource({
        "goldentrace.policy.steps.wran, goldentrace.policy.steps.warn",
        "goldentrace.policy.rule.new-tol, goldentrace.policy.rule.new-tool",
        "goldentrace.policy.maxCost, goldentrace.policy.maxCostUsd"
    })
    void aMistypedNameIsRefusedWithTheNearest(String mistyped, String nearest) throws IOException {
        String all = String.join(
                ", ", PolicyNames.all().stream().map(PolicyNames::property).toList());
        assertThatExceptionOfType(SettingsError.class)
                .isThrownBy(() -> KnownProperties.require(List.of(mistyped)))
                .withMessage("system property " + mistyped + ": there is no such setting. The nearest is <" + nearest
                        + ">; all are: " + all + ".");

        file(mistyped + "=1");
        assertThatExceptionOfType(SettingsError.class)
                .isThrownBy(() -> policy(Map.of()))
                .withMessage(module.resolve("goldentrace.properties") + ": there is no setting <" + mistyped
                        + ">. The nearest is <" + nearest + ">; all are: " + all + ".");
    }

    @Test
    void aMistypedVariableIsRefusedWithTheNearest() {
        places.variables.put("GOLDENTRACE_POLICY_LOOP_TIME", "3");

        assertThatExceptionOfType(SettingsError.class)
                .isThrownBy(() -> policy(Map.of()))
                .withMessageStartingWith(
                        "environment variable GOLDENTRACE_POLICY_LOOP_TIME: there is no such setting. The"
                                + " nearest is <GOLDENTRACE_POLICY_LOOP_TIMES>; all are: GOLDENTRACE_POLICY_STEPS_WARN,"
                                + " GOLDENTRACE_POLICY_STEPS_FAIL, GOLDENTRACE_POLICY_STEPS_FAIL_SETTLED,");
    }
}
