package dev.goldentrace.conformance.regress;

import dev.goldentrace.regression.Contract;
import dev.goldentrace.trace.Session;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * On which part of behaviour the good runs of a task agree. Where they agree on what decides in too few tasks, no verdict by few
 * recordings tells a regression from another way of doing it right.
 *
 * @param tasks how many tasks have two good runs or more
 * @param agreed in how many of them all good runs agree on a part
 * @param agents how many agents made the runs
 */
record Stability(int tasks, Map<Contract.Kind, Integer> agreed, long agents) {
    /** A verdict is worth something where at most one task in ten has several right ways. */
    private static final double ENOUGH = 0.9;

    private static final List<Contract.Kind> PARTS =
            List.of(Contract.Kind.STATE_CHANGES, Contract.Kind.LAST_TOOL, Contract.Kind.ANSWER);

    static Stability of(List<Task> tasks) {
        List<List<Session>> good =
                tasks.stream().map(Task::good).filter(runs -> runs.size() > 1).toList();
        Map<Contract.Kind, Integer> agreed = new EnumMap<>(Contract.Kind.class);
        for (Contract.Kind part : PARTS) {
            agreed.put(
                    part, (int) good.stream().filter(runs -> agree(runs, part)).count());
        }
        long agents = tasks.stream()
                .flatMap(task -> task.runs().stream())
                .map(each -> each.run().model())
                .distinct()
                .count();
        return new Stability(good.size(), agreed, agents);
    }

    private static boolean agree(List<Session> runs, Contract.Kind part) {
        return runs.stream().allMatch(run -> {
            Contract contract = Contract.of(List.of(run), part);
            return runs.stream().allMatch(contract::matches);
        });
    }

    boolean varies(Contract.Kind deciding) {
        return tasks > 0 && agreed.getOrDefault(deciding, 0) < ENOUGH * tasks;
    }

    void print(PrintStream out, Contract.Kind deciding) {
        String parts = PARTS.stream()
                .map(part -> words(part) + " in " + agreed.get(part))
                .collect(Collectors.joining(", on "));
        out.printf(
                Locale.ROOT,
                "  of %d tasks with several good runs, by %s, these agree on %s%n",
                tasks,
                agents == 1 ? "one agent" : agents + " agents",
                parts);
        if (varies(deciding)) {
            out.printf(
                    Locale.ROOT,
                    "  accepted behaviour itself varies: good runs disagree on %s in %d of %d tasks%s; what is flagged above"
                            + " may be another way of doing it right%n",
                    words(deciding),
                    tasks - agreed.getOrDefault(deciding, 0),
                    tasks,
                    agents == 1 ? "" : ", made by different agents");
        }
    }

    private static String words(Contract.Kind part) {
        return switch (part) {
            case STATE_CHANGES -> "their state-changing calls";
            case LAST_TOOL -> "the last tool";
            case ANSWER -> "the answer";
            case NOTHING -> "nothing";
        };
    }
}
