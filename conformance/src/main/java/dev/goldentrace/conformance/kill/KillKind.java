package dev.goldentrace.conformance.kill;

import dev.goldentrace.results.ResultReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kind {@code kill}: JVMs that record are killed, what they leave is looked at, and the next run must work. */
final class KillKind {
    /** The newest version whose process is not killed. */
    static final int LEFT_ALONE = 3;

    private final Path root;
    private final PrintStream out;
    private final PrintStream problems;
    private final String main;
    private final Written written;
    private final Path archive;
    private int version;

    /**
     * Makes one.
     *
     * @param root an empty folder for the module whose tests are recorded
     * @param out where the counts go
     * @param problems where it is said what is not as it must be
     * @param main the class that is run as the process to kill
     */
    KillKind(Path root, PrintStream out, PrintStream problems, String main) {
        this.root = root.resolve("module");
        this.archive = root.resolve("classes.jsa");
        this.out = out;
        this.problems = problems;
        this.main = main;
        this.written = new Written(this.root);
    }

    /** Checks all, and says whether all holds that must. */
    boolean run(int kills, long seed) throws InterruptedException {
        long start = System.nanoTime();
        makeModule();
        KillCount count = new KillCount(kills);
        Moments moments = new Moments(seed);
        if (prepare(moments)) {
            for (int kill = 1; kill <= kills; kill++) {
                kill("kill " + kill, moments.draw(), kill % 2 == 0, count);
            }
        }
        out.println(count.line((System.nanoTime() - start) / 1e9));
        return count.isGood();
    }

    private void makeModule() {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Records all for the first time, makes the class data archive, then measures a process that is left alone. */
    private boolean prepare(Moments moments) throws InterruptedException {
        if (!works("at first", new Runner(root, false).run("record", RecordingProcess.versions(++version)))) {
            return false;
        }
        try (Child child = start(archive, false)) {
            moments.measure(child);
            child.await();
        }
        try (Child child = start(archive(), false)) {
            moments.measure(child);
            return child.await() || !works("left alone", List.of("the process ended with an error"));
        }
    }

    private Child start(@Nullable Path classes, boolean parallel) {
        return Child.start(
                main, classes, List.of(root.toString(), String.valueOf(++version), String.valueOf(parallel)));
    }

    /** None is made where classes come from folders. */
    private @Nullable Path archive() {
        return Files.exists(archive) ? archive : null;
    }

    private void kill(String name, Moments.Moment moment, boolean parallel, KillCount count)
            throws InterruptedException {
        Snapshot before = Snapshot.of(written.folder());
        boolean inTime;
        try (Child child = start(archive(), parallel)) {
            inTime = awaitMoment(child, moment);
            child.kill();
        }
        GoldenCheck check = new GoldenCheck(written, before, version);
        check.problems().forEach(problem -> problems.println(name + ", " + moment + ": " + problem));
        count.killed(check, inTime);
        count.nextRun(nextRunWorks(name, check));
    }

    /** Waits in a loop, as what it waits for is shorter than what a sleep can be. */
    private boolean awaitMoment(Child child, Moments.Moment moment) throws InterruptedException {
        long end = System.nanoTime() + moment.longest();
        if (moment.after() != null) {
            awaitLine(child, moment.after(), end);
        }
        while (moment.writing() && !Temporary.isIn(written.folder()) && child.isAlive() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        long from = System.nanoTime();
        while (System.nanoTime() - from < moment.nanos()) {
            Thread.onSpinWait();
        }
        return child.isAlive();
    }

    private static void awaitLine(Child child, String wanted, long end) throws InterruptedException {
        Optional<String> line = child.line(end - System.nanoTime());
        while (line.isPresent() && !line.get().equals(wanted)) {
            line = child.line(end - System.nanoTime());
        }
    }

    /** What is there replays, the same command goes on, all can be recorded anew, and then nothing is left of the kill. */
    private boolean nextRunWorks(String name, GoldenCheck check) {
        Runner runner = new Runner(root, false);
        boolean good = works(name + ", replay", runner.run("replay", check.versions()));
        good &= works(name + ", going on", runner.run("record", RecordingProcess.versions(version)));
        Map<String, Integer> next = RecordingProcess.versions(++version);
        good &= works(name + ", recording anew", runner.run("record", next));
        good &= works(name + ", replay of that", runner.run("replay", next));
        good &= works(name + ", left over", leftOvers());
        ResultReader.read(root.resolve("target/goldentrace"));
        return good;
    }

    private List<String> leftOvers() {
        List<String> left = new ArrayList<>(Snapshot.of(root).temporary());
        Snapshot goldens = Snapshot.of(written.folder());
        for (String test : RecordedTests.ALL) {
            List<String> files = goldens.of(written.pathOf(test));
            if (files.size() != (test.equals("several") ? 2 : 1)) {
                left.add(files.toString());
            }
        }
        return left;
    }

    private boolean works(String when, List<String> failures) {
        failures.forEach(failure -> problems.println(when + ": " + failure));
        return failures.isEmpty();
    }
}
