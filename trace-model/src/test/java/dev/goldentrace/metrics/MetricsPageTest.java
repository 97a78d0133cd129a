package dev.goldentrace.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table of metrics in docs/verdicts.md is what the metrics are. */
class MetricsPageTest {
    private List<List<String>> rows;

    @BeforeEach
    void readTheTable() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("basedir", "")).resolve("../docs/verdicts.md"));
        rows = page.substring(page.indexOf("## Metrics\n"))
                .lines()
                .dropWhile(line -> !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    @Test
    void namesAllThirteenInTheirOrder() {
        assertThat(rows)
                .extracting(row -> row.get(1))
                .containsExactly(
                        Arrays.stream(Metric.values()).map(Metric::title).toArray(String[]::new));
    }

    @Test
    void definesThemInTheSameWords() {
        assertThat(rows)
                .extracting(row -> row.get(2))
                .containsExactly(
                        Arrays.stream(Metric.values()).map(Metric::definition).toArray(String[]::new));
    }

    @Test
    void namesMethodsThatThereAre() {
        assertThat(rows).hasSize(13).allSatisfy(row -> {
            String call = row.get(3).replace("`", "");
            boolean ofTool = call.startsWith("tools().get(name).");
            assertThat(methods(ofTool ? ToolMetrics.class : AgentMetrics.class))
                    .contains(call.replace("tools().get(name).", "").replace("()", ""));
        });
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).toList();
    }
}
