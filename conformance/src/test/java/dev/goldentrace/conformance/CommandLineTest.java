package dev.goldentrace.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Conformance.run(new PrintStream(err, true, StandardCharsets.UTF_8), args);
    }

    private String firstLine() {
        return err.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void doesNotKnowEveryKind() {
        assertThat(run("wire", "some.ndjson")).isEqualTo(64);
        assertThat(firstLine()).isEqualTo("Unmatched arguments from index 0: 'wire', 'some.ndjson'");
    }

    @Nested
    class RefusesAsBadInput {
        @Test
        void noKind() {
            assertThat(run()).isEqualTo(2);
            assertThat(firstLine()).isEqualTo("which kind? Give one and its files.");
        }

        @Test
        void anOptionThatItDoesNotHave() {
            assertThat(run("replay", "--sed", "3", "runs.ndjson")).isEqualTo(2);
            assertThat(firstLine()).isEqualTo("Unknown option: '--sed'");
        }

        @Test
        void anOptionBeforeTheKind() {
            assertThat(run("--seed", "3")).isEqualTo(2);
            assertThat(firstLine()).startsWith("Unknown option");
        }

        @Test
        void aSeedThatIsNoNumber() {
            assertThat(run("replay", "--seed", "x", "runs.ndjson")).isEqualTo(2);
            assertThat(firstLine()).isEqualTo("Invalid value for option '--seed': 'x' is not a long");
        }

        @Test
        void aRegionThatIsNone() {
            assertThat(run("redact", "--regions", "US,XX", "texts.ndjson")).isEqualTo(2);
            assertThat(firstLine())
                    .isEqualTo(
                            "--regions: expected countries by two capital letters (ISO 3166), such as US,GB, found <XX>.");
        }

        @Test
        void aContractThatIsNone() {
            assertThat(run("regress", "--contract", "write", "runs.ndjson")).isEqualTo(2);
            assertThat(firstLine())
                    .isEqualTo(
                            "--contract: unknown contract <write>; nearest <writes>, all: writes, last-tool, answer.");
        }

        @Test
        void aPolicyThatIsNone() {
            assertThat(run("regress", "--policy", "strikt", "runs.ndjson")).isEqualTo(2);
            assertThat(firstLine())
                    .isEqualTo(
                            "--policy: unknown preset <strikt>; nearest <strict>, all: balanced, strict, budget-only.");
        }

        @Test
        void aSuiteWithoutNights() {
            assertThat(run("regress", "--suite", "60", "--nights", "0", "runs.ndjson"))
                    .isEqualTo(2);
            assertThat(firstLine())
                    .isEqualTo("--suite must be at least 0 and --nights at least 1, but are <60> and <0>.");
        }

        @Test
        void runsOfWhichNobodyKnowsHowTheyEnded() throws IOException {
            Path runs = file("runs.ndjson", "{\"success\": true, \"steps\": []}\n{\"steps\": []}\n");

            assertThat(run("regress", runs.toString())).isEqualTo(2);
            assertThat(firstLine())
                    .isEqualTo(
                            runs + ":2: expected success to be true or false, found neither. Give runs whose outcome is"
                                    + " known.");
        }

        @Test
        void aFileThatIsNotThere() {
            Path missing = folder.resolve("missing.ndjson");

            assertThat(run("replay", missing.toString())).isEqualTo(2);
            assertThat(firstLine()).isEqualTo(missing + " is no file. Expected a file of agent runs, one run a line.");
        }

        @Test
        void aBrokenLineByItsNumber() throws IOException {
            Path broken = file("broken.ndjson", "{\"steps\": []}\n\n{\"steps\": [\n");

            assertThat(run("replay", broken.toString())).isEqualTo(2);
            assertThat(firstLine()).startsWith(broken + ":3: expected a run as one line of JSON, but line 1, column");
        }

        @Test
        void aLineOfAnotherKind() throws IOException {
            Path other = file("other.ndjson", "{\"request\": \"GET /\"}\n");

            assertThat(run("replay", other.toString())).isEqualTo(2);
            assertThat(firstLine()).isEqualTo(other + ":1: expected steps to be a list, found <null>.");
        }

        @Test
        void aFileWithoutRuns() throws IOException {
            Path empty = file("empty.ndjson", "\n");

            assertThat(run("replay", empty.toString())).isEqualTo(2);
            assertThat(firstLine())
                    .isEqualTo(
                            "no run in [" + empty + "]: expected one run a line, as JSON. Give files of agent runs.");
        }

        @Test
        void aGoldenThatIsNotThere() {
            Path missing = folder.resolve("missing.golden.json");

            assertThat(run("divergence", missing.toString(), missing.toString()))
                    .isEqualTo(2);
            assertThat(firstLine())
                    .isEqualTo(missing + " is no file. Expected a golden or a candidate, as Goldentrace writes it.");
        }

        @Test
        void aTruncatedGolden() throws IOException {
            Path truncated = file("truncated.golden.json", "{\"story\": [\n");

            assertThat(run("divergence", truncated.toString(), truncated.toString()))
                    .isEqualTo(2);
            assertThat(firstLine()).startsWith(truncated + " is no JSON: ").contains("It may be truncated.");
        }
    }
}
