package dev.goldentrace.regression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No loops, but those that an accepted recording had too. */
record LoopRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.LOOP;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BUDGET;
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        int times = comparison.policy().thresholds().loopTimes();
        Set<String> known = new HashSet<>();
        comparison
                .accepted()
                .forEach(session -> known.addAll(Loops.byKey(session, times).keySet()));
        List<Finding> findings = new ArrayList<>();
        Loops.byKey(comparison.candidate(), times).forEach((key, loop) -> {
            if (!known.contains(key)) {
                findings.add(finding(comparison, times, loop));
            }
        });
        return findings;
    }

    private Finding finding(Comparison comparison, int times, Loops.Loop loop) {
        return finding(
                Severity.FAIL,
                loop.place(),
                "fewer than " + times + " times the same call with the same result in one run",
                loop.times() + " times " + loop.call(),
                Remedy.of(comparison));
    }
}
