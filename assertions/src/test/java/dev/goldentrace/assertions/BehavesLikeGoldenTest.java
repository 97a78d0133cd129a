package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehavesLikeGoldenTest {
    private static final Session ANOTHER_WAY = story().asks("Money back, please.")
            .offers("get_order", "refund_item")
            .calls(tool("get_order", "order", 1001))
            .calls(tool("get_order", "order", 1002))
            .calls(tool("refund_item", "order", 1001, "item", "kettle"))
            .says("Your 49.00 EUR are on their way.")
            .session();
    private static final Session THE_LAMP = story().asks("Money back, please.")
            .calls(tool("get_order", "order", 1001))
            .calls(tool("refund_item", "order", 1001, "item", "lamp"))
            .says("Refunded 49.00 EUR.")
            .session();

    private static Session open(Session session) {
        Run run = session.runs().get(0);
        return session.withRuns(List.of(new Run(
                1,
                RunStatus.RUNNING,
                run.input(),
                run.answer(),
                null,
                run.start(),
                run.latency(),
                run.prelude(),
                run.steps())));
    }

    @Test
    void passesForTheSameDoneAnotherWay() {
        new KnownGolden(Refund.SESSION).assertThatTrace(ANOTHER_WAY).behavesLikeGolden();
    }

    @Test
    void passesWhileTheTestHoldsTheRunOpen() {
        new KnownGolden(Refund.SESSION).assertThatTrace(open(Refund.SESSION)).behavesLikeGolden();
    }

    @Test
    void failsForSomethingElseDone() {
        assertThatThrownBy(() -> new KnownGolden(Refund.SESSION)
                        .assertThatTrace(THE_LAMP)
                        .behavesLikeGolden())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to behave like its golden
                          expected   state-changing calls: refund_item(order=1001, item=kettle)
                          actual     refund_item: item <lamp>, accepted <kettle> (behaviour, rule contract, at run 1, step 2, tool refund_item)
                          hint       mend the agent (prompt, tools or model); or, if this is meant, accept the candidate
                          trace      1 run, 3 steps, 2 tool calls
                                     1. get_order(order=1001)
                                     2. refund_item(order=1001, item=lamp)""");
    }

    @Test
    void asksThePolicyOfTheTest() {
        new KnownGolden(Refund.SESSION)
                .policy(Policy.budgetOnly())
                .assertThatTrace(THE_LAMP)
                .behavesLikeGolden();
    }

    @Test
    void comparesRedactedTexts() {
        Session mailed = story().calls(tool("send_mail", "to", "isabella.garcia@kettles-and-more.com"))
                .says("Sent.")
                .session();

        new KnownGolden(mailed).assertThatTrace(mailed).behavesLikeGolden();
    }

    @Test
    void isSaidToBeInconclusiveWhereTheProviderWasInTrouble() {
        Session broken = story().fails(new CallError("HttpException", "overloaded", 529, CallError.Kind.PROVIDER))
                .session();

        assertThatThrownBy(() ->
                        new KnownGolden(Refund.SESSION).assertThatTrace(broken).behavesLikeGolden())
                .hasMessageContaining("expected   a session that can be judged")
                .hasMessageContaining("actual     INCONCLUSIVE: ");
    }

    @Test
    void passesWithoutAGoldenAndSaysWhy() {
        KnownGolden golden = new KnownGolden();

        golden.assertThatTrace(THE_LAMP).behavesLikeGolden();

        assertThat(golden.said()).containsExactly("behavesLikeGolden() checked nothing: there is no golden yet");
    }

    @Test
    void refusesWhereNobodyToldOfAGolden() {
        assertThatThrownBy(() -> TraceAssertions.assertThatTrace(THE_LAMP).behavesLikeGolden())
                .isInstanceOf(UsageError.class)
                .hasMessage("behavesLikeGolden(): expected the golden of the running test, but nobody told of one."
                        + " Hand over the TraceCollector of a test with @AgentTrace or @AgentTest, as in"
                        + " assertThatTrace(trace), not its session; or name sessions, as in behavesLike(accepted).");
    }

    @Test
    void findsTheGoldenThroughTheCollector() {
        KnownGolden golden = new KnownGolden();
        Capture capture = Capture.start("Test.test", Source.live(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        capture.provide(GoldenOfTest.class, golden);

        TraceAssertions.assertThatTrace(capture.collector()).behavesLikeGolden();
        SoftTraceAssertions.assertSoftly(
                softly -> softly.assertThatTrace(capture.collector()).behavesLikeGolden());

        assertThat(golden.said()).hasSize(2);
    }

    @Test
    void isAboutTheWholeSessionAfterNavigation() {
        KnownGolden golden = new KnownGolden(Refund.SESSION);

        golden.assertThatTrace(Refund.SESSION).run(1).step(1).session().behavesLikeGolden();
    }

    @Test
    void behavesLikeOthers() {
        TraceAssertions.assertThatTrace(ANOTHER_WAY).behavesLike(Refund.SESSION);

        assertThatThrownBy(() -> TraceAssertions.assertThatTrace(THE_LAMP).behavesLike(Refund.SESSION))
                .hasMessageStartingWith("Expecting trace to behave like the accepted\n"
                        + "  expected   state-changing calls: refund_item(order=1001, item=kettle)\n");
        assertThatThrownBy(() -> TraceAssertions.assertThatTrace(THE_LAMP).behavesLike())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
