package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.results.Status;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is stronger than what, as a test sees it: the mode that its result names. */
class SettingsTest {
    private static final ShopAgent.World WORLD = new ShopAgent.World();
    private static final ConcurrentMap<String, String> PROPERTIES = new ConcurrentHashMap<>();
    private static final ConcurrentMap<String, String> VARIABLES = new ConcurrentHashMap<>();

    @TempDir
    Path root;

    private Fixtures fixtures;

    @BeforeEach
    void nothingSet() {
        PROPERTIES.clear();
        VARIABLES.clear();
        fixtures = new Fixtures(root);
    }

    record Fake(ExtensionContext context) implements Settings.Surroundings {
        @Override
        public @Nullable String systemProperty(String name) {
            return PROPERTIES.get(name);
        }

        @Override
        public @Nullable String variable(String name) {
            return VARIABLES.get(name);
        }

        @Override
        public @Nullable String parameter(String name) {
            return context.getConfigurationParameter(name).orElse(null);
        }

        @Override
        public Collection<String> systemProperties() {
            return PROPERTIES.keySet();
        }
    }

    static class Plain {
        @RegisterExtension
        static final GoldentraceExtension EXTENSION = new GoldentraceExtension(Fake::new);

        @Test
        @AgentTrace
        void asks(TraceCollector trace) {
            new ShopAgent(trace, WORLD).refund();
        }
    }

    @AgentTrace(mode = Mode.PASSTHROUGH)
    static class Annotated {
        @RegisterExtension
        static final GoldentraceExtension EXTENSION = new GoldentraceExtension(Fake::new);

        @Test
        void byItsClass(TraceCollector trace) {
            new ShopAgent(trace, WORLD).refund();
        }

        @Test
        @AgentTrace(mode = Mode.RECORD_MISSING)
        void byItself(TraceCollector trace) {
            new ShopAgent(trace, WORLD).refund();
        }
    }

    @Test
    void preferTheNearerAnnotationThenTheFile() throws Exception {
        file("goldentrace.mode = record");

        fixtures.run(Annotated.class);
        assertThat(fixtures.results())
                .extracting(result -> result.test().method() + " " + result.mode())
                .containsExactlyInAnyOrder("byItsClass passthrough", "byItself record-missing");

        fixtures.run(Plain.class);
        assertThat(mode("asks")).isEqualTo("record");
    }

    @Test
    void preferParameterThenVariableThenPropertyToTheAnnotation() throws Exception {
        file("goldentrace.mode = replay");
        fixtures.mode("record").run(Annotated.class);
        assertThat(mode("byItself")).isEqualTo("record");

        VARIABLES.put("GOLDENTRACE_MODE", "live");
        fixtures.run(Annotated.class);
        assertThat(mode("byItself")).isEqualTo("live");

        PROPERTIES.put("goldentrace.mode", "replay");
        fixtures.run(Annotated.class);
        assertThat(mode("byItself")).isEqualTo("replay");
    }

    @Test
    void refuseAModeThatIsNone() {
        VARIABLES.put("GOLDENTRACE_MODE", "rekord");

        expectError(
                "goldentrace.mode: expected one of replay, record, record-missing, live, fork, bisect, passthrough, but environment"
                        + " variable GOLDENTRACE_MODE says <rekord>.");
        assertThat(mode("asks")).isEqualTo("unknown");
    }

    @Test
    void refuseAnUnknownKeyInTheFile() throws Exception {
        file("goldentrace.moed = record");

        expectError(root.resolve("goldentrace.properties") + ": there is no setting <goldentrace.moed>. The nearest is"
                + " <goldentrace.mode>; all are: "
                + Stream.of(Setting.values()).map(Setting::property).collect(Collectors.joining(", ")) + ".");
    }

    @Test
    void refuseAnUnknownSystemProperty() {
        PROPERTIES.put("goldentrace.tool", "live");

        expectError("system property goldentrace.tool: there is no such setting. The nearest is <goldentrace.tools>;"
                + " all are: "
                + Stream.of(Setting.values()).map(Setting::property).collect(Collectors.joining(", ")) + ".");
    }

    @Test
    void refuseAChoiceOfTestsWhereNothingIsRecorded() {
        expectOnlyIn("goldentrace.only", "failed", "one of the modes record, record-missing", "record");
    }

    @Test
    void refuseTriesWhereNothingIsTried() {
        expectOnlyIn("goldentrace.bisect.tries", "5", "mode bisect", "bisect");
    }

    private void expectOnlyIn(String setting, String value, String modes, String first) {
        PROPERTIES.put(setting, value);

        expectError(
                setting + ", set by system property " + setting + ": it does nothing in mode <replay>, which was set by"
                        + " default. Set it with " + modes + ", such as -Dgoldentrace.mode=" + first + ".");
    }

    @Test
    void refuseAVolatileFieldWithoutAName() {
        PROPERTIES.put("goldentrace.volatile", "dates@");

        expectError(
                "goldentrace.volatile, set by system property goldentrace.volatile: <dates@> names no field after its"
                        + " @. Write <dates@messages[*]>, for one, or <dates> for all fields but tools' arguments.");
    }

    @Test
    void letTheGoalsOwnPropertiesPass() {
        PROPERTIES.putAll(java.util.Map.of("goldentrace.accept", "all", "goldentrace.check.most", "3"));

        assertThat(fixtures.mode("passthrough").run(Plain.class).failures()).isEmpty();
    }

    @Test
    void refuseAPresetThatIsNone() {
        fixtures.mode("record").run(Plain.class);
        fixtures.with("goldentrace.preset", "lenient").mode("replay");

        assertThat(fixtures.run(Plain.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage(
                        "goldentrace.preset, set by JUnit configuration parameter goldentrace.preset: unknown preset"
                                + " <lenient>; nearest <strict>, all: balanced, strict, budget-only");
    }

    @Test
    void refuseAnAnswerMatcherThatIsNone() {
        fixtures.mode("record").run(Plain.class);
        fixtures.with("goldentrace.answer", "number").mode("replay");

        assertThat(fixtures.run(Plain.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage(
                        "goldentrace.answer, set by JUnit configuration parameter goldentrace.answer: unknown answer matcher"
                                + " <number>; nearest <numbers>, all: words, exact, normalised, contains, json, numbers, judge");
    }

    static class WrongCount {
        @AgentTest
        void asks(TraceCollector trace) {
            new ShopAgent(trace, WORLD).refund();
        }
    }

    @Test
    void refuseACountThatIsNoneAndLeaveAResult() {
        fixtures.mode("record").with("goldentrace.recordings", "0");

        assertThat(fixtures.run(WrongCount.class).failure())
                .hasMessage("goldentrace.recordings: expected a whole number from 1, but JUnit configuration parameter"
                        + " goldentrace.recordings says <0>.");
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
        assertThat(fixtures.sources()).isEmpty();
    }

    private void expectError(String message) {
        assertThat(fixtures.run(Plain.class).failure())
                .isInstanceOf(SettingsError.class)
                .hasMessage(message);
        assertThat(fixtures.result().status()).isEqualTo(Status.FAILED);
        assertThat(fixtures.result().failure().message()).isEqualTo(message);
    }

    private String mode(String method) {
        return fixtures.results().stream()
                .filter(result -> result.test().method().equals(method))
                .findFirst()
                .orElseThrow()
                .mode();
    }

    private void file(String... lines) throws Exception {
        Files.write(root.resolve("goldentrace.properties"), List.of(lines));
    }
}
