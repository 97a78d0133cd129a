package dev.goldentrace.conformance.stress;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kind {@code stress}: many tests at once are recorded, replayed with other timings, and changed one by one. */
class StressKind {
    private static final int ROUNDS_FOR_EACH_CHANGED = 10;
    private static final int SHOWN = 20;

    private final Path root;
    private final PrintStream out;
    private final PrintStream problems;
    private final RoundRunner runner;
    private int shown;

    StressKind(Path root, PrintStream out, PrintStream problems) {
        this.root = root;
        this.out = out;
        this.problems = problems;
        this.runner = new RoundRunner(root);
    }

    /** Checks all, and says whether all holds that must. */
    boolean run(int tests, int rounds, long seed) {
        long start = System.nanoTime();
        StressCount count = new StressCount(tests);
        record(new Round("record", seed, 0, tests, false), count);
        afterRecording();
        for (int round = 1; round <= rounds; round++) {
            replay(new Round("replay", seed, round, tests, false), count);
            if (round % ROUNDS_FOR_EACH_CHANGED == 1 || rounds == 1) {
                change(changed(new Round("replay", seed, round, tests, true)), count);
            }
        }
        out.println(count.line((System.nanoTime() - start) / 1e9));
        return count.isGood();
    }

    /** A place to spoil goldens, so that it can be seen to be noticed. */
    void afterRecording() {}

    /** A place to make no change, so that it can be seen to be noticed. */
    Round changed(Round round) {
        return round;
    }

    private void record(Round round, StressCount count) {
        RoundResults results = runner.run(round);
        count.recorded(round.tests() - failures(round, results));
    }

    private void replay(Round round, StressCount count) {
        RoundResults results = runner.run(round);
        count.replayed(results.tests().size(), failures(round, results), liveCalls(round, results));
    }

    private int failures(Round round, RoundResults results) {
        results.others().forEach((id, failure) -> problem(round.mode() + " " + round.number() + ", " + id, failure));
        results.tests()
                .forEach((test, failure) -> failure.ifPresent(
                        thrown -> problem(round.mode() + " " + round.number() + ", test " + test, thrown)));
        return results.others().size()
                + (int) results.tests().values().stream()
                        .filter(Optional::isPresent)
                        .count();
    }

    private int liveCalls(Round round, RoundResults results) {
        results.liveCalls()
                .forEach((test, calls) -> problem((round.changed() ? "changed " : "replay ") + round.number()
                        + ", test " + test + ": " + calls + " calls of models or tools were live"));
        return results.liveCalls().values().stream().mapToInt(Integer::intValue).sum();
    }

    private void change(Round round, StressCount count) {
        RoundResults results = runner.run(round);
        Goldens goldens = new Goldens(root);
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<Integer, Optional<Throwable>> test : results.tests().entrySet()) {
            int number = test.getKey();
            Change change = round.change(number);
            String lane = Plans.plan(round.seed(), number).agents().stream()
                    .filter(agent -> agent.name().equals(change.agent()))
                    .findFirst()
                    .flatMap(agent -> goldens.laneOf(number, agent))
                    .orElse("");
            findings.add(new Finding(number, change, lane, test.getValue().orElse(null)));
        }
        findings.stream()
                .filter(finding -> !finding.isGood())
                .forEach(finding -> problem("changed " + round.number() + ", " + finding.problem()));
        count.changed(findings, liveCalls(round, results));
    }

    private void problem(String where, Throwable failure) {
        problem(where + ": " + failure);
    }

    private void problem(String what) {
        if (++shown <= SHOWN) {
            problems.println(what);
        }
    }
}
