package dev.goldentrace.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultReaderTest {
    private static final Instant BUILD = Samples.NOON.plusSeconds(60);

    @TempDir
    Path target;

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(ResultReader.read(target.resolve("no-such")).isEmpty()).isTrue();
    }

    @Test
    void mergesWhatForksLeft() {
        write("refunds", Status.PASSED, BUILD);
        write("cancels", Status.FAILED, BUILD);

        assertThat(ResultReader.read(target).tests())
                .extracting(test -> test.result().test().method())
                .containsExactly("cancels", "refunds");
    }

    @Nested
    class ARerun {
        @Test
        void supersedesTheAttemptBeforeIt() {
            ResultWriter writer = ResultWriter.open(target);
            writer.write(Samples.result("refunds", Status.FAILED, BUILD));
            writer.write(Samples.result("refunds", Status.PASSED, BUILD.plusSeconds(1)));

            TestOutcome outcome = only(ResultReader.readSince(target, BUILD));

            assertThat(outcome.result().status()).isEqualTo(Status.PASSED);
            assertThat(outcome.flaky()).isTrue();
        }

        @Test
        void isNotFlakyWhereItFailsAgain() {
            write("refunds", Status.FAILED, BUILD);
            write("refunds", Status.FAILED, BUILD.plusSeconds(1));

            assertThat(only(ResultReader.readSince(target, BUILD)).flaky()).isFalse();
        }
    }

    @Nested
    class AnEarlierBuild {
        @Test
        void isLeftOutAndCounted() {
            write("refunds", Status.FAILED, BUILD.minusSeconds(1));
            write("cancels", Status.PASSED, BUILD);

            Results results = ResultReader.readSince(target, BUILD);

            assertThat(only(results).result().test().method()).isEqualTo("cancels");
            assertThat(results.stale()).isEqualTo(1);
        }

        @Test
        void makesNothingFlakyWhereNobodyKnowsTheBuild() {
            write("refunds", Status.FAILED, BUILD.minusSeconds(1));
            write("refunds", Status.PASSED, BUILD);

            assertThat(only(ResultReader.read(target)).flaky()).isFalse();
        }

        @Test
        void isThereWhereAllIsAskedFor() {
            write("refunds", Status.PENDING, BUILD.minusSeconds(1));
            write("refunds", Status.PASSED, BUILD);

            assertThat(ResultReader.readAll(target))
                    .extracting(TestResult::status)
                    .containsExactly(Status.PENDING, Status.PASSED);
        }

        @Test
        void complainsNoMoreOfAFileThatIsCorrupt() throws IOException {
            Path corrupt = corrupt("old.json", "{");
            Files.setLastModifiedTime(corrupt, FileTime.from(BUILD.minusSeconds(10)));

            assertThat(ResultReader.readSince(target, BUILD).problems()).isEmpty();
            assertThat(ResultReader.read(target).problems()).hasSize(1);
        }
    }

    @Nested
    class AFileThatCannotBeUsed {
        @Test
        void isNamedAndHidesNothing() throws IOException {
            write("refunds", Status.PASSED, BUILD);
            corrupt("foreign.json", "[1, 2]");

            Results results = ResultReader.read(target);

            assertThat(results.tests()).hasSize(1);
            assertThat(results.problems())
                    .containsExactly(new Problem(
                            "runs/foreign.json",
                            "is no result of this version: at $: expected an object, actual <[1, 2]>"));
        }

        @Test
        void mayBeMissingThoughAManifestNamesIt() throws IOException {
            Path file = write("refunds", Status.PASSED, BUILD);
            Files.delete(file);

            assertThat(ResultReader.read(target).problems())
                    .containsExactly(new Problem(
                            "runs/" + file.getFileName(),
                            "is named in " + manifest().getFileName() + ", but missing; run the tests again"));
        }

        @Test
        void isFoundWithoutItsManifestLine() throws IOException {
            write("refunds", Status.PASSED, BUILD);
            Files.writeString(manifest(), "{\"schema\":\"goldentr");

            Results results = ResultReader.read(target);

            assertThat(results.tests()).hasSize(1);
            assertThat(results.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .startsWith("line 1 is no line of a manifest: line 1, column "));
        }

        @Test
        void mayNotLieOutsideOfTheDirectory() throws IOException {
            write("refunds", Status.PASSED, BUILD);
            String line = Files.readString(manifest());
            Files.writeString(manifest(), line.replaceAll("runs/[^\"]*", "../../secret.json"));

            assertThat(ResultReader.read(target).problems())
                    .extracting(Problem::message)
                    .containsExactly("line 1 is no line of a manifest: at $.file: <../../secret.json> is not below the"
                            + " directory");
        }

        private Path manifest() throws IOException {
            try (Stream<Path> files = Files.list(target)) {
                return files.filter(Files::isRegularFile).findFirst().orElseThrow();
            }
        }
    }

    private Path write(String method, Status status, Instant ended) {
        return ResultWriter.open(target).write(Samples.result(method, status, ended));
    }

    private Path corrupt(String name, String text) throws IOException {
        Files.createDirectories(target.resolve("runs"));
        return Files.writeString(target.resolve("runs").resolve(name), text);
    }

    private static TestOutcome only(Results results) {
        List<TestOutcome> tests = results.tests();
        assertThat(tests).hasSize(1);
        return tests.get(0);
    }
}
