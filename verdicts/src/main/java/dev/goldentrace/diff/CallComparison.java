package dev.goldentrace.diff;

import dev.goldentrace.replay.Cause;
import dev.goldentrace.replay.Mismatch;
import dev.goldentrace.replay.RecordingComparison;
import dev.goldentrace.trace.Call;
import java.util.ArrayList;
import java.util.List;

/** Compares the calls of two turns: which there are, what they are asked for, and what they gave. */
final class CallComparison {
    private final RecordingComparison comparison;
    private final Row row;
    private final List<Difference> results = new ArrayList<>();

    CallComparison(RecordingComparison comparison, Row row) {
        this.comparison = comparison;
        this.row = row;
    }

    /** Finds which calls there are, and in which arguments they differ. */
    List<Difference> requests() {
        List<Difference> found = new ArrayList<>();
        Lane.Read golden = row.golden();
        Lane.Read candidate = row.candidate();
        int[] partners =
                CallPairs.of(row.goldenOutline().calls(), row.candidateOutline().calls());
        boolean[] paired = new boolean[candidate.calls().size()];
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) {
                found.add(removed(golden, i));
            } else {
                paired[partners[i]] = true;
                found.addAll(request(golden, i, candidate, partners[i]));
            }
        }
        for (int j = 0; j < paired.length; j++) {
            if (!paired[j]) {
                found.add(added(candidate, j));
            }
        }
        return found;
    }

    /** What gave something else although it was asked for the same; known after the requests. */
    List<Difference> results() {
        return results;
    }

    private List<Difference> request(Lane.Read golden, int i, Lane.Read candidate, int j) {
        Call one = golden.calls().get(i);
        Call other = candidate.calls().get(j);
        if (one.kind() != other.kind()) {
            return List.of(removed(golden, i), added(candidate, j));
        }
        if (golden.isMade(i) != candidate.isMade(j)) {
            return List.of(notMade(golden, i, candidate, j));
        }
        List<Mismatch> mismatches = comparison.requests(one.request(), other.request());
        if (mismatches.isEmpty()) {
            comparison.outcomes(one, other).stream()
                    .map(mismatch -> new Difference.OfResult(
                            CallWords.name(one),
                            sides(golden.turn().at(i), candidate.turn().at(j), mismatch),
                            mismatch.cause()))
                    .forEach(results::add);
        }
        return mismatches.stream()
                .map(mismatch -> asked(golden, i, candidate, j, mismatch))
                .toList();
    }

    private static Difference asked(Lane.Read golden, int i, Lane.Read candidate, int j, Mismatch mismatch) {
        Call one = golden.calls().get(i);
        Call other = candidate.calls().get(j);
        if (mismatch.path().equals("$.name")) {
            Sides both = new Sides(
                    golden.turn().at(i), candidate.turn().at(j), "$", CallWords.json(one), CallWords.json(other));
            return new Difference.OfCall(Change.CHANGED, CallWords.name(other), both, mismatch.cause());
        }
        return new Difference.OfArgument(
                CallWords.name(one), sides(golden.turn().at(i), candidate.turn().at(j), mismatch), mismatch.cause());
    }

    private static Sides sides(Position golden, Position candidate, Mismatch mismatch) {
        return new Sides(golden, candidate, mismatch.path(), mismatch.expected(), mismatch.actual());
    }

    /** Both models asked for it, and one agent did not make it. */
    private static Difference notMade(Lane.Read golden, int i, Lane.Read candidate, int j) {
        Call call = golden.calls().get(i);
        boolean gone = golden.isMade(i);
        Object json = CallWords.json(call);
        Sides sides =
                new Sides(golden.turn().at(i), candidate.turn().at(j), "$", gone ? json : null, gone ? null : json);
        String name = CallWords.name(call);
        return gone
                ? new Difference.OfCall(Change.REMOVED, name, sides, new Cause.CallNeverMade(name))
                : new Difference.OfCall(Change.ADDED, name, sides, new Cause.ExtraCall(name));
    }

    private static Difference removed(Lane.Read golden, int i) {
        Call call = golden.calls().get(i);
        return new Difference.OfCall(
                Change.REMOVED,
                CallWords.name(call),
                new Sides(golden.turn().at(i), null, "$", CallWords.json(call), null),
                new Cause.CallNeverMade(CallWords.name(call)));
    }

    private static Difference added(Lane.Read candidate, int j) {
        Call call = candidate.calls().get(j);
        return new Difference.OfCall(
                Change.ADDED,
                CallWords.name(call),
                new Sides(null, candidate.turn().at(j), "$", null, CallWords.json(call)),
                new Cause.ExtraCall(CallWords.name(call)));
    }
}
