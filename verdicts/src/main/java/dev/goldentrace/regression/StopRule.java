package dev.goldentrace.regression;

import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.StopReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A model must not be cut off by a limit or a filter: at the end of a run's lane it fails, earlier the agent got over it. */
record StopRule() implements Rule {
    private static final Set<StopReason> CUT_OFF = EnumSet.of(StopReason.LENGTH, StopReason.CONTENT_FILTER);

    @Override
    public String id() {
        return RuleIds.STOP;
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
        Set<StopReason> known = EnumSet.noneOf(StopReason.class);
        comparison.accepted().forEach(session -> known.addAll(reasons(session)));
        List<Finding> findings = new ArrayList<>();
        for (Run run : backwards(comparison.candidate().runs())) {
            Set<String> laterLanes = new HashSet<>();
            for (Step step : backwards(run.steps())) {
                boolean last = laterLanes.add(step.lane());
                StopReason reason = reason(step.llm());
                if (CUT_OFF.contains(reason) && !known.contains(reason)) {
                    findings.add(finding(comparison, Placed.of(run, step), last, reason));
                }
            }
        }
        Collections.reverse(findings);
        return findings;
    }

    private Finding finding(Comparison comparison, String place, boolean last, StopReason reason) {
        return finding(
                last ? Severity.FAIL : Severity.WARN,
                place,
                "the model says all that it has to say",
                reason == StopReason.LENGTH ? "cut off by the limit of tokens" : "cut off by a content filter",
                Remedy.of(comparison));
    }

    private static <T> List<T> backwards(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    private static Set<StopReason> reasons(Session session) {
        Set<StopReason> reasons = EnumSet.noneOf(StopReason.class);
        session.steps().forEach(step -> reasons.add(reason(step.llm())));
        return reasons;
    }

    private static StopReason reason(LlmCall call) {
        return call.reply().map(LlmReply::stopReason).orElse(StopReason.OTHER);
    }
}
