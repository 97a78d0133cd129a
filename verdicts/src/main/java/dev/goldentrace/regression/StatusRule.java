package dev.goldentrace.regression;

import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each run must end as the accepted ones did, or well. */
record StatusRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.STATUS;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BEHAVIOUR;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        Map<Integer, Set<RunStatus>> byRun = accepted(comparison);
        List<Finding> findings = new ArrayList<>();
        for (Run run : comparison.candidate().runs()) {
            Set<RunStatus> accepted = byRun.getOrDefault(run.number(), Set.of());
            if (run.status() != RunStatus.SUCCESS && !accepted.contains(run.status())) {
                findings.add(finding(
                        Severity.FAIL,
                        Placed.of(run),
                        words(accepted),
                        actual(run) + LastModelCall.words(run),
                        LastModelCall.remedy(comparison, run)));
            }
        }
        findings.addAll(fewerRuns(comparison));
        return findings;
    }

    /** Good to know only: a simulated user says goodbye when it likes. */
    private List<Finding> fewerRuns(Comparison comparison) {
        int runs = comparison.candidate().runs().size();
        int fewest = comparison.accepted().stream()
                .mapToInt(session -> session.runs().size())
                .min()
                .orElse(0);
        return runs >= fewest
                ? List.of()
                : List.of(finding(Severity.INFO, "", count(fewest), count(runs), Remedy.MEND_OR_ACCEPT));
    }

    private static Map<Integer, Set<RunStatus>> accepted(Comparison comparison) {
        Map<Integer, Set<RunStatus>> statuses = new HashMap<>();
        for (Session session : comparison.accepted()) {
            session.runs()
                    .forEach(run -> statuses.computeIfAbsent(run.number(), number -> EnumSet.noneOf(RunStatus.class))
                            .add(run.status()));
        }
        return statuses;
    }

    private static String words(Set<RunStatus> accepted) {
        return accepted.isEmpty()
                ? RunStatus.SUCCESS.word()
                : accepted.stream().map(RunStatus::word).collect(Collectors.joining(" or "));
    }

    private static String actual(Run run) {
        return run.error() == null
                ? run.status().word()
                : run.status().word() + " (" + run.error().type() + ": "
                        + Shown.text(run.error().message()) + ")";
    }

    private static String count(int runs) {
        return runs == 1 ? "1 run" : runs + " runs";
    }
}
