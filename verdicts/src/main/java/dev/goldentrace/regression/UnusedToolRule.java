package dev.goldentrace.regression;

import dev.goldentrace.trace.Session;
import java.util.List;
import java.util.Set;

/** A tool that all accepted recordings call and the candidate does not is good to know. */
record UnusedToolRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.UNUSED_TOOL;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BUDGET;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        List<Session> candidate = List.of(comparison.candidate());
        Set<String> unused = Tools.calledByAll(comparison.accepted());
        unused.removeAll(Tools.called(candidate));
        return unused.stream()
                .map(name -> finding(
                        Severity.INFO,
                        "",
                        "calls of <" + name + ">",
                        "no call of <" + name + ">",
                        Remedy.MEND_OR_ACCEPT))
                .toList();
    }
}
