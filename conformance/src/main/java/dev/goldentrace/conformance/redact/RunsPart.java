package dev.goldentrace.conformance.redact;

import dev.goldentrace.conformance.replay.RunCase;
import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.redaction.Redactor;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part over agent runs: each is recorded, all that is written of it is searched for the personal values that its tool
 * results declare, and it is replayed with the agent's own, unredacted texts.
 */
final class RunsPart implements RedactPart {
    private final Redactor redactor;
    private final PrintStream problems;
    private final RunsCount count;

    /**
     * Checks all runs.
     *
     * @param folder an empty folder for what is written
     * @param redactor what is checked
     * @param problems where it is said what survives or does not replay; never a value
     */
    RunsPart(List<AgentRun> runs, Path folder, Redactor redactor, PrintStream problems) {
        this.redactor = redactor;
        this.problems = problems;
        this.count = check(RunCase.of(runs), folder);
    }

    RunsCount count() {
        return count;
    }

    @Override
    public Map<String, @Nullable Object> figures() {
        return count.json();
    }

    @Override
    public boolean isGood() {
        return count.isGood();
    }

    private RunsCount check(List<RunCase> runs, Path folder) {
        RunsCount sum = RunsCount.NONE;
        for (RunCase run : runs) {
            sum = sum.plus(check(run, new RunFiles(folder.resolve(String.valueOf(sum.runs() + 1)), redactor)));
        }
        return sum;
    }

    private RunsCount check(RunCase run, RunFiles files) {
        Set<DeclaredValue> values = DeclaredValues.of(run.run());
        try {
            files.write(run);
            int survivors = survivors(run, files, values);
            List<String> wrong = run.replay(files.goldens());
            wrong.forEach(what -> problems.println(run.run().place() + ": not replayed: " + redactor.conceal(what)));
            return new RunsCount(values.size(), survivors, 1, wrong.isEmpty() ? 1 : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | AssertionError e) {
            problems.println(run.run().place() + ": not recorded: " + redactor.conceal(e.toString()));
            return new RunsCount(values.size(), 0, 1, 0);
        }
    }

    private int survivors(RunCase run, RunFiles files, Set<DeclaredValue> values) throws IOException {
        Set<DeclaredValue> surviving = new HashSet<>();
        for (Path file : files.all()) {
            WrittenFile written = WrittenFile.read(file);
            for (DeclaredValue value : values) {
                if (written.holds(value)) {
                    surviving.add(value);
                    problems.println(
                            run.run().place() + ": a value survives: " + value.sort() + " in " + file.getFileName());
                }
            }
        }
        return surviving.size();
    }
}
