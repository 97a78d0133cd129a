package dev.goldentrace.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be set, where, and which wins. */
class SettingsTest {
    @TempDir
    Path repository;

    private Path module;
    private final Places places = new Places();
    private final Map<Setting, String> annotation = new HashMap<>();

    /** Everything outside of files, made for a test. */
    static final class Places implements Settings.Surroundings {
        final Map<String, String> properties = new HashMap<>();
        final Map<String, String> variables = new HashMap<>();
        final Map<String, String> parameters = new HashMap<>();

        @Override
        public String systemProperty(String name) {
            return properties.get(name);
        }

        @Override
        public String variable(String name) {
            return variables.get(name);
        }

        @Override
        public Collection<String> variables() {
            return variables.keySet();
        }

        @Override
        public String parameter(String name) {
            return parameters.get(name);
        }
    }

    @BeforeEach
    void makeARepository() throws IOException {
        Files.createDirectory(repository.resolve(".git"));
        module = Files.createDirectories(repository.resolve("services/shop"));
    }

    private Settings settings() {
        return Settings.of(module, places, annotation);
    }

    private static void file(Path folder, String text) throws IOException {
        Files.writeString(folder.resolve("goldentrace.properties"), text);
    }

    @Nested
    class Precedence {

        @Test
        void theStrongerPlaceWins() throws IOException {
            assertMode(Mode.REPLAY, "default");

            file(repository, "goldentrace.mode=record");
            assertMode(Mode.RECORD, repository.resolve("goldentrace.properties").toString());

            file(module, "goldentrace.mode=live");
            assertMode(Mode.LIVE, module.resolve("goldentrace.properties").toString());

            annotation.put(Setting.MODE, "record");
            assertMode(Mode.RECORD, "the annotation");

            places.parameters.put("goldentrace.mode", "passthrough");
            assertMode(Mode.PASSTHROUGH, "JUnit configuration parameter goldentrace.mode");

            places.variables.put("GOLDENTRACE_MODE", "record-missing");
            assertMode(Mode.RECORD_MISSING, "environment variable GOLDENTRACE_MODE");

            places.properties.put("goldentrace.mode", " Replay ");
            assertMode(Mode.REPLAY, "system property goldentrace.mode");
        }

        private void assertMode(Mode mode, String from) {
            assertThat(settings().mode()).isEqualTo(mode);
            assertThat(settings().modeFrom()).isEqualTo(from);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t"})
        void whatIsBlankIsNotSaid(String blank) throws IOException {
            file(repository, "goldentrace.mode=live");
            file(module, "goldentrace.mode=" + blank);
            annotation.put(Setting.MODE, blank);
            places.parameters.put("goldentrace.mode", blank);
            places.variables.put("GOLDENTRACE_MODE", blank);
            places.properties.put("goldentrace.mode", blank);
            assertMode(Mode.LIVE, repository.resolve("goldentrace.properties").toString());
        }

        @Test
        void everySettingIsItsOwn() throws IOException {
            file(repository, "goldentrace.mode=live\ngoldentrace.runs=3");
            file(module, "goldentrace.mode=record");

            assertThat(settings().mode()).isEqualTo(Mode.RECORD);
            assertThat(settings().count(Setting.RUNS, 1)).isEqualTo(3);
        }
    }

    @Nested
    class FilesOfSettings {

        @Test
        void aboveTheRepositoryDoNotCount() throws IOException {
            Path inner =
                    Files.createDirectories(repository.resolve("inner/.git")).getParent();
            file(repository, "goldentrace.mode=live");
            module = inner;

            assertThat(settings().mode()).isEqualTo(Mode.REPLAY);
        }

        @Test
        void countInAWorktreeWhereGitIsAFile() throws IOException {
            Files.delete(repository.resolve(".git"));
            Files.writeString(repository.resolve(".git"), "gitdir: elsewhere");
            file(repository, "goldentrace.mode=live");

            assertThat(settings().mode()).isEqualTo(Mode.LIVE);
        }

        @Test
        void withoutARepositoryOnlyTheModulesOwnCounts() throws IOException {
            Files.delete(repository.resolve(".git"));
            file(repository, "goldentrace.mode=live");
            assertThat(settings().mode()).isEqualTo(Mode.REPLAY);

            file(module, "goldentrace.mode=record");
            assertThat(settings().mode()).isEqualTo(Mode.RECORD);
        }

        @Test
        void withAnUnknownNameNameTheNearest() throws IOException {
            file(repository, "goldentrace.mdoe=live\ngoldentrace.zzz=1");
            assertThatExceptionOfType(SettingsError.class)
                    .isThrownBy(SettingsTest.this::settings)
                    .withMessage(repository.resolve("goldentrace.properties")
                            + ": there is no setting <goldentrace.mdoe>. The nearest is <goldentrace.mode>; all are: "
                            + Stream.of(Setting.values()).map(Setting::property).collect(Collectors.joining(", "))
                            + ".");
        }

        @Test
        void nameNoGoldenInPlaceOfATestsOwn() throws IOException {
            file(module, "goldentrace.golden=target/some.golden.json");
            assertThatExceptionOfType(SettingsError.class)
                    .isThrownBy(SettingsTest.this::settings)
                    .withMessage(module.resolve("goldentrace.properties")
                            + ": goldentrace.golden is about one run of one test, and cannot be set for every build. Remove"
                            + " it here, and add -Dgoldentrace.golden=… to the command that it is for.");
        }

        @Test
        void thatCannotBeReadSayWhy() throws IOException {
            file(module, "goldentrace.mode=\\u12");
            assertThatExceptionOfType(SettingsError.class)
                    .isThrownBy(SettingsTest.this::settings)
                    .withMessage(module.resolve("goldentrace.properties")
                            + " cannot be read (Malformed \\uxxxx encoding.). Write it as properties in UTF-8, such as"
                            + " goldentrace.mode=replay.");
            Files.write(
                    module.resolve("goldentrace.properties"),
                    "goldentrace.goldens=größe".getBytes(StandardCharsets.ISO_8859_1));
            assertThatExceptionOfType(SettingsError.class)
                    .isThrownBy(SettingsTest.this::settings)
                    .withMessageStartingWith(module.resolve("goldentrace.properties") + " cannot be read (");
        }
    }

    @Nested
    class WrongValues {

        @ParameterizedTest
        @ValueSource(strings = {"recrod", "forks", "record missing"})
        void anUnknownModeNamesThoseThatThereAre(String mode) {
            places.properties.put("goldentrace.mode", mode);
            assertThatExceptionOfType(SettingsError.class)
                    .isThrownBy(() -> settings().mode())
                    .withMessage(
                            "goldentrace.mode: expected one of replay, record, record-missing, live, fork, bisect, passthrough, but"
                                    + " system property goldentrace.mode says <" + mode + ">.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "1.5", "many", "99999999999"})
        void aCountIsAWholeNumberFromOne(String count) {
            places.variables.put("GOLDENTRACE_RUNS", count);
            assertThatExceptionOfType(SettingsError.class)
                    .isThrownBy(() -> settings().count(Setting.RUNS, 1))
                    .withMessage("goldentrace.runs: expected a whole number from 1, but environment variable"
                            + " GOLDENTRACE_RUNS says <" + count + ">.");
        }

        @Test
        void aCountThatNobodySaidIsTheDefault() {
            assertThat(settings().count(Setting.RECORDINGS, 5)).isEqualTo(5);
        }
    }

    @Nested
    class Variables {

        @ParameterizedTest
        @ValueSource(strings = {"GOLDENTRACE_ON_PROMPT_CHANGE", "GOLDENTRACE_ONPROMPTCHANGE"})
        void partTheWordsOfANameOrJoinThem(String name) {
            places.variables.put(name, "warn");

            assertThat(settings().onPromptChange()).isEqualTo(PromptChange.WARN);
            assertThat(settings().get(Setting.ON_PROMPT_CHANGE).orElseThrow().from())
                    .isEqualTo("environment variable " + name);
        }

        @Test
        void ofAnUnknownNameAreRefusedWithTheNearest() {
            places.variables.put("GOLDENTRACE_RECORD_MAX_COST", "1");
            places.variables.put("PATH", "/bin");

            assertThatExceptionOfType(SettingsError.class)
                    .isThrownBy(SettingsTest.this::settings)
                    .withMessage(
                            "environment variable GOLDENTRACE_RECORD_MAX_COST: there is no such setting. The nearest is"
                                    + " <GOLDENTRACE_RECORD_MAX_COST_USD>; all are: "
                                    + Stream.of(Setting.values())
                                            .map(Setting::variable)
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }

        @ParameterizedTest
        @ValueSource(strings = {"GOLDENTRACE_CHECK_MOST", "GOLDENTRACE_CONFORMANCE_SEEDS", "GOLDENTRACE_JDK"})
        void ofOtherPartsOfGoldentraceAreLeftToThem(String name) {
            places.variables.put(name, "1");

            assertThatNoException().isThrownBy(SettingsTest.this::settings);
        }
    }

    @Nested
    class InCi {

        @Test
        void whatIsAllowedIsAModeEvenWhereNobodyAsks() {
            places.properties.put("goldentrace.ci.allow", "record, lvie");
            assertThatExceptionOfType(SettingsError.class)
                    .isThrownBy(() -> settings().requireAllowed(places))
                    .withMessage(
                            "goldentrace.ci.allow: expected modes, separated by commas, each one of replay, record,"
                                    + " record-missing, live, fork, bisect, passthrough, but system property"
                                    + " goldentrace.ci.allow says <record, lvie>.");
        }

        @ParameterizedTest
        @EnumSource(value = Mode.class, names = "REPLAY", mode = EnumSource.Mode.EXCLUDE)
        void onlyReplayRuns(Mode mode) {
            places.variables.put("CI", "true");
            places.properties.put("goldentrace.mode", mode.word());
            assertThatExceptionOfType(SettingsError.class)
                    .isThrownBy(() -> settings().requireAllowed(places))
                    .withMessage(
                            "mode <" + mode.word() + "> was set by system property goldentrace.mode, and in CI (the"
                                    + " environment variable CI is <true>) only replay runs. Where this build is meant to, set"
                                    + " -Dgoldentrace.ci.allow=" + mode.word() + ".");
        }

        @Test
        void whatIsAllowedRunsToo() {
            places.variables.put("CI", "1");
            places.properties.put("goldentrace.mode", "live");
            places.properties.put("goldentrace.ci.allow", "record , live");
            assertThatNoException().isThrownBy(() -> settings().requireAllowed(places));
        }

        @ParameterizedTest
        @CsvSource({"'', record", "false, record", "FALSE, live", "0, record", "true, replay"})
        void nothingIsForbiddenElsewhereAndReplayNowhere(String ci, String mode) {
            places.variables.put("CI", ci);
            places.properties.put("goldentrace.mode", mode);
            assertThatNoException().isThrownBy(() -> settings().requireAllowed(places));
        }
    }

    @Test
    void goldensLieWhereTheSettingSaysFromTheModule() {
        assertThat(settings().goldens()).isEqualTo(module.resolve("src/test/goldens"));
        places.properties.put("goldentrace.goldens", "../goldens");
        assertThat(settings().goldens()).isEqualTo(module.resolve("../goldens"));
        assertThat(settings().moduleRoot()).isEqualTo(module);
    }
}
