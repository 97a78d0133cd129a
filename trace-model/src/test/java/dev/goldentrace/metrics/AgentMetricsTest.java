package dev.goldentrace.metrics;

import static dev.goldentrace.metrics.Told.breaks;
import static dev.goldentrace.metrics.Told.cancelled;
import static dev.goldentrace.metrics.Told.gives;
import static dev.goldentrace.metrics.Told.lasting;
import static dev.goldentrace.metrics.Told.refuses;
import static dev.goldentrace.metrics.Told.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AgentMetricsTest {
    private static final ToolCall ORDER = gives("get_order", 1, "shipped");
    private static final ToolCall NO_ORDER = refuses("get_order", 7, "no such order");

    private static AgentMetrics metrics(Told... sessions) {
        return AgentMetrics.of(List.of(sessions).stream().map(Told::session).toList(), PriceTable.bundled());
    }

    private static Told named(String model) {
        return told().by(model).step();
    }

    private static ToolMetrics tool(String name, Told... sessions) {
        return metrics(sessions).tools().get(name);
    }

    @Test
    void ofNothingAreAllEmpty() {
        AgentMetrics none = metrics();

        assertThat(List.<Optional<?>>of(
                        none.successRate(),
                        none.stepsPerTask(),
                        none.costPerTask(),
                        none.latencyPerTask(),
                        none.tokenEfficiency(),
                        none.allTools(),
                        none.loopRate(),
                        none.contextUtilisation(),
                        none.fallbackRate(),
                        none.toolFallbackRate(),
                        none.selfCorrectionRate()))
                .allSatisfy(metric -> assertThat(metric).isEmpty());
        assertThat(none.tools()).isEmpty();
        assertThat(none.byTask()).isEmpty();
    }

    @Nested
    class SuccessRate {
        @Test
        void countsTasksOfWhichEachRunCameToAnAnswer() {
            Told half = told().step().ends().as(RunStatus.TIMEOUT).step();

            assertThat(metrics(told().step(), told().step(), half).successRate())
                    .contains(new Rate(2, 3));
        }

        @Test
        void leavesOutWhatHasNotEnded() {
            Told running = told().as(RunStatus.RUNNING).step();

            assertThat(metrics(told().step(), running).successRate()).contains(new Rate(1, 1));
            assertThat(metrics(running).successRate()).isEmpty();
            assertThat(metrics(running).unended()).isEqualTo(1);
        }

        @Test
        void isWhatSomebodyJudged() {
            TaskAttempt attempt = TaskAttempt.of("refund", told().step().session());

            assertThat(AgentMetrics.ofAttempts(List.of(attempt, attempt.judged(false)), PriceTable.bundled())
                            .successRate())
                    .contains(new Rate(1, 2));
        }
    }

    @Nested
    class PerTask {
        @Test
        void stepsAreTheLlmCallsOfAllRunsAndLanes() {
            Told two = told().step().in("researcher").step();
            Told four = told().step().step(ORDER).ends().step().step();

            assertThat(metrics(two, four).stepsPerTask().orElseThrow().amounts())
                    .containsExactly(2.0, 4.0);
        }

        @Test
        void costsOfUnknownModelsAreCountedApartAndNotAsNothing() {
            Told priced = told().taking(Usage.of(1000, 100)).step();
            Told unpriced = told().by("acme-1").step();
            AgentMetrics metrics = metrics(priced, unpriced, unpriced);

            assertThat(metrics.costPerTask().orElseThrow().amounts()).containsExactly(0.0028);
            assertThat(metrics.unpriced()).isEqualTo(2);
            assertThat(metrics.unpricedReasons()).containsExactly("unknown model <acme-1>");
        }

        @Test
        void latencyIsThatOfAllRunsWhereSomebodyMeasured() {
            Told measured = told().lasting(20).step().ends().lasting(30).step();
            Told partly = told().lasting(20).step().ends().lasting(0).step();

            assertThat(metrics(measured, partly).latencyPerTask().orElseThrow().amounts())
                    .containsExactly(50.0);
            assertThat(metrics(partly).latencyPerTask()).isEmpty();
        }

        @Test
        void isNotMeasuredWhereATaskHasNotEnded() {
            AgentMetrics metrics =
                    metrics(told().as(RunStatus.RUNNING).lasting(20).step());

            assertThat(metrics.stepsPerTask()).isEmpty();
            assertThat(metrics.costPerTask()).isEmpty();
            assertThat(metrics.latencyPerTask()).isEmpty();
        }

        @Test
        void isMeasuredForEachTaskByItself() {
            TaskAttempt refund = TaskAttempt.of("refund", told().step().session());
            TaskAttempt cancel = TaskAttempt.of("cancel", told().step().step().session());
            Map<String, AgentMetrics> tasks = AgentMetrics.ofAttempts(
                            List.of(refund, cancel, refund.judged(false)), PriceTable.bundled())
                    .byTask();

            assertThat(tasks).containsOnlyKeys("refund", "cancel");
            assertThat(tasks.keySet()).first().isEqualTo("refund");
            assertThat(tasks.get("refund").successRate()).contains(new Rate(1, 2));
            assertThat(tasks.get("cancel").stepsPerTask().orElseThrow().max()).isEqualTo(2);
        }

        @Test
        void knowsNothingOfJudges() {
            Session judged = told().step()
                    .session()
                    .withJudgements(List.of(new Judgement("Alike?", "yes", "acme-1", Usage.of(1_000_000, 1_000_000))));
            AgentMetrics metrics = AgentMetrics.of(List.of(judged), PriceTable.bundled());

            assertThat(metrics.stepsPerTask().orElseThrow().max()).isEqualTo(1);
            assertThat(metrics.unpriced()).isZero();
            assertThat(metrics.tokenEfficiency()).contains(new Rate(1, 1));
        }
    }

    @Nested
    class TokenEfficiency {
        @Test
        void isOneRatioOfSums() {
            Told sessions = told().taking(Usage.of(900, 10))
                    .step()
                    .taking(Usage.of(100, 90))
                    .step();

            assertThat(metrics(sessions).tokenEfficiency()).contains(new Rate(100, 1000));
        }

        @Test
        void saysHowManyCallsHideTheirUsage() {
            AgentMetrics metrics = metrics(told().taking(null).step().step().modelFails());

            assertThat(metrics.tokenEfficiency()).isEmpty();
            assertThat(metrics.withoutUsage()).isEqualTo(2);
        }
    }

    @Nested
    class Tools {
        @Test
        void errorsAreCallsThatDidNotSucceed() {
            ToolMetrics tool = tool(
                    "get_order",
                    told().step(ORDER, NO_ORDER),
                    told().step(breaks("get_order", 1, "timed out"), cancelled("get_order", 2)),
                    told().step(gives("get_order", 3, "Error: no such order")));

            assertThat(tool.errorRate()).contains(new Rate(4, 5));
        }

        @Test
        void latencyIsThatOfMeasuredCallsThatWereNotCancelled() {
            ToolMetrics tool = tool(
                    "get_order",
                    told().step(lasting(ORDER, 10), lasting(NO_ORDER, 30), ORDER)
                            .step(lasting(cancelled("get_order", 2), 500)));

            assertThat(tool.latency().orElseThrow().amounts()).containsExactly(10.0, 30.0);
            assertThat(tool("get_order", told().step(ORDER)).latency()).isEmpty();
        }

        @Test
        void frequencyIsPerTaskWhetherItCalledOrNot() {
            assertThat(tool("get_order", told().step(ORDER, ORDER).step(ORDER), told().step())
                            .frequency())
                    .isEqualTo(new Rate(3, 2));
        }

        @Test
        void thoseThatAreOfferedAndNeverCalledAreSeen() {
            ToolMetrics tool = tool("fax_order", told().offering("fax_order").step(ORDER));

            assertThat(tool.frequency()).isEqualTo(new Rate(0, 1));
            assertThat(tool.errorRate()).isEmpty();
            assertThat(tool.retryRate()).isEmpty();
            assertThat(tool.latency()).isEmpty();
        }

        @Test
        void allAreCountedTogether() {
            ToolMetrics all = metrics(
                            told().step(NO_ORDER, gives("find_user", 1, "Ada")).step(ORDER))
                    .allTools()
                    .orElseThrow();

            assertThat(all.tool()).isEqualTo("all tools");
            assertThat(all.frequency()).isEqualTo(new Rate(3, 1));
            assertThat(all.errorRate()).contains(new Rate(1, 3));
            assertThat(all.retryRate()).contains(new Rate(1, 2));
        }
    }

    @Nested
    class LoopRate {
        @Test
        void countsTasksWithALoopOfAnySignal() {
            Told repeats = told().times(3, ORDER);
            Told goesRound = told().step(ORDER).step(NO_ORDER).step(ORDER).step(NO_ORDER);
            AgentMetrics metrics = metrics(repeats, goesRound, told().times(2, ORDER), told());

            assertThat(metrics.loopRate()).contains(new Rate(2, 4));
            assertThat(metrics.loopRate(Loop.Signal.REPETITION)).contains(new Rate(1, 4));
            assertThat(metrics.loopRate(Loop.Signal.CYCLE)).contains(new Rate(1, 4));
        }
    }

    @Nested
    class ContextUtilisation {
        @Test
        void isThatOfTheFullestCall() {
            Told trimmed = told().by("gpt-4o")
                    .taking(Usage.of(127_000, 1000))
                    .step()
                    .taking(Usage.of(1000, 1000))
                    .step();

            assertThat(metrics(trimmed).contextUtilisation().orElseThrow().amounts())
                    .containsExactly(1.0);
        }

        @Test
        void isNotKnownOfAModelWhoseWindowIsNot() {
            AgentMetrics metrics = metrics(
                    told().by("acme-1").taking(Usage.of(127_000, 1000)).step(),
                    told().by("gpt-4o").taking(Usage.of(32_000, 0)).step());

            assertThat(metrics.contextUtilisation().orElseThrow().amounts()).containsExactly(0.25);
            assertThat(metrics(told().taking(null).step()).contextUtilisation()).isEmpty();
        }
    }

    @Nested
    class FallbackRate {
        @Test
        void countsTasksThatAskedAnotherModelAfterAFailure() {
            Told fallsBack = told().by("gpt-4.1").modelFails().by("gpt-4o").step();
            Told triesAgain = told().by("gpt-4.1").modelFails().step();
            Told changes = told().by("gpt-4.1").step().by("gpt-4o").step();

            assertThat(metrics(fallsBack, triesAgain, changes).fallbackRate()).contains(new Rate(1, 3));
        }

        @Test
        void looksAtEachLaneAndRunByItself() {
            Told otherLane = told().modelFails().in("researcher").by("gpt-4o").step();
            Told otherRun = told().modelFails().ends().by("gpt-4o").step();

            assertThat(metrics(otherLane, otherRun).fallbackRate()).contains(new Rate(0, 2));
        }
    }

    @Test
    void describesAllOfIt() {
        Told refund = told().offering("fax_order")
                .taking(Usage.of(1000, 100))
                .lasting(1500)
                .step(lasting(NO_ORDER, 12))
                .step(lasting(ORDER, 3))
                .step();
        Told unknown = told().by("acme-1").lasting(2500).times(3, ORDER);
        Told running = told().as(RunStatus.RUNNING).step();

        assertThat(metrics(refund, unknown, running).describe()).isEqualTo("""
            3 tasks, 1 of them not ended
              success rate          1.00 (2/2)
              steps per task        p50 3, p90 3, p99 3, 3 to 3 (n = 2)
              cost per task         p50 $0.0084, p90 $0.0084, p99 $0.0084, $0.0084 to $0.0084 (n = 1); 1 unpriced: unknown model <acme-1>
              latency per task      p50 2000 ms, p90 2400 ms, p99 2490 ms, 1500 ms to 2500 ms (n = 2)
              token efficiency      0.10 (304/3004)
              loop rate             0.33 (1/3)
              context utilisation   p50 0.1 %, p90 0.1 %, p99 0.1 %, 0.0 % to 0.1 % (n = 2)
              fallback rate         0.00 (0/3); to another tool 0.00 (0/1)
              self-correction rate  1.00 (1/1)
              tool                  calls per task     error rate       retry rate       latency p50 / p99
              fax_order             0.00 (0/3)         -                -                -
              get_order             1.67 (5/3)         0.20 (1/5)       0.25 (1/4)       7.5 ms / 12 ms
              all tools             1.67 (5/3)         0.20 (1/5)       0.25 (1/4)       7.5 ms / 12 ms
            """);
        assertThat(metrics(named("a"), named("b"), named("c"), named("d")).describe())
                .contains("-; 4 unpriced: unknown model <a>; unknown model <b>; unknown model <c> and 1 more\n");
        assertThat(metrics().describe()).startsWith("0 tasks\n  success rate          -\n");
    }

    @Test
    void namesThirteenMetrics() {
        assertThat(Metric.values()).hasSize(13);
        assertThat(metrics(told().step(ORDER)).describe().lines())
                .filteredOn(line -> List.of(Metric.values()).stream()
                        .anyMatch(metric -> line.startsWith("  " + metric.title() + " ")))
                .hasSize(9);
    }

    @Test
    void areThoseOfASessionThatBeganAtTheBeginningOfTimeAndTookSomeToo() {
        Session session = told().lasting(1).step().session();

        assertThat(session.runs().get(0).start()).isEqualTo(Instant.EPOCH);
        assertThat(AgentMetrics.of(List.of(session), PriceTable.bundled())
                        .latencyPerTask()
                        .orElseThrow()
                        .p50())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void doNothingOnAConsole() {
        assertThat(metrics(told().step(gives("get\u001b[2J\n##[error] order", 1, "shipped")))
                        .describe())
                .doesNotContain("\u001b", "\n##[");
    }
}
