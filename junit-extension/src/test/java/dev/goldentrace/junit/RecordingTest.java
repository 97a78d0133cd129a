package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.results.RecordingOutcome;
import dev.goldentrace.results.Status;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is written under src for a test that fails. */
class RecordingTest {
    private static ShopAgent.World world = new ShopAgent.World();
    private static boolean failing;

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void freshWorld() {
        world = new ShopAgent.World();
        failing = false;
        fixtures = new Fixtures(root).mode("record");
    }

    static class Fails {
        @Test
        @AgentTrace
        void afterwards(TraceCollector trace) {
            new ShopAgent(trace, world).refund("I am jo.miller@kettles-and-more.com, and my kettle is broken.");
            throw new IllegalStateException("no");
        }
    }

    @Test
    void keepsTheSessionOfAFailedTestAsARedactedCandidate() throws Exception {
        assertThat(fixtures.run(Fails.class).failure()).hasMessage("no");

        assertThat(fixtures.sources()).isEmpty();
        assertThat(fixtures.candidates())
                .containsExactly("dev/goldentrace/junit/RecordingTest.Fails/afterwards.golden.json");
        assertThat(Files.readString(root.resolve("target/goldentrace/candidates")
                        .resolve(fixtures.candidates().get(0))))
                .doesNotContain("jo.miller");
        assertThat(fixtures.result().recording()).isEqualTo(RecordingOutcome.PENDING);
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
        assertThat(fixtures.result().candidate().reason()).isEqualTo("the test failed");
    }

    static class SaysSorry {
        @Test
        @AgentTrace
        void always(TraceCollector trace) {
            ChainAgent.Model model = new ChainAgent.Model();
            model.failsAt = 1;
            try {
                new ChainAgent(trace, model).ask();
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("the model broke at step 1, call 1");
            }
        }
    }

    @Test
    void doesNotOfferToAcceptWhatEndedWithAModelCallThatFailed() {
        assertThat(fixtures.run(SaysSorry.class).failure()).hasMessage("""
                        RecordingTest.SaysSorry.always: recorded, but not written: it breaks a rule that no golden may break
                          BEHAVIOUR empty-answer, at run 1
                            expected  an answer
                            actual    an empty answer; the last model call failed: java.lang.IllegalStateException: the model broke at step 1, call 1
                            then      find out why the model call failed, and run again
                          candidate  target/goldentrace/candidates/dev/goldentrace/junit/RecordingTest.SaysSorry/always.golden.json
                          then       mend the agent and record again: mvn test -Dtest='RecordingTest$SaysSorry#always' -Dgoldentrace.mode=record""");

        assertThat(fixtures.sources()).isEmpty();
        assertThat(fixtures.result().candidate().unfit())
                .isEqualTo("the last model call failed: java.lang.IllegalStateException: the model broke at step 1,"
                        + " call 1");
    }

    static class FailsLate {
        @ExtendWith(Late.class)
        @Test
        @AgentTrace
        void inAnotherExtension(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        /** Registered before ours, so that it fails after our {@code afterEach}. */
        static class Late implements AfterEachCallback {
            @Override
            public void afterEach(ExtensionContext context) {
                if (failing) {
                    throw new IllegalStateException("failed late");
                }
            }
        }
    }

    @Test
    void takesBackWhatWasStagedWhenAnotherExtensionFails() {
        failing = true;

        assertThat(fixtures.run(FailsLate.class).failure()).hasMessage("failed late");
        assertThat(root.resolve("src")).doesNotExist();
        assertThat(fixtures.candidates()).hasSize(1);
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);

        failing = false;
        assertThat(fixtures.run(FailsLate.class).failures()).isEmpty();
        assertThat(fixtures.goldens()).hasSize(1);
        assertThat(fixtures.candidates()).isEmpty();
    }

    static class SaysRecord {
        @Test
        @AgentTrace(mode = Mode.RECORD)
        void always(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }
    }

    @Test
    void remindsOfAnAnnotationThatRecordsAfterItHasWritten() {
        String message =
                "RecordingTest.SaysRecord.always: recorded; now remove mode = RECORD from its @AgentTrace, read"
                        + " src/test/goldens/dev/goldentrace/junit/RecordingTest.SaysRecord/always.golden.json and commit it.";

        Fixtures annotated = new Fixtures(root);
        assertThat(annotated.run(SaysRecord.class).failure())
                .isInstanceOf(UsageError.class)
                .hasMessage(message);
        assertThat(annotated.goldens()).hasSize(1);
        assertThat(annotated.candidates()).isEmpty();
        assertThat(annotated.result().recording()).isEqualTo(RecordingOutcome.RECORDED);
        assertThat(annotated.result().status()).isEqualTo(Status.FAILED);
        assertThat(annotated.run(SaysRecord.class).failure()).hasMessage(message);
        assertThat(annotated.result().recording()).isEqualTo(RecordingOutcome.UNCHANGED);
    }

    @Test
    void doesNotRemindWhereTheModeWasSetElsewhere() {
        assertThat(fixtures.run(SaysRecord.class).failures()).isEmpty();
    }

    static class InCi {
        @RegisterExtension
        static final GoldentraceExtension EXTENSION = new GoldentraceExtension(Ci::new);

        @Test
        @AgentTrace
        void records(TraceCollector trace) {
            new ShopAgent(trace, world).refund();
        }

        record Ci(ExtensionContext context) implements Settings.Surroundings {
            @Override
            public @Nullable String systemProperty(String name) {
                return null;
            }

            @Override
            public @Nullable String variable(String name) {
                return name.equals("CI") ? "true" : null;
            }

            @Override
            public @Nullable String parameter(String name) {
                return context.getConfigurationParameter(name).orElse(null);
            }
        }
    }

    @Test
    void refusesToRecordInCiUnlessAllowed() {
        assertThat(fixtures.with("goldentrace.ci.allow", "live").run(InCi.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage("mode <record> was set by JUnit configuration parameter goldentrace.mode, and in CI (the"
                        + " environment variable CI is <true>) only replay runs. Where this build is meant to, set"
                        + " -Dgoldentrace.ci.allow=record.");
        assertThat(world.liveCalls).hasValue(0);
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);

        assertThat(fixtures.with("goldentrace.ci.allow", "record")
                        .run(InCi.class)
                        .failures())
                .isEmpty();
    }

    static class WritesItsGoldenItself {
        @Test
        @AgentTrace(golden = "shared")
        void meanwhile(TraceCollector trace) throws Exception {
            new ShopAgent(trace, world).refund();
            Path golden = Path.of(trace.session().runs().isEmpty() ? "" : world.order);
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, "somebody else's");
        }
    }

    @Test
    void doesNotOverwriteAGoldenThatChangedMeanwhile() throws Exception {
        Path golden = root.resolve("src/test/goldens/shared.golden.json");
        world.order = golden.toString();

        assertThat(fixtures.run(WritesItsGoldenItself.class).failure())
                .isInstanceOf(PendingRecording.class)
                .hasMessageStartingWith("RecordingTest.WritesItsGoldenItself.meanwhile: recorded, but not written:"
                        + " its golden was written by somebody else while the test ran\n");
        assertThat(golden).hasContent("somebody else's");
        assertThat(fixtures.result().status()).isEqualTo(Status.PENDING);
    }
}
