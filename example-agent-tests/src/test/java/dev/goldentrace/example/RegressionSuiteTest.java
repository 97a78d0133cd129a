package dev.goldentrace.example;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.junit.AgentTrace;
import dev.goldentrace.metrics.AgentMetrics;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.regression.Severity;
import dev.goldentrace.results.ResultReader;
import dev.goldentrace.results.TestResult;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/**
 * Practice 7 of the chapter: 50 goldens of a working agent, the same inputs after a change of its prompt, and which of them
 * regressed. The suite is a test class like any other; here it is run from outside, once for each question.
 */
class RegressionSuiteTest {
    private static boolean changed;
    private static final List<Session> SESSIONS = new ArrayList<>();

    @TempDir
    static Path module;

    /** The suite: 50 inputs, each with a golden of its own. */
    static class Refunds {
        static IntStream orders() {
            return IntStream.rangeClosed(1, 50);
        }

        @ParameterizedTest
        @MethodSource("orders")
        @AgentTrace
        void refundsWhatWasPaid(int order, TraceCollector trace) {
            desk(order, trace).refund(order);

            SESSIONS.add(trace.session());
        }
    }

    private static RefundDesk desk(int order, TraceCollector trace) {
        return changed
                ? new RefundDesk("You help with refunds. Be thorough.", afterTheChange(order), trace)
                : new RefundDesk("You help with refunds.", before(order), trace);
    }

    private static RefundDesk.Script before(int order) {
        return new RefundDesk.Script(List.of(lookUp(order, "all"), refund(order, 49)), 500);
    }

    /** What a change of the prompt may do: mostly nothing, here more steps, there a new tool, more tokens, or worse. */
    private static RefundDesk.Script afterTheChange(int order) {
        if (order <= 5) {
            List<ToolUse> calls =
                    List.of(lookUp(order, "items"), lookUp(order, "payment"), lookUp(order, "all"), refund(order, 49));
            return new RefundDesk.Script(calls, 300);
        } else if (order <= 9) {
            ToolUse policy = ToolUse.of("policy-" + order, "find_policy", Map.of("about", "refunds"));
            return new RefundDesk.Script(List.of(lookUp(order, "all"), policy, refund(order, 49)), 500);
        } else if (order <= 12) {
            return new RefundDesk.Script(before(order).calls(), 1400);
        } else if (order <= 15) {
            return new RefundDesk.Script(List.of(lookUp(order, "all"), refund(order, 490)), 500);
        } else if (order <= 20) {
            return new RefundDesk.Script(List.of(refund(order, 49)), 500);
        }
        return before(order);
    }

    private static ToolUse lookUp(int order, String part) {
        return ToolUse.of("look-up-" + part + order, "get_order", Map.of("order", order, "part", part));
    }

    private static ToolUse refund(int order, int usd) {
        return ToolUse.of("refund-" + order, "refund_item", new TreeMap<>(Map.of("order", order, "usd", usd)));
    }

    /** They are made here and not committed: 50 files that a script can make tell a reader of this repository nothing. */
    @BeforeAll
    static void recordFiftyGoldens() {
        changed = false;
        run("record", "balanced").assertStatistics(tests -> tests.succeeded(50));
    }

    @BeforeEach
    void changeTheAgent() {
        changed = true;
        SESSIONS.clear();
    }

    private static Events run(String mode, String preset) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Refunds.class))
                .configurationParameter("goldentrace.root", module.toString())
                .configurationParameter("goldentrace.mode", mode)
                .configurationParameter("goldentrace.tools", "live")
                .configurationParameter("goldentrace.preset", preset)
                .configurationParameter("goldentrace.ci.allow", "record,live")
                .execute()
                .testEvents();
    }

    /** Which orders each rule has something to say about, with that severity. */
    private static Map<String, List<Integer>> found(Severity severity) {
        return ResultReader.read(module.resolve("target/goldentrace")).tests().stream()
                .map(test -> test.result())
                .flatMap(result ->
                        result.findings(severity).stream().map(finding -> Map.entry(finding.rule(), order(result))))
                .sorted(Map.Entry.comparingByValue())
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
    }

    private static int order(TestResult result) {
        return Integer.parseInt(result.test().name().replaceAll("\\D", ""));
    }

    private static List<Integer> orders(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void changesNothingWhileTheAgentDoesNot() {
        changed = false;

        run("live", "strict").assertStatistics(tests -> tests.succeeded(50));
    }

    @Test
    void failsByTheClassicDefinitionWhateverTookMore() {
        run("live", "strict").assertStatistics(tests -> tests.succeeded(35).failed(15));

        assertThat(found(Severity.FAIL))
                .isEqualTo(Map.of(
                        "steps", orders(1, 5),
                        "new-tool", orders(6, 9),
                        "cost", orders(10, 12),
                        "contract", orders(13, 15)));
    }

    @Test
    void failsByDefaultWhereTheAgentDoesSomethingElse() throws IOException {
        run("live", "balanced").assertStatistics(tests -> tests.succeeded(47).failed(3));

        assertThat(found(Severity.FAIL)).isEqualTo(Map.of("contract", orders(13, 15)));
        assertThat(found(Severity.WARN))
                .isEqualTo(Map.of(
                        "steps", orders(1, 5),
                        "new-tool", orders(6, 9),
                        "cost", orders(10, 12),
                        "tokens", orders(10, 12)));
        assertThat(found(Severity.INFO)).containsEntry("improvement", orders(16, 20));
        assertMetrics();
    }

    private static void assertMetrics() throws IOException {
        AgentMetrics before = AgentMetrics.of(goldens(), PriceTable.bundled());
        AgentMetrics after = AgentMetrics.of(SESSIONS, PriceTable.bundled());

        assertThat(before.stepsPerTask().orElseThrow().max()).isEqualTo(3);
        assertThat(after.stepsPerTask().orElseThrow().max()).isEqualTo(5);
        String page =
                Files.readString(Path.of(System.getProperty("basedir", "")).resolve("../docs/verdicts.md"));
        assertThat(withoutLatency(after)).allSatisfy(line -> assertThat(page).contains(line));
    }

    /** How long it took is another at each run. */
    private static List<String> withoutLatency(AgentMetrics metrics) {
        return metrics.describe()
                .lines()
                .filter(line -> !line.contains("latency per task"))
                .map(line -> line.replaceAll("[\\d.]+ ms / .*", "").stripTrailing())
                .toList();
    }

    private static List<Session> goldens() throws IOException {
        GoldenStore store = GoldenStore.at(module.resolve("src/test/goldens"));
        try (Stream<Path> files = Files.walk(module.resolve("src/test/goldens"))) {
            return files.filter(file -> file.toString().endsWith(".golden.json"))
                    .map(file -> store.read(file).newest())
                    .toList();
        }
    }
}
