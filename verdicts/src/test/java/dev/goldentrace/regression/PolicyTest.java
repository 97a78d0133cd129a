package dev.goldentrace.regression;

import static dev.goldentrace.regression.Story.story;
import static dev.goldentrace.regression.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final Session LOOKS_UP =
            story().offers("refund_item").calls(tool("get_order")).says("Done.").session();
    private static final Session REFUNDS = story().offers("refund_item")
            .calls(tool("get_order"), tool("refund_item", "order", 1))
            .says("Done.")
            .session();
    private static final Session SEARCHES = story().offers("refund_item")
            .calls(tool("get_order"), tool("search_orders"))
            .says("Done.")
            .session();

    private static Verdict judged(Policy policy, Session candidate) {
        return Judge.of(policy).judge(List.of(LOOKS_UP), candidate);
    }

    @Nested
    class Presets {

        @Test
        void balancedFailsForBehaviourAndWarnsOfANewTool() {
            assertThat(judged(Policy.balanced(), REFUNDS).failures())
                    .extracting(Finding::rule)
                    .containsExactly("contract", "new-changing-tool");
            assertThat(judged(Policy.balanced(), SEARCHES).failed()).isFalse();
        }

        @Test
        void whatAPolicyMakesWorseComesFirst() {
            Policy policy = Policy.balanced().withRule("unused-tool", Severity.FAIL);
            Session other = story().offers("refund_item")
                    .calls(tool("search_orders"))
                    .says("Done.")
                    .session();

            assertThat(judged(policy, other).findings())
                    .extracting(Finding::rule, Finding::severity)
                    .startsWith(tuple("unused-tool", Severity.FAIL), tuple("new-tool", Severity.WARN));
        }

        @Test
        void strictFailsForEveryClassicRule() {
            Session twice = story().usage(Usage.of(300, 10))
                    .calls(tool("get_order"))
                    .says("Done.")
                    .session();

            assertThat(judged(Policy.strict(), SEARCHES).failures())
                    .extracting(Finding::rule)
                    .containsExactly("new-tool");
            assertThat(judged(Policy.strict(), twice).failures())
                    .extracting(Finding::rule)
                    .containsExactly("cost");
            assertThat(judged(Policy.balanced(), twice).failed()).isFalse();
        }

        @Test
        void budgetOnlyShowsBehaviourAndFailsNothingForIt() {
            Verdict verdict = judged(Policy.budgetOnly(), REFUNDS);

            assertThat(verdict.failed()).isFalse();
            assertThat(verdict.behaviour())
                    .filteredOn(finding -> finding.rule().equals("contract"))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.INFO);
            assertThat(judged(Policy.budgetOnly().withMaxSteps(1), REFUNDS).failed())
                    .isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"balanced", "strict", "budget-only"})
        void areFoundByName(String name) {
            assertThat(judged(Policy.named(name), SEARCHES).failed()).isEqualTo(name.equals("strict"));
        }

        @Test
        void areNotFoundByAnotherName() {
            assertThatThrownBy(() -> Policy.named("strickt"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("unknown preset <strickt>; nearest <strict>, all: balanced, strict, budget-only");
        }
    }

    @Nested
    class OneRule {

        @Test
        void canBeMadeStricterOrMilder() {
            Policy policy = Policy.balanced()
                    .withRule("new-tool", Severity.FAIL)
                    .withRule("contract", Severity.WARN)
                    .withRule("new-changing-tool", Severity.INFO);

            assertThat(judged(policy, SEARCHES).failed()).isTrue();
            assertThat(judged(policy, REFUNDS).failed()).isFalse();
        }

        @Test
        void canBeSwitchedOff() {
            Policy policy = Policy.balanced().without("contract").without("new-changing-tool");

            assertThat(judged(policy, REFUNDS).findings()).isEmpty();
        }

        @Test
        void isKnownByItsId() {
            assertThatThrownBy(() -> Policy.balanced().without("stops"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "unknown rule <stops>; nearest <stop>, all: status, stop, empty-answer, contract, varying-recordings,"
                                    + " new-changing-tool, hand-off, budget, steps, cost, unpriced, tokens, latency, loop, cycle,"
                                    + " stagnation, new-tool, unused-tool, tool-errors, tool-timeout, context-window, improvement, setup");
        }

        @Test
        void hasAnIdThatCanBeSet() {
            assertThat(Rules.ALL).extracting(Rule::id).allMatch(RuleIds.ALL::contains);
            assertThat(Rules.ALL)
                    .filteredOn(rule -> rule.aspect() == Aspect.BEHAVIOUR)
                    .extracting(Rule::id)
                    .containsExactlyElementsOf(RuleIds.BEHAVIOUR);
        }
    }

    @Nested
    class Thresholds {
        private final Session twoSteps = LOOKS_UP;
        private final Session fiveSteps = story().offers("refund_item")
                .callsTimes(4, tool("get_order"))
                .says("Done.")
                .session();

        @Test
        void areSetOneByOne() {
            Policy policy = Policy.balanced()
                    .withSteps(new Limits(Limits.NEVER, Limits.NEVER, Limits.NEVER))
                    .withCost(Limits.failBeyond(10))
                    .withTokens(Limits.warnBeyond(10))
                    .withLatency(Limits.warnBeyond(10))
                    .withLoopTimes(5);

            assertThat(judged(policy, fiveSteps).findings()).isEmpty();
            assertThat(judged(policy.withLoopTimes(4), fiveSteps).failures())
                    .extracting(Finding::rule)
                    .containsExactly("loop");
        }

        @Test
        void decideFromWhenAnEnvelopeIsSettled() {
            Policy policy = Policy.balanced().withSettledAt(1).without("loop").without("cost");

            assertThat(judged(policy, fiveSteps).failures())
                    .extracting(Finding::rule)
                    .containsExactly("steps");
            assertThat(judged(policy.withSettledAt(2), fiveSteps).failed()).isFalse();
        }

        @Test
        void ofTheContextWindowAreAShare() {
            Session some = story().model("gpt-4o")
                    .usage(Usage.of(64_000, 0))
                    .says("Done.")
                    .session();

            assertThat(Judge.of(Policy.balanced().withContextShare(0.4))
                            .judgeFirst(some)
                            .findings())
                    .extracting(Finding::rule)
                    .containsExactly("context-window");
        }

        @Test
        void leaveThePolicyTheyWereSetOnAsItWas() {
            Policy policy = Policy.balanced();
            policy.withMaxSteps(1);
            policy.without("contract");

            assertThat(judged(policy, twoSteps).findings()).isEmpty();
            assertThat(judged(policy, REFUNDS).failed()).isTrue();
        }

        @Test
        void areChecked() {
            assertThatThrownBy(() -> Limits.failBeyond(0.5))
                    .hasMessage(
                            "limits are ratios of at least 1, not <0.5>, <0.5>, <0.5>; for no limit say Limits.NEVER");
            assertThatThrownBy(() -> Policy.balanced().withLoopTimes(1))
                    .hasMessage("times that make a loop are at least 2, not <1>");
            assertThatThrownBy(() -> Policy.balanced().withSettledAt(0))
                    .hasMessage("recordings that settle an envelope are at least 1, not <0>");
            assertThatThrownBy(() -> Policy.balanced().withContextShare(1.1))
                    .hasMessage("a share of the context window is more than 0 and at most 1, not <1.1>");
            assertThatThrownBy(() -> Policy.balanced().withMaxCost(new BigDecimal("-1")))
                    .hasMessage("a budget is never negative: <-1>");
        }
    }

    @Nested
    class NamedContract {

        @Test
        void replacesTheInferredOne() {
            Verdict verdict =
                    judged(Policy.balanced().withContract(Contract.Kind.ANSWER).without("new-changing-tool"), REFUNDS);

            assertThat(verdict.failed()).isFalse();
            assertThat(verdict.contractInWords()).hasValue("answers, by their words: run 1 <Done.>");
        }
    }
}
