package dev.goldentrace.regression;

import static dev.goldentrace.regression.Story.story;
import static dev.goldentrace.regression.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Session;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tools that fail, and tools that take too long. */
class ToolTroubleRulesTest {
    private static final String ACCEPT =
            "look at the tool; or give it more time: -Dgoldentrace.policy.toolTimeoutMs=…; or, if this is meant, accept the"
                    + " candidate";

    private static List<Finding> found(String rule, Policy policy, Session candidate, Session... accepted) {
        Judge judge = Judge.of(policy);
        Verdict verdict =
                accepted.length == 0 ? judge.judgeFirst(candidate) : judge.judge(List.of(accepted), candidate);
        return verdict.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    @Nested
    class Timeout {
        private final Story.Tool look = tool("get_order", "order", 1);
        private final Session quick =
                story().calls(look.taking(Duration.ofSeconds(30))).says("Done.").session();
        private final Session slow = story().calls(look.taking(Duration.ofMillis(30_001)))
                .says("Done.")
                .session();

        private List<Finding> found(Session candidate, Session... accepted) {
            return ToolTroubleRulesTest.found("tool-timeout", Policy.balanced(), candidate, accepted);
        }

        @Test
        void warnsOfWhatTakesTooLong() {
            assertThat(found(slow, quick))
                    .containsExactly(new Finding(
                            "tool-timeout",
                            Severity.WARN,
                            Aspect.BUDGET,
                            "run 1, step 1, tool get_order",
                            "at most 30000 ms for a tool call",
                            "get_order(order=1) took 30001 ms",
                            ACCEPT));
            assertThat(found(quick, quick)).isEmpty();
        }

        @Test
        void warnsOfWhatTimedOutHoweverSoon() {
            Session timedOut = story().calls(look.breaks(CallError.Kind.TIMEOUT).taking(Duration.ofSeconds(5)))
                    .calls(tool("get_order", "order", 2).breaks(CallError.Kind.TIMEOUT))
                    .says("Sorry.")
                    .session();

            assertThat(found(timedOut))
                    .singleElement()
                    .extracting(Finding::actual, Finding::remedy)
                    .containsExactly(
                            "get_order(order=1) timed out after 5000 ms, and 1 more of the tool",
                            "look at the tool; or give it more time: -Dgoldentrace.policy.toolTimeoutMs=…");
            assertThat(found(story().calls(look.breaks()).says("Sorry.").session()))
                    .isEmpty();
        }

        @Test
        void isKnownOfATool() {
            Session other = story().calls(tool("get_user").taking(Duration.ofMinutes(1)))
                    .calls(tool("get_order", "order", 9).taking(Duration.ofMinutes(1)))
                    .says("Done.")
                    .session();

            assertThat(found(other, slow)).extracting(Finding::place).containsExactly("run 1, step 1, tool get_user");
        }

        @Test
        void leavesAgentsThatRunAsToolsTheirTime() {
            Story.Tool agent = tool("ask_researcher").running("researcher");

            assertThat(found(story().calls(agent.taking(Duration.ofMinutes(9)))
                            .says("Done.")
                            .session()))
                    .isEmpty();
            assertThat(found(story().calls(agent.breaks(CallError.Kind.TIMEOUT))
                            .says("Done.")
                            .session()))
                    .hasSize(1);
        }

        @Test
        void isSet() {
            Policy policy = Policy.balanced().withToolTimeout(Duration.ofMillis(29_999));

            assertThat(ToolTroubleRulesTest.found("tool-timeout", policy, quick))
                    .extracting(Finding::expected)
                    .containsExactly("at most 29999 ms for a tool call");
        }
    }

    @Nested
    class Errors {
        private final Story.Tool ok = tool("get_order", "order", 1);
        private final Story.Tool wrong = tool("get_order", "order", 0).refuses("no such order");

        private Session of(Story.Tool... calls) {
            return story().calls(calls).says("Done.").session();
        }

        private List<Finding> found(Session candidate, Session... accepted) {
            return ToolTroubleRulesTest.found("tool-errors", Policy.balanced(), candidate, accepted);
        }

        @Test
        void warnWhereTheyAreMoreInNumberAndShare() {
            assertThat(found(of(wrong, wrong, ok), of(ok), of(wrong, ok, ok)))
                    .containsExactly(new Finding(
                            "tool-errors",
                            Severity.WARN,
                            Aspect.BUDGET,
                            "run 1, step 1, tool get_order",
                            "at most 1 tool error in 3 calls (33 %)",
                            "2 tool errors in 3 calls (67 %), first get_order(order=0)",
                            "mend the agent (prompt, tools or model); or, if this is meant, accept the candidate"));
        }

        @Test
        void areNoneWhereOnlyOneOfThoseGrew() {
            assertThat(found(of(wrong), of(wrong, ok))).isEmpty();
            assertThat(found(of(wrong, wrong, ok, ok), of(wrong, ok))).isEmpty();
            assertThat(found(of(wrong, ok), of(ok), of(wrong))).isEmpty();
        }

        @Test
        void mayBeAllowedAShare() {
            Policy policy = Policy.balanced().withToolErrorShare(0.5);

            assertThat(ToolTroubleRulesTest.found("tool-errors", policy, of(wrong, ok)))
                    .isEmpty();
            assertThat(ToolTroubleRulesTest.found("tool-errors", policy, of(wrong, wrong, ok), of(wrong, ok)))
                    .extracting(Finding::expected)
                    .containsExactly("at most 50 % tool errors");
        }
    }
}
