package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.settings.SettingsError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a result is written. */
class KeepingTest {
    private static final String KEY = "0123456789abcdef";
    private static final String HOW =
            "Make a key once (openssl rand -hex 32), keep it where your build keeps secrets, and give it as the environment"
                    + " variable GOLDENTRACE_RESULTS_KEY.";
    /** Every text of the sample; what names the test, its golden, model and rules is none. */
    private static final List<String> TEXTS = List.of(
            "money back",
            "refund_item(1001)",
            "stopped",
            "step 2",
            "49.00",
            "490.00",
            "mend it",
            "diverged",
            "\"main\"",
            "tool arguments",
            "$.amount",
            "tool output",
            "no refund",
            "a tool error",
            "uuids",
            "messages[*]",
            "\"late\"");

    @TempDir
    Path target;

    private static Said level(String level) {
        return Said.nothing().property("goldentrace.results.level", level);
    }

    private Keeping hashes(String key) {
        return Keeping.of(
                level("hashes").variable("GOLDENTRACE_RESULTS_KEY", key).in(target));
    }

    private String written(Keeping keeping) throws IOException {
        return Files.readString(ResultWriter.open(target).write(Samples.full(), keeping));
    }

    private TestResult read(Keeping keeping) throws IOException {
        return ParsedResult.read(written(keeping));
    }

    @Test
    void isEverythingByDefault() throws IOException {
        Keeping keeping = Keeping.of(Said.nothing().in(target));

        assertThat(read(keeping)).isEqualTo(Samples.full());
        assertThat(written(keeping)).contains(TEXTS);
    }

    @Nested
    class Hashes {

        @Test
        void standInThePlaceOfEveryText() throws IOException {
            String written = written(hashes(KEY));

            assertThat(written).doesNotContain(KEY);
            assertThat(TEXTS).allSatisfy(text -> assertThat(written).doesNotContain(text));
        }

        @Test
        void leaveFiguresRulesAndIdentities() throws IOException {
            TestResult full = Samples.full();
            TestResult hashed = read(hashes(KEY));

            assertThat(hashed.level()).isEqualTo(ResultLevel.HASHES);
            assertThat(hashed.status()).isEqualTo(full.status());
            assertThat(hashed.figures()).isEqualTo(full.figures());
            assertThat(hashed.baseline()).isEqualTo(full.baseline());
            assertThat(hashed.golden()).isEqualTo(full.golden());
            assertThat(hashed.test().key()).isEqualTo(full.test().key());
            assertThat(hashed.findings().get(0).rule()).isEqualTo("contract");
            assertThat(hashed.findings().get(0).severity())
                    .isEqualTo(full.findings().get(0).severity());
            assertThat(hashed.candidate().path()).isEqualTo(full.candidate().path());
            assertThat(hashed.candidate().acceptable()).isFalse();
            assertThat(hashed.failure().type()).isEqualTo("java.lang.AssertionError");
            assertThat(hashed.divergence().step()).isEqualTo(2);
        }

        @Test
        void areTheSameForTheSameTextUnderOneKey() throws IOException {
            TestResult one = read(hashes(KEY));
            TestResult again = read(hashes(KEY));
            TestResult otherKey = read(hashes("another key of mine"));

            assertThat(again.story()).isEqualTo(one.story());
            assertThat(one.findings().get(0).expected())
                    .isEqualTo(one.divergence().expected())
                    .isNotEqualTo(one.findings().get(0).actual());
            assertThat(otherKey.story()).doesNotContainAnyElementsOf(one.story());
        }

        /** HMAC-SHA-256 of "user: money back" under that key, by another implementation (openssl), and cut. */
        @Test
        void areHmacs() throws IOException {
            assertThat(read(hashes(KEY)).story().get(0)).isEqualTo("hmac:f0cb7d81a2230118");
            assertThat(read(hashes(KEY)).divergence().actual()).isNull();
        }

        @Test
        void takeAKey() {
            assertThatThrownBy(() -> Keeping.of(level("hashes").in(target)))
                    .isInstanceOf(SettingsError.class)
                    .hasMessage(
                            "goldentrace.results.key is not set: goldentrace.results.level=hashes hashes texts with a"
                                    + " key, and there is no key by default, as everybody would know it. " + HOW);
        }

        @Test
        void takeAKeyThatCannotBeGuessed() {
            assertThatThrownBy(() -> hashes("short-secret"))
                    .isInstanceOf(SettingsError.class)
                    .hasMessage(
                            "goldentrace.results.key, set by environment variable GOLDENTRACE_RESULTS_KEY: a key of 12"
                                    + " characters can be guessed; it takes 16 or more. " + HOW);
        }

        @Test
        void takeItFromTheEnvironmentOnly() throws IOException {
            Said property = level("full").property("goldentrace.results.key", KEY);
            Path file = Files.writeString(target.resolve("goldentrace.properties"), "goldentrace.results.key=" + KEY);

            assertThatThrownBy(() -> Keeping.of(property.in(target)))
                    .isInstanceOf(SettingsError.class)
                    .hasMessage(
                            "goldentrace.results.key, set by system property goldentrace.results.key: a key that is set"
                                    + " there is written down in other files, too. " + HOW);
            assertThatThrownBy(() -> Keeping.of(level("hashes").in(target)))
                    .hasMessage("goldentrace.results.key, set by " + file
                            + ": a key that is set there is written down in other files, too. " + HOW);
        }
    }

    @Nested
    class Metrics {

        @Test
        void holdNoText() throws IOException {
            String written = written(Keeping.metrics());

            assertThat(TEXTS).allSatisfy(text -> assertThat(written).doesNotContain(text));
        }

        @Test
        void holdFiguresRulesAndIdentities() throws IOException {
            TestResult full = Samples.full();
            TestResult metrics = read(Keeping.metrics());

            assertThat(metrics.level()).isEqualTo(ResultLevel.METRICS);
            assertThat(metrics.story()).isEmpty();
            assertThat(metrics.warnings()).containsExactly("not kept");
            assertThat(metrics.figures()).isEqualTo(full.figures());
            assertThat(metrics.golden()).isEqualTo(full.golden());
            assertThat(metrics.test().key()).isEqualTo(full.test().key());
            assertThat(metrics.candidate().acceptable()).isFalse();
            assertThat(metrics.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.rule() + finding.severity() + finding.aspect())
                            .isEqualTo("contractFAILBEHAVIOUR"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hashes", "metrics"})
    void isEnoughToChooseWhatIsRecorded(String level) {
        Keeping keeping =
                Keeping.of(level(level).variable("GOLDENTRACE_RESULTS_KEY", KEY).in(target));
        ResultWriter.open(target).write(Samples.result("refunds", Status.DIVERGED, Samples.NOON), keeping);
        Only diverged = Only.of(
                        Said.nothing().property("goldentrace.only", "diverged").in(target))
                .orElseThrow();

        Optional<TestResult> last = LastResults.before(target, Instant.MAX).of(Samples.test("refunds"));

        assertThat(diverged.includes(last, Optional::empty, Samples.NOON)).isTrue();
        assertThat(ResultReader.read(target).problems()).isEmpty();
    }

    @Test
    void isNoOtherWord() {
        assertThatThrownBy(() -> Keeping.of(level("hash").in(target)))
                .isInstanceOf(SettingsError.class)
                .hasMessage("goldentrace.results.level: expected one of full, hashes, metrics, but system property"
                        + " goldentrace.results.level says <hash>.");
    }

    @Test
    void readsWhatWasWrittenBeforeThereWereLevels() throws IOException {
        String before = written(Keeping.full()).replace(",\"level\":\"full\",\"user\":null", "");

        assertThat(before).doesNotContain("level");
        assertThat(ParsedResult.read(before)).isEqualTo(Samples.full());
    }

    @Test
    void standsForAUserByAHashWhereThereIsAKey() {
        assertThat(Keeping.full().user("u_1001")).isEmpty();
        assertThat(hashes(KEY).user("u_1001"))
                .hasValueSatisfying(hash -> assertThat(hash).matches("hmac:[0-9a-f]{16}"));
        assertThat(hashes(KEY).user("u_1001")).isNotEqualTo(hashes(KEY).user("u_1002"));
    }
}
