package dev.goldentrace.regression;

import dev.goldentrace.metrics.Loop;
import dev.goldentrace.metrics.Loops;
import java.util.List;

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
        List<Loop> known = comparison.accepted().stream()
                .flatMap(session -> Loops.repetitions(session, times).stream())
                .toList();
        return Loops.repetitions(comparison.candidate(), times).stream()
                .filter(loop -> known.stream().noneMatch(loop::isLike))
                .map(loop -> finding(comparison, times, loop))
                .toList();
    }

    private Finding finding(Comparison comparison, int times, Loop loop) {
        return finding(
                Severity.FAIL,
                loop.place(),
                "fewer than " + times + " times the same call with the same result in one run",
                loop.times() + " times " + Shown.call(loop.calls().get(0)),
                Remedy.of(comparison));
    }
}
