package dev.goldentrace.conformance.regress;

import dev.goldentrace.regression.Judge;
import dev.goldentrace.regression.Verdict;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trials.Trial;
import dev.goldentrace.trials.TrialPolicy;
import dev.goldentrace.trials.TrialsVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Suites that run each night with an agent that does not change: every test is a task of one agent, its golden and its runs are
 * good runs of that agent. A night is red when a test is; it is what a team sees of false alarms.
 */
final class Nights {
    private static final TrialPolicy CONFIRMED = TrialPolicy.confirmed();

    private final List<List<Session>> tasks;
    private final Judge judge;
    private final Random random;
    private final Map<List<Object>, Verdict> verdicts = new HashMap<>();

    /**
     * How many nights were red.
     *
     * @param once where one run decides
     * @param confirmed where one that failed must fail in two of three, as a test is confirmed
     */
    record Red(OptionalDouble once, OptionalDouble confirmed) {}

    Nights(List<Task> tasks, Judge judge, long seed) {
        this.tasks = tasks.stream()
                .flatMap(task -> task.byAgent().stream())
                .map(Task::good)
                .filter(good -> good.size() > 1)
                .toList();
        this.judge = judge;
        this.random = new Random(seed);
    }

    Red red(Recordings recordings, int suite, int nights) {
        if (tasks.isEmpty()) {
            return new Red(OptionalDouble.empty(), OptionalDouble.empty());
        }
        int once = 0;
        int confirmed = 0;
        for (int night = 0; night < nights; night++) {
            boolean anyOnce = false;
            boolean anyConfirmed = false;
            for (int test = 0; test < suite; test++) {
                List<Verdict> runs = runs(recordings);
                anyOnce |= runs.get(0).failed();
                anyConfirmed |= TrialsVerdict.of(runs).failed();
            }
            once += anyOnce ? 1 : 0;
            confirmed += anyConfirmed ? 1 : 0;
        }
        return new Red(OptionalDouble.of((double) once / nights), OptionalDouble.of((double) confirmed / nights));
    }

    /** A test's first run, and where it fails those that confirm it. */
    private List<Verdict> runs(Recordings recordings) {
        int task = random.nextInt(tasks.size());
        List<Integer> drawn = new ArrayList<>(
                IntStream.range(0, tasks.get(task).size()).boxed().toList());
        Collections.shuffle(drawn, random);
        int size = Math.min(recordings.most(), drawn.size() - 1);
        List<Integer> golden = drawn.subList(0, size).stream().sorted().toList();
        List<Integer> others = drawn.subList(size, drawn.size());
        List<Verdict> runs = new ArrayList<>();
        do {
            runs.add(verdict(task, golden, others.get(random.nextInt(others.size()))));
        } while (CONFIRMED.wantsMore(runs.stream().map(Trial::of).toList()));
        return runs;
    }

    private Verdict verdict(int task, List<Integer> golden, int candidate) {
        List<Session> good = tasks.get(task);
        return verdicts.computeIfAbsent(
                List.of(task, golden, candidate),
                key -> judge.judge(golden.stream().map(good::get).toList(), good.get(candidate)));
    }
}
