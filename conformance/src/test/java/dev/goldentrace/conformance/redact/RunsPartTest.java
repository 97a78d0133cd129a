package dev.goldentrace.conformance.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.conformance.Fixtures;
import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.AgentRuns;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsPartTest {
    private static final List<AgentRun> RUNS = AgentRuns.read(List.of(Fixtures.personalRuns()));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    private RunsCount check(RedactionSettings settings) {
        PrintStream out = new PrintStream(problems, true, StandardCharsets.UTF_8);
        return new RunsPart(RUNS, folder, Redactor.of(settings), out).count();
    }

    private String said() {
        return problems.toString(StandardCharsets.UTF_8);
    }

    @Test
    void findsNothingThatSurvivesAndReplaysAll() {
        RunsCount count = check(RedactionSettings.standard());

        assertThat(said()).isEmpty();
        assertThat(count).isEqualTo(new RunsCount(10, 0, 2, 2));
        assertThat(count.isGood()).isTrue();
        assertThat(count.json()).hasToString("{values=10, survivors=0, runs=2, replayed=2}");
    }

    @Test
    void saysWhatSurvivesAndWhereButNotTheValue() {
        RunsCount count = check(RedactionSettings.standard().withoutField("last_four"));

        assertThat(count).isEqualTo(new RunsCount(10, 1, 2, 2));
        assertThat(count.isGood()).isFalse();
        assertThat(said())
                .contains("personal_runs.ndjson:1: a value survives: last four digits in shop_p1")
                .doesNotContain("8861");
    }
}
