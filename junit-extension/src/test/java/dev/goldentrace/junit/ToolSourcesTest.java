package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.replay.Divergence;
import dev.goldentrace.replay.UnrecordedCall;
import dev.goldentrace.results.Status;
import dev.goldentrace.settings.SettingsError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the tools' answers come from. */
class ToolSourcesTest {
    private static ShopAgent.World world = new ShopAgent.World();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void record() {
        world = new ShopAgent.World();
        fixtures = new Fixtures(root);
        fixtures.mode("record").run(Refunds.class);
        world.toolsRun.set(0);
    }

    static class Refunds {
        @Test
        @AgentTrace
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    static class ByAnnotation {
        @Test
        @AgentTrace(golden = "by-annotation", tools = "get_order=forbid")
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "live", "replay"})
    void refuseAMisspeltToolBeforeAnyRuns(String mode) {
        fixtures.with("goldentrace.tools", "live,refund_itm=forbid").mode(mode);
        world.liveCalls.set(0);

        assertThat(fixtures.run(Refunds.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "ToolSourcesTest.Refunds.theKettle: goldentrace.tools names the tool <refund_itm>, and there is"
                                + " none; the agent has <get_order>, <refund_item>. Nothing would hold for <refund_item>: write"
                                + " refund_item=… where that is meant.");
        assertThat(world.toolsRun).hasValue(0);
        assertThat(world.liveCalls).hasValue(0);
    }

    @Test
    void letANameBeAnotherTestsTool() {
        assertThat(fixtures.mode("replay")
                        .with("goldentrace.tools", "send_mail=forbid")
                        .run(Refunds.class)
                        .failures())
                .isEmpty();
    }

    static class TwoAgents {
        @Test
        @AgentTrace
        void oneAfterTheOther(TraceCollector trace) {
            ask(trace, "Who is it?", "set_user");
            ask(trace, "And where?", "get_user");
            ask(trace, "And when?", "get_users");
        }

        private static void ask(TraceCollector trace, String question, String tool) {
            trace.llm(
                    LlmRequest.of("gpt-4.1", List.of(Message.user(question)))
                            .withTools(List.of(new ToolSpec(tool, "A tool", Map.of()))),
                    () -> LlmReply.of(Message.assistant("I do not know."), null));
        }
    }

    @Test
    void letANameBeAToolThatIsOfferedLater() {
        assertThat(fixtures.mode("record")
                        .with("goldentrace.tools", "get_user=live")
                        .run(TwoAgents.class)
                        .failures())
                .isEmpty();
        assertThat(fixtures.mode("replay")
                        .with("goldentrace.tools", "get_users=live")
                        .run(TwoAgents.class)
                        .failures())
                .isEmpty();
    }

    static class WithoutAGolden {
        @Test
        @AgentTrace(tools = "refund_item=forbidden")
        void theKettle(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void areReadBeforeTheGoldenIsLookedFor() {
        assertThat(fixtures.mode("replay").run(WithoutAGolden.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessageStartingWith(
                        "goldentrace.tools, set by the annotation: <forbidden> in <refund_item=forbidden>");
    }

    @Nested
    class InReplay {

        @Test
        void runNoToolByDefault() {
            assertThat(run("replay").failures()).isEmpty();
            assertThat(world.toolsRun).hasValue(0);
        }

        @Test
        void runsThemLive() {
            assertThat(fixtures.with("goldentrace.tools", "live")
                            .mode("replay")
                            .run(Refunds.class)
                            .failures())
                    .isEmpty();
            assertThat(world.toolsRun).hasValue(2);
        }

        @Test
        void runsOnlyTheOneThatIsNamed() {
            tools("get_order=live");

            assertThat(run("replay").failures()).isEmpty();
            assertThat(world.toolsRun).hasValue(1);
        }

        @Test
        void runsOnlyThoseOfAnEffect() {
            tools("recorded,reads=compare");

            assertThat(run("replay").failures()).isEmpty();
            assertThat(world.toolsRun).hasValue(1);
        }

        @Test
        void findsAToolThatAnswersOtherwise() {
            world.order = "lost";
            tools("compare");

            assertThat(run("replay").failure())
                    .isInstanceOf(Divergence.class)
                    .hasMessageContaining("cause     output of the tool get_order: the world changed, at $.result\n"
                            + "  expected  \"on its way\"");
            assertThat(fixtures.result().divergence().actual()).isEqualTo("lost");
        }

        @Test
        void refusesAToolThatIsForbidden() {
            tools("refund_item=forbid");

            assertThat(run("replay").failure())
                    .isInstanceOf(UsageError.class)
                    .hasMessage("ToolSourcesTest.Refunds.theKettle: the tool <refund_item> was called, and"
                            + " goldentrace.tools forbids it. Allow it with -Dgoldentrace.tools=refund_item=recorded.");
            assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
        }
    }

    @Nested
    class InLive {

        @Test
        void answersFromTheOldWorldByDefault() {
            assertThat(run("live").failures()).isEmpty();
            assertThat(world.toolsRun).hasValue(0);
            assertThat(world.liveCalls).hasValue(6);
        }

        @Test
        void stopsAtAWriteThatNoRecordingHolds() {
            world.amount = 490.0;

            assertThat(run("live").failure()).isInstanceOf(UnrecordedCall.class);
            assertThat(world.toolsRun).hasValue(0);
            assertThat(fixtures.result().status()).isEqualTo(Status.REGRESSED);
            assertThat(fixtures.result().candidate().unfit())
                    .isEqualTo("the run stopped midway, at a call that no recording holds");
        }

        @Test
        void runsThemWhereSettingsSaySo() {
            world.amount = 490.0;
            tools("live");

            assertThat(run("live").failure()).isInstanceOf(Regression.class);
            assertThat(world.toolsRun).hasValue(2);
        }

        @Test
        void runsWhatIsNotRecorded() {
            world.amount = 490.0;
            tools("recorded-or-live");

            assertThat(run("live").failure()).isInstanceOf(Regression.class);
            assertThat(world.toolsRun).hasValue(1);
        }
    }

    @Test
    void areTakenFromTheAnnotation() {
        assertThat(fixtures.mode("record").run(ByAnnotation.class).failure())
                .hasMessage("ToolSourcesTest.ByAnnotation.theKettle: the tool <get_order> was called, and"
                        + " goldentrace.tools forbids it. Allow it with -Dgoldentrace.tools=get_order=live.");
        assertThat(fixtures.with("goldentrace.tools", "live")
                        .run(ByAnnotation.class)
                        .failures())
                .isEmpty();
    }

    @Test
    void mustBeKnown() {
        tools("get_order=lice");

        assertThat(run("replay").failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace.tools, set by JUnit configuration parameter goldentrace.tools: <lice> in"
                        + " <get_order=lice> is no source of tools' answers. Expected one of recorded, recorded-or-live,"
                        + " live, compare, forbid, for all tools or as tool=source, reads=source, changes=source,"
                        + " hands-off=source.");
    }

    private void tools(String setting) {
        fixtures.with("goldentrace.tools", setting);
    }

    private Outcome run(String mode) {
        return fixtures.mode(mode).run(Refunds.class);
    }
}
