package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Usage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OnlyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path root;

    private Settings settings(@Nullable String only) {
        Settings.Surroundings surroundings = new Settings.Surroundings() {
            @Override
            public @Nullable String systemProperty(String name) {
                return name.equals("goldentrace.only") ? only : null;
            }

            @Override
            public @Nullable String variable(String name) {
                return null;
            }

            @Override
            public @Nullable String parameter(String name) {
                return null;
            }
        };
        return Settings.of(root, surroundings, Map.of());
    }

    private Only only(String text) {
        return Only.of(settings(text)).orElseThrow();
    }

    private boolean includes(String text, Status status) {
        return only(text).includes(Optional.of(Samples.result("refunds", status, NOW)), Optional::empty, NOW);
    }

    private boolean includes(String text, @Nullable Golden golden) {
        return only(text).includes(Optional.empty(), () -> Optional.ofNullable(golden), NOW);
    }

    private static Golden golden(Instant recorded) {
        Capture capture = Capture.start("RefundTest.refunds", Source.live(), Clock.fixed(recorded, ZoneOffset.UTC));
        capture.collector()
                .llm(
                        LlmRequest.of("gpt-4.1", List.of(Message.user("Hello"))),
                        () -> LlmReply.of(Message.assistant("Hi"), Usage.NONE));
        return new Golden(
                GoldenId.ofTest("RefundTest", "refunds", null),
                "none",
                null,
                List.of(),
                List.of(capture.end(null, Duration.ZERO)),
                null);
    }

    @Test
    void choosesNothingWhereNobodySaysSo() {
        assertThat(Only.of(settings(null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void takesWhatDiverged(Status status) {
        assertThat(includes("diverged", status)).isEqualTo(status == Status.DIVERGED);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void takesWhatFailedForWhateverReason(Status status) {
        assertThat(includes("failed", status)).isEqualTo(status.fails());
    }

    @Test
    void takesNoTestThatHasNoLastResult() {
        assertThat(includes("diverged,failed", (Golden) null)).isFalse();
    }

    @Test
    void takesWhatHasNoGolden() {
        assertThat(includes("missing", (Golden) null)).isTrue();
        assertThat(includes("missing", golden(NOW))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"older:30d,30", "older:4w,28", "older:48h,2"})
    void takesWhatIsOlder(String only, int days) {
        Instant limit = NOW.minus(Duration.ofDays(days));

        assertThat(includes(only, golden(limit.minusSeconds(1)))).isTrue();
        assertThat(includes(only, golden(limit))).isFalse();
        assertThat(includes(only, (Golden) null)).isFalse();
    }

    @Test
    void takesWhatAModelAnswered() {
        assertThat(includes("model:gpt-4.1", golden(NOW))).isTrue();
        assertThat(includes("model:gpt-4", golden(NOW))).isFalse();
        assertThat(includes("model:gpt-4.1", (Golden) null)).isFalse();
    }

    @Test
    void takesWhatAnyOfSeveralWordsSays() {
        assertThat(includes("missing, diverged", (Golden) null)).isTrue();
        assertThat(includes("missing, diverged", Status.DIVERGED)).isTrue();
        assertThat(includes("older:1d,model:gpt-4.1", golden(NOW))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            divergd      | there is no <divergd>. The nearest is <diverged>; all are: diverged, failed, missing, older:30d, model:NAME, several separated by commas.
            modal:gpt    | there is no <modal:gpt>. The nearest is <model>; all are: diverged, failed, missing, older:30d, model:NAME, several separated by commas.
            failed,      | there is no <>. The nearest is <older>; all are: diverged, failed, missing, older:30d, model:NAME, several separated by commas.
            older        | <older> names no age. Write older:30d, or h for hours and w for weeks.
            older:0d     | <older:0d> names no age. Write older:30d, or h for hours and w for weeks.
            older:30     | <older:30> names no age. Write older:30d, or h for hours and w for weeks.
            older:-3d    | <older:-3d> names no age. Write older:30d, or h for hours and w for weeks.
            model        | <model> names no model. Write model:NAME, as in model:gpt-4.1.
            model:       | <model:> names no model. Write model:NAME, as in model:gpt-4.1.
            """)
    void refusesWordsThatItDoesNotKnow(String text, String message) {
        assertThatThrownBy(() -> only(text))
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace.only, set by system property goldentrace.only: " + message);
    }

    @Nested
    class WithoutLastResults {
        private LastResults none() {
            return LastResults.before(root.resolve("target/goldentrace"), NOW);
        }

        @Test
        void saysToRunTheTestsFirst() {
            assertThatThrownBy(() -> only("missing,diverged").requireResults(none(), Path.of("target/goldentrace")))
                    .isInstanceOf(SettingsError.class)
                    .hasMessage(
                            "goldentrace.only, set by system property goldentrace.only: <missing,diverged> chooses by"
                                    + " the last results of the tests, and there are none in target/goldentrace. They may have"
                                    + " been cleaned away. Run the tests first (mvn test), then this again.");
        }

        @Test
        void needsNoneForWhatTheGoldensSay() {
            Only only = only("missing,older:30d,model:gpt-4.1");

            only.requireResults(none(), Path.of("target/goldentrace"));

            assertThat(only).hasToString("goldentrace.only=missing,older:30d,model:gpt-4.1");
        }
    }

    @Nested
    class OfLastResults {
        private final Instant build = NOW;

        private void write(Status status, Instant ended) {
            ResultWriter.open(root).write(Samples.result("refunds", status, ended));
        }

        private Optional<Status> last() {
            return LastResults.before(root, build).of(Samples.test("refunds")).map(TestResult::status);
        }

        @Test
        void theNewestCounts() {
            write(Status.DIVERGED, build.minusSeconds(20));
            write(Status.PASSED, build.minusSeconds(10));

            assertThat(last()).contains(Status.PASSED);
        }

        @Test
        void thoseOfTheSameBuildDoNotCount() {
            write(Status.DIVERGED, build.minusSeconds(20));
            write(Status.PASSED, build);

            assertThat(last()).contains(Status.DIVERGED);
        }

        @Test
        void thoseThatWereAbortedDoNotCount() {
            write(Status.DIVERGED, build.minusSeconds(20));
            write(Status.ABORTED, build.minusSeconds(10));

            assertThat(last()).contains(Status.DIVERGED);
        }
    }
}
