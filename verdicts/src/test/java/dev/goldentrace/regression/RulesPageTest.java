package dev.goldentrace.regression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.settings.PolicyNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of rules in docs/verdicts.md is what the rules are. */
class RulesPageTest {
    private static final Pattern NAME = Pattern.compile("`([\\w.-]+)`");

    /** Rules that judge no session by themselves. */
    private static final Map<String, Aspect> OTHERS =
            Map.of(RuleIds.IMPROVEMENT, Aspect.BUDGET, RuleIds.SETUP, Aspect.BEHAVIOUR);

    private List<List<String>> rows;
    private String page;

    @BeforeEach
    void readTheTable() throws IOException {
        page = Files.readString(Path.of(System.getProperty("basedir", "")).resolve("../docs/verdicts.md"));
        rows = page.lines()
                .filter(line -> line.matches("\\| `[a-z-]+` \\| (behaviour|budget) \\|.*"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static String id(List<String> row) {
        return row.get(1).replace("`", "");
    }

    @Test
    void namesEachRuleInTheOrderOfTheirIds() {
        assertThat(rows).extracting(RulesPageTest::id).containsExactlyElementsOf(RuleIds.ALL);
    }

    @Test
    void namesTheirAspects() {
        Map<String, Aspect> aspects =
                Rules.ALL.stream().collect(Collectors.toMap(Rule::id, Rule::aspect, (first, second) -> first));
        aspects.putAll(OTHERS);

        assertThat(rows)
                .allSatisfy(row -> assertThat(row.get(2))
                        .as(id(row))
                        .isEqualTo(aspects.get(id(row)).name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void saysWhatPresetsChange() {
        assertPreset(Policy.strict(), 5);
        assertPreset(Policy.budgetOnly(), 6);
    }

    /** A preset's column says its severity where it sets one, and else what the default's says, but for growth. */
    private void assertPreset(Policy preset, int column) {
        List<String> growth = List.of("steps", "cost");
        assertThat(rows)
                .filteredOn(row -> !growth.contains(id(row)) && !id(row).equals(RuleIds.SETUP))
                .allSatisfy(row -> {
                    Finding found =
                            new Finding(id(row), Severity.WARN, Aspect.BUDGET, "", "expected", "actual", "remedy");
                    boolean set = preset.severities().byRule().containsKey(id(row));
                    String severity = preset.severities()
                            .apply(found)
                            .orElseThrow()
                            .severity()
                            .name();
                    assertThat(row.get(column)).as(id(row)).isEqualTo(set ? severity : row.get(4));
                });
    }

    @Test
    void saysWhichSettingsARuleHas() {
        List<String> named = rows.stream()
                .flatMap(row -> NAME.matcher(row.get(7)).results().map(result -> result.group(1)))
                .filter(name -> !name.equals("goldentrace.contract"))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(PolicyNames.all().stream()
                        .filter(name -> !name.startsWith("rule.") && !name.equals("settledAt"))
                        .toList());
    }

    @Test
    void listsEachProperty() {
        List<String> listed = page.lines()
                .filter(line -> line.startsWith("| `goldentrace.policy."))
                .map(line -> line.split("\\|")[1])
                .flatMap(RulesPageTest::properties)
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(PolicyNames.all().stream()
                        .filter(name -> !name.startsWith("rule."))
                        .map(PolicyNames::property)
                        .toList());
    }

    /** {@code `goldentrace.policy.maxSteps`, `.maxTokens`} are two. */
    private static Stream<String> properties(String cell) {
        List<String> names = NAME.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
        return names.stream()
                .map(name -> name.startsWith(".")
                        ? names.get(0).substring(0, names.get(0).lastIndexOf('.')) + name
                        : name);
    }

    @Test
    void saysWhichRulesAFirstRecordingIsHeldAgainst() {
        String sentence =
                page.substring(page.indexOf("A first recording is held"), page.indexOf("The alert categories"));

        assertThat(NAME.matcher(sentence).results().map(name -> name.group(1)))
                .containsExactlyElementsOf(Rules.ABSOLUTE.stream().map(Rule::id).toList());
    }
}
