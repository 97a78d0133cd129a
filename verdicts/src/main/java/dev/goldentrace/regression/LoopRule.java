package dev.goldentrace.regression;

import dev.goldentrace.metrics.Loop;
import dev.goldentrace.metrics.Loops;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No loops of one signal, but those that an accepted recording had too, and those that a plainer signal tells of.
 *
 * @param signal which
 */
record LoopRule(Loop.Signal signal) implements Rule {
    private static final int SHOWN = 3;

    @Override
    public String id() {
        return switch (signal) {
            case REPETITION -> RuleIds.LOOP;
            case CYCLE -> RuleIds.CYCLE;
            case STAGNATION -> RuleIds.STAGNATION;
        };
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
        Thresholds.LoopLimits limits = comparison.policy().thresholds().loops();
        List<Loop> loops = loops(comparison.candidate(), limits);
        if (loops.isEmpty()) {
            return List.of();
        }
        List<Loop> plainer = plainer(comparison.candidate(), limits);
        List<Loop> known = comparison.accepted().stream()
                .flatMap(session -> loops(session, limits).stream())
                .toList();
        return loops.stream()
                .filter(loop -> !loop.isWithin(plainer) && known.stream().noneMatch(loop::isLike))
                .map(loop -> finding(comparison, limits, loop))
                .toList();
    }

    private List<Loop> loops(Session session, Thresholds.LoopLimits limits) {
        return switch (signal) {
            case REPETITION -> Loops.repetitions(session, limits.times());
            case CYCLE -> Loops.cycles(session, limits.rounds());
            case STAGNATION -> Loops.stagnations(session, limits.steps());
        };
    }

    private List<Loop> plainer(Session session, Thresholds.LoopLimits limits) {
        List<Loop> loops = new ArrayList<>();
        if (signal != Loop.Signal.REPETITION) {
            loops.addAll(Loops.repetitions(session, limits.times()));
        }
        if (signal == Loop.Signal.STAGNATION) {
            loops.addAll(Loops.cycles(session, limits.rounds()));
        }
        return loops;
    }

    /** What repeats itself is stuck; what goes round or learns nothing may still get somewhere. */
    private Finding finding(Comparison comparison, Thresholds.LoopLimits limits, Loop loop) {
        return finding(
                signal == Loop.Signal.REPETITION ? Severity.FAIL : Severity.WARN,
                loop.place(),
                expected(limits),
                actual(loop),
                Remedy.of(comparison));
    }

    private String expected(Thresholds.LoopLimits limits) {
        return switch (signal) {
            case REPETITION -> "fewer than " + limits.times() + " times the same call with the same result in one run";
            case CYCLE -> "fewer than " + limits.rounds() + " rounds of the same calls one after the other";
            case STAGNATION -> "fewer than " + limits.steps() + " steps one after the other that tell nothing new";
        };
    }

    private String actual(Loop loop) {
        return switch (signal) {
            case REPETITION -> loop.times() + " times " + words(loop);
            case CYCLE -> loop.times() + " rounds of " + words(loop);
            case STAGNATION -> loop.times() + " steps that tell nothing new: " + words(loop);
        };
    }

    private static String words(Loop loop) {
        Stream<String> calls = loop.calls().stream().limit(SHOWN).map(Shown::call);
        int more = loop.calls().size() - SHOWN;
        return calls.collect(Collectors.joining(", ")) + (more > 0 ? " and " + more + " more" : "");
    }
}
