package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Arguments.matching;
import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static dev.goldentrace.assertions.Trajectory.call;
import static dev.goldentrace.assertions.Trajectory.inOrder;
import static dev.goldentrace.assertions.Trajectory.strict;
import static dev.goldentrace.assertions.Trajectory.subset;
import static dev.goldentrace.assertions.Trajectory.superset;
import static dev.goldentrace.assertions.Trajectory.unordered;
import static dev.goldentrace.assertions.With.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FollowsTest {
    private final Session session = story().calls(tool("get_order", "order", 1001))
            .calls(tool("get_policy"))
            .calls(tool("refund_item", "order", 1001, "item", "kettle"))
            .says("Done.")
            .session();
    private static final String IN_SHORT = "\n  trace      1 run, 4 steps, 3 tool calls"
            + "\n             1. get_order(order=1001)"
            + "\n             2. get_policy()"
            + "\n             3. refund_item(order=1001, item=kettle)";

    private void assertFails(Trajectory trajectory, String message) {
        assertThatThrownBy(() -> assertThatTrace(session).follows(trajectory))
                .isInstanceOf(AssertionError.class)
                .hasMessage(message + IN_SHORT);
    }

    @Nested
    class Strict {
        @Test
        void passesForExactlyTheseInThisOrder() {
            assertThatTrace(session)
                    .follows(strict(
                            call("get_order", with("order", 1001)),
                            call("get_policy"),
                            call("refund_item", with("item", "kettle"))));
        }

        @Test
        void failsForOneThatIsNotExpected() {
            assertFails(strict(call("get_order"), call("refund_item")), """
                    Expecting trace to make exactly these calls in this order
                      expected   get_order(…), refund_item(…)
                      actual     not expected: 2. get_policy()""");
        }

        @Test
        void failsForAnotherOrder() {
            assertFails(strict(call("get_policy"), call("get_order"), call("refund_item")), """
                    Expecting trace to make exactly these calls in this order
                      expected   get_policy(…), get_order(…), refund_item(…)
                      actual     not made: get_policy(…) (it is call 2); not expected: 2. get_policy()""");
        }
    }

    @Nested
    class InOrder {
        @Test
        void letsOthersComeBetween() {
            assertThatTrace(session).follows(inOrder(call("get_order"), call("refund_item")));
        }

        @Test
        void failsForAnArgumentThatDiffers() {
            assertFails(inOrder(call("get_order"), call("refund_item", with("order", 1002))), """
                    Expecting trace to make these calls in this order
                      expected   get_order(…), refund_item(order=1002)
                      actual     not made: refund_item(order=1002) (nearest: call 3, where order <1001>, expected <1002>)""");
        }

        @Test
        void matchesAsManyAsCanBe() {
            Session twice = story().calls(tool("a", "n", 1), tool("b"), tool("a", "n", 2))
                    .says("Done.")
                    .session();

            assertThatTrace(twice).follows(inOrder(call("a"), call("a", with("n", 2))));
            assertThatTrace(twice).follows(strict(call("a"), call("b"), call("a")));
        }
    }

    @Nested
    class Unordered {
        @Test
        void passesForAnyOrder() {
            assertThatTrace(session).follows(unordered(call("refund_item"), call("get_order"), call("get_policy")));
        }

        @Test
        void failsForOneTooMany() {
            assertFails(unordered(call("refund_item"), call("get_order")), """
                    Expecting trace to make exactly these calls in any order
                      expected   refund_item(…), get_order(…)
                      actual     not expected: 2. get_policy()""");
        }

        /** A greedy matching gives the first made call to the first expected one, and leaves none for the second. */
        @Test
        void movesWhatWasMatchedWhereThatHelps() {
            Session notes = story().calls(
                            tool("note", "text", "a"), tool("note", "text", "b"), tool("note", "text", "c"))
                    .says("Done.")
                    .session();

            assertThatTrace(notes)
                    .follows(unordered(
                            call("note"), call("note", matching("text", "[ab]")), call("note", with("text", "a"))));
        }
    }

    @Nested
    class Subset {
        @Test
        void passesWhereNoOthersAreMade() {
            assertThatTrace(session)
                    .follows(subset(call("cancel_order"), call("refund_item"), call("get_policy"), call("get_order")));
        }

        @Test
        void failsForACallThatIsNotAmongThem() {
            assertFails(subset(call("get_order"), call("refund_item", with("order", 7))), """
                    Expecting trace to make no calls but these
                      expected   get_order(…), refund_item(order=7)
                      actual     not expected: 2. get_policy(), 3. refund_item(order=1001, item=kettle)""");
        }
    }

    @Nested
    class Superset {
        @Test
        void passesWhereTheseAreMade() {
            assertThatTrace(session).follows(superset(call("refund_item"), call("get_order")));
        }

        @Test
        void failsForOneThatWasMadeTooSeldom() {
            assertFails(superset(call("get_order"), call("get_order")), """
                    Expecting trace to make these calls among others
                      expected   get_order(…), get_order(…)
                      actual     not made: get_order(…)""");
        }
    }

    @Test
    void isAboutARunOrAStepToo() {
        assertThatTrace(session).run(1).follows(superset(call("get_policy")));
        assertThatTrace(session).run(1).step(2).follows(strict(call("get_policy")));

        assertThatThrownBy(() -> assertThatTrace(session).run(1).step(2).follows(strict()))
                .hasMessageStartingWith("Expecting run 1, step 2 to make exactly these calls in this order\n"
                        + "  expected   no call\n"
                        + "  actual     not expected: 1. get_policy()");
    }

    @Test
    void describesItself() {
        assertThat(strict(call("a"), call("b", with("n", 1))))
                .hasToString("exactly these calls in this order: a(…), b(n=1)");
    }
}
