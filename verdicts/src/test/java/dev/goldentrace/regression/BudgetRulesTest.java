package dev.goldentrace.regression;

import static dev.goldentrace.regression.Story.story;
import static dev.goldentrace.regression.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetRulesTest {
    private static final Judge JUDGE = Judge.of(Policy.balanced());

    private static List<Finding> found(String rule, Session candidate, Session... accepted) {
        return found(JUDGE, rule, candidate, Arrays.asList(accepted));
    }

    private static List<Finding> found(Judge judge, String rule, Session candidate, List<Session> accepted) {
        Verdict verdict = accepted.isEmpty() ? judge.judgeFirst(candidate) : judge.judge(accepted, candidate);
        return verdict.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    /** Looks up different things, so that it is no loop, then answers. */
    private static Session steps(int steps) {
        Story story = story().usage(Usage.of(10, 1));
        for (int i = 1; i < steps; i++) {
            story.calls(tool("get_order", "order", i));
        }
        return story.says("Done.").session();
    }

    private static Session tokens(long input) {
        return story().usage(Usage.of(input, 0)).says("Done.").session();
    }

    @Nested
    class Steps {

        @ParameterizedTest
        @CsvSource({
            "2, 1, 3, ",
            "2, 1, 4, WARN",
            "2, 1, 6, WARN",
            "2, 1, 7, FAIL",
            "2, 2, 6, WARN",
            "2, 2, 7, FAIL",
            "2, 3, 3, ",
            "2, 3, 4, FAIL",
            "1, 1, 2, WARN",
            "1, 3, 2, FAIL"
        })
        void mayGrowSoFar(int accepted, int recordings, int candidate, Severity severity) {
            List<Session> goldens = Collections.nCopies(recordings, steps(accepted));

            assertThat(found(JUDGE, "steps", steps(candidate), goldens))
                    .extracting(Finding::severity)
                    .isEqualTo(severity == null ? List.of() : List.of(severity));
        }

        @Test
        void areHeldAgainstTheLongestRecording() {
            assertThat(found("steps", steps(13), steps(2), steps(4)))
                    .containsExactly(new Finding(
                            "steps",
                            Severity.FAIL,
                            Aspect.BUDGET,
                            "",
                            "2 steps to 4 steps, and at most x3",
                            "13 steps, x3.3",
                            "mend the agent (prompt, tools or model); or, if this is meant, accept the candidate"));
        }
    }

    @Nested
    class CostAndTokens {

        @Test
        void areShownApartFromTheLimit() {
            assertThat(found("tokens", tokens(2001), tokens(1000)))
                    .extracting(Finding::expected, Finding::actual)
                    .containsExactly(tuple("1000 tokens, and at most x2", "2001 tokens, x2.001"));
        }

        @ParameterizedTest
        @CsvSource({
            "1, 200, , ",
            "1, 201, WARN, WARN",
            "1, 300, WARN, WARN",
            "1, 301, FAIL, WARN",
            "3, 200, , ",
            "3, 201, FAIL, WARN"
        })
        void mayGrowSoFar(int recordings, long candidate, Severity cost, Severity tokens) {
            List<Session> goldens = Collections.nCopies(recordings, tokens(100));

            assertThat(found(JUDGE, "cost", tokens(candidate), goldens))
                    .extracting(Finding::severity)
                    .isEqualTo(cost == null ? List.of() : List.of(cost));
            assertThat(found(JUDGE, "tokens", tokens(candidate), goldens))
                    .extracting(Finding::severity)
                    .isEqualTo(tokens == null ? List.of() : List.of(tokens));
        }

        @Test
        void areNotComparedWhereACandidateIsUnpriced() {
            Session candidate = story().model("my-model")
                    .usage(Usage.of(9999, 0))
                    .says("Done.")
                    .session();

            assertThat(found("cost", candidate, tokens(100))).isEmpty();
            assertThat(JUDGE.judge(List.of(tokens(100)), candidate).ratio(Measure.COST))
                    .isEmpty();
            assertThat(found("unpriced", candidate, tokens(100)))
                    .containsExactly(new Finding(
                            "unpriced",
                            Severity.INFO,
                            Aspect.BUDGET,
                            "",
                            "a cost to compare",
                            "unpriced (unknown model <my-model>), cost not compared",
                            "nothing, where tokens and steps tell enough; prices are as of 2026-11-22"));
        }

        @Test
        void areNotComparedWhereARecordingIsUnpriced() {
            Session unpriced = story().usage(null).says("Done.").session();

            assertThat(found("cost", tokens(9999), tokens(100), unpriced)).isEmpty();
            assertThat(found("unpriced", tokens(9999), tokens(100), unpriced))
                    .singleElement()
                    .extracting(Finding::expected, Finding::actual)
                    .containsExactly("accepted: unpriced (a reply without usage of <gpt-4.1>)", "cost not compared");
        }
    }

    @Nested
    class Latency {

        @Test
        void isOnlyGoodToKnow() {
            Session accepted =
                    story().lasting(Duration.ofSeconds(1)).says("Done.").session();
            Session slow = story().lasting(Duration.ofSeconds(9)).says("Done.").session();

            assertThat(found("latency", slow, accepted))
                    .singleElement()
                    .extracting(Finding::severity, Finding::expected, Finding::actual)
                    .containsExactly(Severity.INFO, "1000 ms, and at most x2", "9000 ms, x9.0");
        }
    }

    @Nested
    class Explicit {

        @Test
        void holdsForAFirstRecordingToo() {
            Judge judge = Judge.of(Policy.balanced().withMaxSteps(2));

            assertThat(found(judge, "budget", steps(2), List.of())).isEmpty();
            assertThat(found(judge, "budget", steps(3), List.of()))
                    .containsExactly(
                            new Finding(
                                    "budget",
                                    Severity.FAIL,
                                    Aspect.BUDGET,
                                    "",
                                    "at most 2 steps",
                                    "3 steps",
                                    "mend the agent (prompt, tools or model); or raise the budget, goldentrace.policy.maxSteps"));
        }

        @Test
        void holdsWhateverWasAccepted() {
            Judge judge = Judge.of(Policy.balanced().withMaxTokens(10).withMaxCost(new BigDecimal("0.0001")));

            assertThat(found(judge, "budget", tokens(100), List.of(tokens(100))))
                    .extracting(Finding::expected, Finding::actual)
                    .containsExactly(tuple("at most $0.0001", "$0.0002"), tuple("at most 10 tokens", "100 tokens"));
        }

        @Test
        void isNotKeptByWhatHasNoPrice() {
            Judge judge = Judge.of(Policy.balanced().withMaxCost(new BigDecimal("1")));
            Session unpriced = story().usage(null).says("Done.").session();

            assertThat(found(judge, "budget", unpriced, List.of()))
                    .singleElement()
                    .extracting(Finding::severity, Finding::actual)
                    .containsExactly(Severity.FAIL, "unpriced (a reply without usage of <gpt-4.1>)");
        }
    }

    @Nested
    class Loop {
        private final Session looping = story().callsTimes(
                        3, tool("get_order", "order", 1).gives("pending"))
                .says("Done.")
                .session();

        @Test
        void failsAtTheThirdTime() {
            assertThat(found("loop", looping, steps(4)))
                    .singleElement()
                    .extracting(Finding::severity, Finding::place, Finding::expected, Finding::actual)
                    .containsExactly(
                            Severity.FAIL,
                            "run 1, step 1, tool get_order",
                            "fewer than 3 times the same call with the same result in one run",
                            "3 times get_order(order=1)");
            assertThat(found(JUDGE, "loop", looping, List.of())).hasSize(1);
        }

        @Test
        void isKnownFromAnAcceptedRecording() {
            assertThat(found("loop", looping, steps(4), looping)).isEmpty();
        }

        @Test
        void isNoneWhereTheResultChanges() {
            Session polling = story().callsTimes(
                            2, tool("get_order", "order", 1).gives("pending"))
                    .calls(tool("get_order", "order", 1).gives("sent"))
                    .says("Done.")
                    .session();

            assertThat(found(JUDGE, "loop", polling, List.of())).isEmpty();
        }

        @Test
        void isNoneAcrossRuns() {
            Story.Tool look = tool("get_order", "order", 1);
            Session patient = story().calls(look)
                    .says("No.")
                    .calls(look)
                    .says("No.")
                    .calls(look)
                    .says("No.")
                    .session();

            assertThat(found(JUDGE, "loop", patient, List.of())).isEmpty();
        }

        @Test
        void isOneOfFailingCallsToo() {
            Session stubborn = story().callsTimes(3, tool("refund_item").breaks())
                    .says("Sorry.")
                    .session();

            assertThat(found(JUDGE, "loop", stubborn, List.of())).hasSize(1);
        }
    }

    @Nested
    class Tools {
        private final Session looksUp =
                story().calls(tool("get_order")).says("Done.").session();
        private final Session searches =
                story().calls(tool("search_orders", "by", "name")).says("Done.").session();

        @Test
        void thatAreNewAndReadWarn() {
            assertThat(found("new-tool", searches, looksUp))
                    .singleElement()
                    .extracting(Finding::severity, Finding::place, Finding::expected, Finding::actual)
                    .containsExactly(
                            Severity.WARN,
                            "run 1, step 1, tool search_orders",
                            "no call of <search_orders>",
                            "search_orders(by=name)");
        }

        @Test
        void thatAreNoLongerUsedAreGoodToKnow() {
            assertThat(found("unused-tool", searches, looksUp))
                    .singleElement()
                    .extracting(Finding::severity, Finding::expected, Finding::actual)
                    .containsExactly(Severity.INFO, "calls of <get_order>", "no call of <get_order>");
            assertThat(found("unused-tool", searches, looksUp, searches)).isEmpty();
        }
    }

    @Nested
    class ToolErrors {
        private final Session retries = story().calls(
                        tool("get_order", "order", 0).refuses("no such order"))
                .calls(tool("get_order", "order", 1))
                .says("Done.")
                .session();

        @Test
        void thatTheAgentGotOverWarnAtAFirstRecording() {
            Verdict verdict = JUDGE.judgeFirst(retries);

            assertThat(verdict.failed()).isFalse();
            assertThat(found(JUDGE, "tool-errors", retries, List.of()))
                    .singleElement()
                    .extracting(Finding::severity, Finding::place, Finding::expected, Finding::actual)
                    .containsExactly(
                            Severity.WARN,
                            "run 1, step 1, tool get_order",
                            "no tool errors",
                            "1 tool error in 2 calls (50 %), first get_order(order=0)");
        }

        @Test
        void thatAreKnownAreNotTold() {
            assertThat(found("tool-errors", retries, retries)).isEmpty();
        }
    }

    @Nested
    class ContextWindow {

        @Test
        void thatIsNearlyFullWarns() {
            Session full = story().model("gpt-4o")
                    .usage(Usage.of(110_000, 0))
                    .says("Done.")
                    .session();

            assertThat(found(JUDGE, "context-window", full, List.of()))
                    .singleElement()
                    .extracting(Finding::severity, Finding::place, Finding::expected, Finding::actual)
                    .containsExactly(
                            Severity.WARN,
                            "run 1, step 1",
                            "at most 80 % of the context window",
                            "86 % of the 128000 tokens of gpt-4o");
            assertThat(found("context-window", full, full)).isEmpty();
        }

        @Test
        void thatNobodyKnowsIsNotJudged() {
            Session unknown = story().model("my-model")
                    .usage(Usage.of(110_000_000, 0))
                    .says("Done.")
                    .session();

            assertThat(found(JUDGE, "context-window", unknown, List.of())).isEmpty();
        }
    }

    @Nested
    class Improvement {

        @Test
        void isFewerStepsForNoMoreCost() {
            assertThat(found("improvement", steps(2), steps(3)))
                    .containsExactly(new Finding(
                            "improvement",
                            Severity.INFO,
                            Aspect.BUDGET,
                            "",
                            "3 steps, $0.000084",
                            "the same behaviour with 2 steps, $0.000056",
                            "to make it the new measure, accept the candidate"));
        }

        @Test
        void isClearlyLessCostForNoMoreSteps() {
            assertThat(found("improvement", tokens(79), tokens(100))).hasSize(1);
            assertThat(found("improvement", tokens(81), tokens(100))).isEmpty();
        }

        @Test
        void isNoneForOtherBehaviour() {
            Session refunds = story().calls(tool("refund_item")).says("Done.").session();

            assertThat(found("improvement", story().says("Done.").session(), refunds))
                    .isEmpty();
        }
    }
}
