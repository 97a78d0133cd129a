package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgettingTest {
    private static final String USER = "u_1001";
    private static final String KEY = "0123456789abcdef";

    @TempDir
    Path module;

    private Path output;
    private GoldenStore candidates;
    private GoldenStore goldens;

    @BeforeEach
    void open() {
        output = module.resolve("target/goldentrace");
        candidates = GoldenStore.at(output.resolve("candidates")).ownerOnly();
        goldens = GoldenStore.at(module.resolve("src/test/goldens"));
    }

    private Keeping withKey(String level) {
        return Keeping.of(Said.nothing()
                .property("goldentrace.results.level", level)
                .variable("GOLDENTRACE_RESULTS_KEY", KEY)
                .in(module));
    }

    private Forgetting forgetting(Keeping keeping) {
        return Forgetting.in(module, module.resolve("src/test/goldens"), keeping);
    }

    private Forgotten forget(String id) {
        return forgetting(Keeping.full()).user(id);
    }

    private Path result(TestResultBuilder result, Keeping keeping) throws IOException {
        Path file = ResultWriter.open(output).write(result.build(Status.FAILED, Samples.NOON), keeping);
        String alive = "manifest-" + ProcessHandle.current().pid() + "-";
        for (Path manifest : new Manifests(output, false).all()) {
            String name = manifest.getFileName().toString();
            Files.move(manifest, manifest.resolveSibling(name.replace(alive, "manifest-999999999999-")));
        }
        return file;
    }

    private Path result(String method, String story) throws IOException {
        return result(builder(method).story(List.of(story)), Keeping.full());
    }

    private static TestResultBuilder builder(String method) {
        return TestResult.builder(Samples.test(method), "live", Samples.NOON);
    }

    private static Path golden(GoldenStore store, String method, String input, @Nullable String user) {
        GoldenId id = GoldenId.ofTest("com.acme.RefundAgentTest", method, null);
        Run run = new Run(1, RunStatus.SUCCESS, input, "done", null, Samples.NOON, Duration.ZERO, List.of(), List.of());
        Session session = new Session(user, null, Map.of(), Map.of(), Samples.NOON, List.of(run));
        store.stage(new Golden(id, "none", null, List.of(), List.of(session), null))
                .commit();
        return store.pathOf(id);
    }

    @Nested
    class Removed {

        @Test
        void isWhatNamesTheUserAndNothingElse() throws IOException {
            Path named = result("named", "refund_item(user=U_1001)");
            Path other = result("other", "refund_item(user=u_10012)");
            Path candidate = golden(candidates, "named", "I am u_1001", null);
            Path otherCandidate = golden(candidates, "other", "I am u_1002", null);

            Forgotten forgotten = forget(USER);

            assertThat(forgotten.removed()).isEqualTo("1 result, 1 candidate, 0 other files");
            assertThat(forgotten.complete()).isTrue();
            assertThat(named).doesNotExist();
            assertThat(candidate).doesNotExist();
            assertThat(other).exists();
            assertThat(otherCandidate).exists();
            assertThat(ResultReader.read(output).problems()).isEmpty();
        }

        @Test
        void isACandidateByItsUserAndByItsOlderRecordings() throws IOException {
            Path byUser = golden(candidates, "byUser", "hello", USER);
            Path byOlder = golden(candidates, "byOlder", "hello", null);
            Path older = byOlder.resolveSibling("byOlder.0123456789abcdef.more.golden.json");
            Files.writeString(older, "{\"input\":\"u_1001\"}");
            Files.writeString(byOlder, Files.readString(byOlder) + older.getFileName());

            assertThat(forget(USER).candidates()).isEqualTo(2);
            assertThat(List.of(byUser, byOlder, older)).noneMatch(Files::exists);
        }

        @ParameterizedTest
        @ValueSource(strings = {"hashes", "metrics", "full"})
        void isWhatStandsForTheUserByAKeyedHash(String level) throws IOException {
            Keeping keeping = withKey(level);
            Path candidate = golden(candidates, "refunds", "I am email-1@redacted.example", "email-1@redacted.example");
            String path = module.relativize(candidate).toString();
            TestResultBuilder refunds = builder("refunds").candidate(new Candidate(path, null, "behaviour"));
            Path named = result(refunds.user(keeping.user("jo@kettles.com").orElseThrow()), keeping);
            Path other =
                    result(builder("other").user(keeping.user("ed@kettles.com").orElseThrow()), keeping);

            assertThat(forgetting(Keeping.full()).user("jo@kettles.com").found())
                    .isFalse();
            assertThat(forgetting(keeping).user("jo@kettles.com").removed())
                    .isEqualTo("1 result, 1 candidate, 0 other files");
            assertThat(named).doesNotExist();
            assertThat(candidate).doesNotExist();
            assertThat(other).exists();
        }

        @Test
        void areReportsThatShowIt() throws IOException {
            result("named", USER);
            Path report = Files.createDirectories(output.resolve("report"));
            Files.writeString(report.resolve("index.html"), "a story");

            assertThat(forget(USER).others()).isEqualTo(1);
            assertThat(report.resolve("index.html")).doesNotExist();
        }

        @Test
        void isTheIdInTestsNamesInLedgersAndTheAudit() throws IOException {
            Files.createDirectories(output);
            Path command = Files.writeString(output.resolve("command.json"), "{\"tests\":{\"a[u_1001]\":1}}");
            Path build = Files.writeString(output.resolve("build.json"), "{}");
            Path audit = Files.writeString(
                    output.resolve("audit.ndjson"), "{\"golden\":\"a-u_1001.golden.json\",\"n\":1}\n");

            assertThat(forget(USER).others()).isEqualTo(2);
            assertThat(command).doesNotExist();
            assertThat(build).exists();
            assertThat(audit).hasContent("{\"golden\":\"a-forgotten.golden.json\",\"n\":1}");
        }

        @Test
        void isAnIdThatJsonEscapes() throws IOException {
            Path named = result("named", "asked by \"jo\"\\u0020\tMiller");

            assertThat(forget("\"jo\"\\u0020\tMiller").results()).isEqualTo(1);
            assertThat(named).doesNotExist();
        }

        @Test
        void isNothingInADryRun() throws IOException {
            Path named = result("named", USER);
            Path candidate = golden(candidates, "named", USER, null);

            Forgotten forgotten = forgetting(Keeping.full()).dryRun().user(USER);

            assertThat(forgotten.removed()).isEqualTo("1 result, 1 candidate, 0 other files");
            assertThat(named).exists();
            assertThat(candidate).exists();
            assertThat(ResultReader.read(output).problems()).isEmpty();
        }
    }

    @Nested
    class Left {

        @Test
        void areGoldensWithTheCommandsThatReachThem() {
            Path golden = golden(goldens, "refunds", "I am u_1001", null);
            golden(goldens, "other", "I am u_1002", null);

            Forgotten forgotten = forget(USER);

            String path = "src/test/goldens/com/acme/RefundAgentTest/refunds.golden.json";
            assertThat(golden).exists();
            assertThat(forgotten.left()).containsExactly(path);
            assertThat(forgotten.complete()).isFalse();
            assertThat(String.join("\n", forgotten.lines())).isEqualTo("""
                    out of reach, to be done by hand in MODULE:
                      PATH names that user
                        take that user out of its test, then: mvn goldentrace:record -Dtest=RefundAgentTest
                        or remove it: git rm -- PATH
                        its history: git log --all --oneline -- PATH
                        out of the history, in a fresh clone, after which all others clone anew: git filter-repo --invert-paths --path "$(git rev-parse --show-prefix)"PATH
                      goldens that named that user once and no longer do: type the id unseen, then see which commits had it
                        read -rs ID; git log --all --oneline -S"$ID" -- src/test/goldens; unset ID
                      what was copied: reports that were sent on, artifacts and caches of CI that hold target/, exports, backups, logs of the model's provider. Delete them where they are kept""".replace("PATH", path)
                    .replace("MODULE", module.toAbsolutePath().toString()));
        }

        @Test
        void areOutputsOfTests() throws IOException {
            Path reports = Files.createDirectories(module.resolve("target/surefire-reports"));
            Files.writeString(reports.resolve("a.txt"), "u_1001");

            Forgotten forgotten = forget(USER);

            assertThat(forgotten.left()).containsExactly("target/surefire-reports/a.txt");
            assertThat(forgotten.lines()).contains("    rm -- target/surefire-reports/a.txt");
        }

        @Test
        void areResultsWhoseProcessIsStillRunning() throws IOException {
            Path file = ResultWriter.open(output)
                    .write(builder("named").story(List.of(USER)).build(Status.PASSED, Samples.NOON));

            Forgotten forgotten = forget(USER);

            assertThat(forgotten.results()).isZero();
            assertThat(forgotten.left()).containsExactly("target/goldentrace/runs/" + file.getFileName());
        }

        @Test
        void areNeverToldWithTheId() {
            golden(goldens, "refunds", "I am u_1001", null);

            assertThat(forget(USER).lines()).noneMatch(line -> line.contains(USER));
        }
    }

    @Test
    void findsNobodyWhereNobodyIsNamed() {
        Forgotten forgotten = forget(USER);

        assertThat(forgotten.found()).isFalse();
        assertThat(forgotten.complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'  ',no user is named,0", "u_1,the id is too short,3"})
    void takesAnIdThatNamesSomebody(String id, String what, int length) {
        assertThatThrownBy(() -> forget(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(what + ": expected an id of at least 4 characters, actual " + length
                        + ". A shorter one stands in texts that have nothing to do with that user, and they would be"
                        + " removed. Give the id whole, as the test says it in trace.user(…)");
    }
}
