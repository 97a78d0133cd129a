package dev.goldentrace.metrics;

import dev.goldentrace.metrics.LaneCalls.Placed;
import dev.goldentrace.metrics.Recovery.Ending;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the calls of one lane that did not succeed. A retry is the next call of the same tool in a later step: calls of one
 * step are asked for at once, so none of them answers another. Each failure is retried by one call at most.
 */
final class Retries {
    private final List<String> retried = new ArrayList<>();
    private final List<Recovery> recoveries = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();

    /** What was learnt of some lanes: the tool of each retry, and what became of each failed first attempt. */
    record Found(List<String> retried, List<Recovery> recoveries) {
        long of(String tool) {
            return retried.stream().filter(tool::equals).count();
        }

        long ended(Ending ending) {
            return recoveries.stream()
                    .filter(recovery -> recovery.ending() == ending)
                    .count();
        }
    }

    /** A failure that nothing got over so far. */
    private static final class Open {
        private final String tool;
        private final Set<CallKey> failed = new HashSet<>();
        private boolean triedAgain;
        private boolean steppedOn;
        private boolean otherSucceeded;

        Open(Placed placed) {
            tool = placed.call().name();
            failed.add(placed.key());
        }

        Recovery left() {
            return new Recovery(tool, otherSucceeded && !triedAgain ? Ending.OTHER_TOOL : Ending.LEFT);
        }
    }

    static Found of(Collection<Session> sessions) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (Session session : sessions) {
            LaneCalls.of(session).forEach(lane -> {
                Retries retries = new Retries();
                lane.steps().forEach(retries::add);
                retries.open.forEach(left -> retries.recoveries.add(left.left()));
                found.retried.addAll(retries.retried);
                found.recoveries.addAll(retries.recoveries);
            });
        }
        return found;
    }

    private void add(List<Placed> step) {
        List<Open> before = new ArrayList<>(open);
        for (Placed placed : step) {
            Optional<Open> answered = answered(placed, before);
            answered.ifPresent(before::remove);
            answered.ifPresentOrElse(failure -> retry(placed, failure), () -> first(placed));
        }
        before.forEach(failure -> stepOn(failure, step));
    }

    /** A failure of the very same call comes first, else the oldest of the tool. */
    private static Optional<Open> answered(Placed placed, List<Open> before) {
        List<Open> ofTool = before.stream()
                .filter(failure -> failure.tool.equals(placed.call().name()))
                .toList();
        return ofTool.stream()
                .filter(failure -> failure.failed.contains(placed.key()))
                .findFirst()
                .or(() -> ofTool.stream().findFirst());
    }

    private void retry(Placed placed, Open failure) {
        retried.add(failure.tool);
        failure.triedAgain = true;
        if (placed.call().succeeded()) {
            open.remove(failure);
            boolean same = failure.failed.contains(placed.key());
            recoveries.add(new Recovery(failure.tool, same ? Ending.REPEATED : Ending.CORRECTED));
        } else {
            failure.failed.add(placed.key());
        }
    }

    private void first(Placed placed) {
        if (!placed.call().succeeded()) {
            open.add(new Open(placed));
        }
    }

    /** Only the step right after a failure says what the agent turned to. */
    private static void stepOn(Open failure, List<Placed> step) {
        if (!failure.steppedOn) {
            failure.steppedOn = true;
            failure.otherSucceeded = step.stream()
                    .anyMatch(placed -> !placed.call().name().equals(failure.tool)
                            && placed.call().succeeded());
        }
    }
}
