package dev.goldentrace.regression;

import static dev.goldentrace.regression.Story.story;
import static dev.goldentrace.regression.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.goldentrace.trace.Session;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The three signals of an agent that goes round in circles. */
class LoopRulesTest {
    private static final Story.Tool ORDER = tool("get_order", "order", 1).gives("pending");
    private static final Story.Tool USER = tool("get_user", "user", "jo").gives("Jo");
    private static final Story.Tool ITEM = tool("get_item", "item", 7).gives("kettle");
    private static final Session PLAIN =
            story().calls(ORDER).calls(USER).calls(ITEM).says("Done.").session();

    private static List<Finding> found(Policy policy, Session candidate, Session accepted) {
        return Judge.of(policy).judge(List.of(accepted), candidate).findings().stream()
                .filter(finding -> List.of("loop", "cycle", "stagnation").contains(finding.rule()))
                .toList();
    }

    private static List<Finding> found(Session candidate) {
        return found(Policy.balanced(), candidate, PLAIN);
    }

    @Nested
    class Cycle {
        private final Session cycling = story().calls(ORDER)
                .calls(USER)
                .calls(ORDER)
                .calls(USER)
                .says("Done.")
                .session();

        @Test
        void warns() {
            assertThat(found(cycling))
                    .containsExactly(new Finding(
                            "cycle",
                            Severity.WARN,
                            Aspect.BUDGET,
                            "run 1, step 1, tool get_order",
                            "fewer than 2 rounds of the same calls one after the other",
                            "2 rounds of get_order(order=1), get_user(user=jo)",
                            "mend the agent (prompt, tools or model); or, if this is meant, accept the candidate"));
        }

        @Test
        void warnsOfAFirstRecordingToo() {
            assertThat(Judge.of(Policy.balanced()).judgeFirst(cycling).findings())
                    .extracting(Finding::rule, Finding::severity, Finding::remedy)
                    .containsExactly(tuple(
                            "cycle",
                            Severity.WARN,
                            "mend the agent and record again: -Dgoldentrace.mode=record; or, if this is meant, accept the"
                                    + " candidate"));
        }

        @Test
        void failsWhereThatIsStrict() {
            assertThat(found(Policy.strict(), cycling, PLAIN))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.FAIL);
        }

        @Test
        void isKnownFromAnAcceptedRecording() {
            Session longer = story().calls(USER)
                    .calls(ORDER)
                    .calls(USER)
                    .calls(ORDER)
                    .calls(USER)
                    .calls(ORDER)
                    .says("Done.")
                    .session();

            assertThat(found(Policy.balanced().without("loop"), longer, cycling))
                    .isEmpty();
        }

        @Test
        void isNoneBelowItsRounds() {
            assertThat(found(Policy.balanced().withCycleRounds(3), cycling, PLAIN))
                    .isEmpty();
        }

        @Test
        void isToldAsARepetitionWhereItIsOne() {
            Session stuck = story().calls(ORDER, USER)
                    .calls(ORDER, USER)
                    .calls(ORDER, USER)
                    .says("Done.")
                    .session();

            assertThat(found(stuck)).extracting(Finding::rule).containsExactly("loop", "loop");
        }
    }

    @Nested
    class Stagnation {
        private final Session searching = story().calls(
                        tool("find_order", "by", "name").gives("[]"))
                .calls(tool("find_order", "by", "date").gives("[]"))
                .calls(tool("find_order", "by", "item").gives("[]"))
                .calls(tool("find_order", "by", "shop").gives("[]"))
                .says("Sorry.")
                .session();

        @Test
        void warns() {
            assertThat(found(searching))
                    .containsExactly(new Finding(
                            "stagnation",
                            Severity.WARN,
                            Aspect.BUDGET,
                            "run 1, step 2, tool find_order",
                            "fewer than 3 steps one after the other that tell nothing new",
                            "3 steps that tell nothing new: find_order(by=date), find_order(by=item),"
                                    + " find_order(by=shop)",
                            "mend the agent (prompt, tools or model); or, if this is meant, accept the candidate"));
        }

        @Test
        void showsAFewOfItsCalls() {
            Session longer = story().calls(ORDER, USER, ITEM)
                    .calls(ITEM, USER)
                    .calls(ORDER, USER)
                    .calls(ITEM)
                    .says("Done.")
                    .session();

            assertThat(found(Policy.balanced().without("loop"), longer, PLAIN))
                    .extracting(Finding::actual)
                    .containsExactly(
                            "3 steps that tell nothing new: get_item(item=7), get_user(user=jo), get_order(order=1) and 2"
                                    + " more");
        }

        @Test
        void isKnownFromAnAcceptedRecordingWhateverWasCalled() {
            Session other = story().calls(tool("find_user", "by", 1).gives(""))
                    .calls(tool("find_user", "by", 2).gives(""))
                    .calls(tool("find_user", "by", 3).gives(""))
                    .calls(tool("find_user", "by", 4).gives(""))
                    .says("Sorry.")
                    .session();

            assertThat(found(Policy.balanced(), searching, other)).isEmpty();
        }

        @Test
        void isNoneBelowItsSteps() {
            assertThat(found(Policy.balanced().withStagnationSteps(4), searching, PLAIN))
                    .isEmpty();
        }

        @Test
        void isToldAsACycleWhereItIsOne() {
            Session round = story().calls(ORDER)
                    .calls(USER)
                    .calls(ITEM)
                    .calls(ORDER)
                    .calls(USER)
                    .calls(ITEM)
                    .says("Done.")
                    .session();

            assertThat(found(round)).extracting(Finding::rule).containsExactly("cycle");
        }
    }

    @Test
    void leaveAnAgentAloneThatLooksAgainAfterEachThingThatItDid() {
        Story.Tool look = tool("check_signal").gives("none");
        Session careful = story().calls(look)
                .calls(tool("restart", "what", "modem"), look)
                .calls(tool("restart", "what", "router"), look)
                .calls(tool("restart", "what", "phone"), look)
                .says("Call us.")
                .session();

        assertThat(Judge.of(Policy.strict()).judgeFirst(careful).findings()).isEmpty();
    }
}
