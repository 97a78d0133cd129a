package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of the recordings that a golden holds when newer ones are made: fewer new ones never narrow its envelope. */
record Renewal(Golden before, Golden made, Normalization normalization) {

    /** Says whether nothing new was made; a header that no longer tells the truth is to be written again. */
    boolean changesNothing() {
        return made.recordings().size() <= before.recordings().size()
                && made.personalData() == before.personalData()
                && fresh().isEmpty();
    }

    /** As many new ones as the golden holds take their place, as do those of another setup; fewer push out the oldest. */
    Golden golden(boolean sameSetup, Draft draft) {
        boolean replaces = made.recordings().size() >= before.recordings().size();
        if (replaces || !sameSetup || !made.redactedAs(before)) {
            return made;
        }
        List<Session> all = new ArrayList<>(before.recordings());
        all.addAll(fresh());
        List<Session> kept = all.subList(fresh().size(), all.size());
        return new Golden(
                made.id(),
                made.redaction(),
                made.personalData(),
                draft.contract(kept),
                surrogates(),
                kept,
                made.against());
    }

    private List<Surrogate> surrogates() {
        return Stream.concat(
                        made.surrogates().stream(),
                        before.surrogates().stream()
                                .filter(old -> made.surrogates().stream()
                                        .noneMatch(known -> known.text().equals(old.text()))))
                .toList();
    }

    private List<Session> fresh() {
        return made.recordings().stream()
                .filter(session -> before.recordings().stream().noneMatch(held -> isSame(held, session)))
                .toList();
    }

    private boolean isSame(Session held, Session session) {
        return GoldenStore.sameRecordings(alone(held), alone(session), normalization);
    }

    private Golden alone(Session session) {
        return new Golden(made.id(), made.redaction(), null, List.of(), List.of(session), null);
    }
}
