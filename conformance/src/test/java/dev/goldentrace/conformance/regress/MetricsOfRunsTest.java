package dev.goldentrace.conformance.regress;

import static dev.goldentrace.conformance.regress.RunFile.call;
import static dev.goldentrace.conformance.regress.RunFile.llm;
import static dev.goldentrace.conformance.regress.RunFile.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.AgentRuns;
import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.metrics.AgentMetrics;
import dev.goldentrace.metrics.Distribution;
import dev.goldentrace.metrics.Rate;
import dev.goldentrace.metrics.TaskAttempt;
import dev.goldentrace.metrics.ToolMetrics;
import dev.goldentrace.pricing.PriceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Metrics over runs as files of agent runs hold them. */
class MetricsOfRunsTest {
    private static AgentMetrics metrics(List<KnownRun> runs) {
        List<TaskAttempt> attempts =
                runs.stream().map(MetricsOfRunsTest::attempt).toList();
        return AgentMetrics.ofAttempts(attempts, PriceTable.bundled());
    }

    private static TaskAttempt attempt(KnownRun run) {
        TaskAttempt attempt = TaskAttempt.of(run.run().dataset() + " " + run.run().task(), run.session());
        return run.run().success() == null ? attempt : attempt.judged(run.isGood());
    }

    @Nested
    class OneSmallStory {
        @TempDir
        Path folder;

        /** Counted by hand: three steps, five calls, two errors; one is corrected, one is left. */
        @Test
        void isMeasuredAsWeCount() {
            new RunFile()
                    .line(Map.of(
                            "dataset",
                            "shop",
                            "model",
                            "acme-1",
                            "task",
                            "1",
                            "success",
                            false,
                            "steps",
                            List.of(
                                    user("Money back!"),
                                    llm(
                                            List.of(
                                                    call("get_order", Map.of("order", 8), "no such order", true),
                                                    call("get_user", Map.of("name", "Ada"), "u-1", false)),
                                            null),
                                    llm(
                                            List.of(
                                                    call("get_order", Map.of("order", 7), "shipped", false),
                                                    call("get_user", Map.of("name", "Bob"), "no such user", true),
                                                    call("get_order", Map.of("order", 9), "shipped", false)),
                                            null),
                                    llm(List.of(), "Done."))))
                    .run("2", true, "get_order", Map.of("order", 1))
                    .write(folder);
            AgentMetrics metrics =
                    metrics(RunSessions.of(AgentRuns.read(List.of(folder.resolve("runs.ndjson"))), Map.of()));

            assertThat(metrics.successRate()).contains(new Rate(1, 2));
            assertThat(metrics.stepsPerTask().map(Distribution::amounts)).contains(List.of(2.0, 3.0));
            assertThat(metrics.costPerTask()).isEmpty();
            assertThat(metrics.unpriced()).isEqualTo(2);
            assertThat(metrics.latencyPerTask()).isEmpty();
            assertThat(metrics.tokenEfficiency()).isEmpty();
            assertThat(metrics.withoutUsage()).isEqualTo(5);
            assertThat(metrics.contextUtilisation()).isEmpty();
            assertThat(metrics.loopRate()).contains(new Rate(0, 2));
            assertThat(metrics.fallbackRate()).contains(new Rate(0, 2));
            assertThat(metrics.selfCorrectionRate()).contains(new Rate(1, 2));

            ToolMetrics orders = Objects.requireNonNull(metrics.tools().get("get_order"));
            assertThat(orders.frequency()).isEqualTo(new Rate(4, 2));
            assertThat(orders.errorRate()).contains(new Rate(1, 4));
            assertThat(orders.retryRate()).contains(new Rate(1, 3));
            assertThat(orders.latency()).isEmpty();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class RealRuns {
        private static final Path DATA =
                Path.of(Objects.requireNonNullElse(System.getenv("GOLDENTRACE_DATA"), "../../shared/data"));

        private List<AgentRun> runs = List.of();
        private List<KnownRun> known = List.of();

        @BeforeAll
        void readTheRuns() throws IOException {
            assumeTrue(Files.isDirectory(DATA), "no real runs in " + DATA + ": the metrics of real runs are not held against them");
            try (Stream<Path> files = Files.list(DATA)) {
                runs = AgentRuns.read(files.filter(
                                file -> file.getFileName().toString().startsWith("agent_runs"))
                        .sorted()
                        .toList());
            }
            known = RunSessions.of(runs, Map.of());
        }

        @Test
        void areMeasuredAsTheFilesSay() {
            List<RunTool> tools = runs.stream().flatMap(run -> run.tools().stream()).toList();
            AgentMetrics metrics = metrics(known);
            ToolMetrics all = metrics.allTools().orElseThrow();

            assertThat(metrics.tasks()).isEqualTo(runs.size());
            assertThat(metrics.successRate())
                    .contains(new Rate(
                            known.stream().filter(KnownRun::isGood).count(), runs.size()));
            assertThat(all.calls()).isEqualTo(tools.size());
            assertThat(all.errors())
                    .isGreaterThanOrEqualTo(tools.stream().filter(RunTool::error).count());
            assertThat(metrics.tools().values().stream()
                            .mapToLong(ToolMetrics::calls)
                            .sum())
                    .isEqualTo(all.calls());
            assertThat(metrics.tools().values().stream()
                            .mapToLong(ToolMetrics::retries)
                            .sum())
                    .isEqualTo(all.retries());
        }

        @Test
        void haveSaneMetrics() {
            AgentMetrics metrics = metrics(known);

            assertThat(Stream.of(
                                    metrics.successRate(),
                                    metrics.loopRate(),
                                    metrics.fallbackRate(),
                                    metrics.selfCorrectionRate(),
                                    metrics.tokenEfficiency())
                            .map(rate -> rate.orElseThrow().value()))
                    .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
            assertThat(metrics.fallbackRate()).contains(new Rate(0, known.size()));
            assertThat(metrics.contextUtilisation().orElseThrow().max()).isBetween(0.001, 1.0);
            assertThat(metrics.costPerTask().orElseThrow().n() + metrics.unpriced() + metrics.unended())
                    .isEqualTo(known.size());
            assertThat(metrics.latencyPerTask()).isEmpty();
            Distribution steps = metrics.stepsPerTask().orElseThrow();
            assertThat(List.of(steps.min(), steps.p50(), steps.p90(), steps.p99(), steps.max()))
                    .isSorted();
            assertThat(metrics.tools().values())
                    .allSatisfy(tool -> assertThat(tool.latency()).isEmpty());
        }

        @Test
        void areMeasuredForEachTaskByItself() {
            Map<String, AgentMetrics> tasks = metrics(known).byTask();

            assertThat(tasks.values().stream().mapToInt(AgentMetrics::tasks).sum())
                    .isEqualTo(known.size());
            assertThat(tasks.keySet())
                    .isEqualTo(known.stream()
                            .map(run -> run.run().dataset() + " " + run.run().task())
                            .collect(Collectors.toSet()));
        }
    }
}
