package dev.goldentrace.replay;

import dev.goldentrace.trace.LlmRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps the divergences that a replay goes on past, and says which is a consequence of which. */
final class Ledger {
    private static final int MOST_LINES = 10;

    private final ReplayPolicy policy;
    private final Shown shown;
    private final List<Divergence> divergences = new ArrayList<>();
    private final List<Divergence.Details> promptChanges = new ArrayList<>();

    Ledger(ReplayPolicy policy, Shown shown) {
        this.policy = policy;
        this.shown = shown;
    }

    /** Notes a divergence where the replay can go on with the nearest recorded call, and gives that; else throws it. */
    Recorded goOn(Divergence divergence) {
        Recorded nearest = divergence.nearest();
        if (nearest != null && policy.onlyWarns(divergence.details().cause())) {
            promptChanges.add(divergence.details());
            return nearest;
        }
        if (nearest == null || !policy.goesOn()) {
            throw with(divergence);
        }
        divergences.add(divergence);
        return nearest;
    }

    /** A whole recorded request where its parts make no match: never for a mere warning, which would hide all the rest. */
    LlmRequest asRecorded(Divergence divergence, LlmRequest recorded) {
        if (policy.onlyWarns(divergence.details().cause())) {
            throw with(divergence);
        }
        return recorded;
    }

    /** The prompts that are not the recorded ones, where that is only a warning. */
    List<Divergence.Details> promptChanges() {
        return List.copyOf(promptChanges);
    }

    /** The first divergence with all others; empty where there was none. */
    Optional<Divergence> first() {
        return divergences.stream().findFirst().map(first -> all(first, divergences.subList(1, divergences.size())));
    }

    /** The first divergence, with the given one as the last. */
    Divergence with(Divergence last) {
        if (divergences.isEmpty()) {
            return last;
        }
        List<Divergence> others = new ArrayList<>(divergences.subList(1, divergences.size()));
        others.add(last);
        return all(divergences.get(0), others);
    }

    private Divergence all(Divergence first, List<Divergence> others) {
        List<Divergence.Further> further = new ArrayList<>();
        List<Divergence.Details> earlier = new ArrayList<>(List.of(first.details()));
        for (Divergence other : others) {
            further.add(new Divergence.Further(other.details(), Repetition.of(other.details(), earlier)));
            earlier.add(other.details());
        }
        return first.with(further, lines(further));
    }

    private String lines(List<Divergence.Further> further) {
        if (further.isEmpty()) {
            return "";
        }
        long consequences =
                further.stream().filter(Divergence.Further::consequence).count();
        String head =
                "\n  after it  " + further.size() + (further.size() == 1 ? " more divergence" : " more divergences")
                        + (consequences == 0 ? "" : ", of which " + consequences + " in what was already reported");
        String more = further.size() > MOST_LINES ? "\n            and " + (further.size() - MOST_LINES) + " more" : "";
        return further.stream().limit(MOST_LINES).map(this::line).collect(Collectors.joining("", head, more));
    }

    private String line(Divergence.Further further) {
        Divergence.Details details = further.details();
        return "\n            " + (further.consequence() ? "(again) " : "")
                + shown.concealed(Divergences.place(details.run(), details.lane(), details.step())) + ": "
                + shown.concealed(details.cause().words()) + ", at " + details.path();
    }
}
