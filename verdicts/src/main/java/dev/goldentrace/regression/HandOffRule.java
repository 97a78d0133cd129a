package dev.goldentrace.regression;

import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Session;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The conversation should be given to somebody else when the accepted recordings did so, and only then. */
record HandOffRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.HAND_OFF;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BEHAVIOUR;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        Set<String> anyAccepted = new LinkedHashSet<>();
        comparison.accepted().forEach(session -> anyAccepted.addAll(handOffs(session)));
        Set<String> allAccepted = new LinkedHashSet<>(anyAccepted);
        comparison.accepted().forEach(session -> allAccepted.retainAll(handOffs(session)));
        Set<String> actual = handOffs(comparison.candidate());
        return Stream.concat(
                        actual.stream()
                                .filter(name -> !anyAccepted.contains(name))
                                .map(name -> added(comparison, name)),
                        allAccepted.stream()
                                .filter(name -> !actual.contains(name))
                                .map(this::missing))
                .toList();
    }

    private Finding added(Comparison comparison, String name) {
        String place = Placed.tools(comparison.candidate()).stream()
                .filter(placed ->
                        placed.call().name().equals(name) && placed.call().succeeded())
                .map(Placed::place)
                .findFirst()
                .orElse("");
        return finding(
                Severity.WARN,
                place,
                "no hand-off by <" + name + ">",
                "a hand-off by <" + name + ">",
                Remedy.MEND_OR_ACCEPT);
    }

    private Finding missing(String name) {
        return finding(
                Severity.WARN,
                "",
                "a hand-off by <" + name + ">",
                "no hand-off by <" + name + ">",
                Remedy.MEND_OR_ACCEPT);
    }

    private static Set<String> handOffs(Session session) {
        Set<String> names = new LinkedHashSet<>();
        session.toolCalls().stream()
                .filter(call -> call.effect() == Effect.HANDS_OFF && call.succeeded())
                .forEach(call -> names.add(call.name()));
        return names;
    }
}
