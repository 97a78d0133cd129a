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
        Turn golden = row.golden().turn();
        Turn candidate = row.candidate().turn();
        int[] partners = CallPairs.of(
                row.goldenOutline().calls(), row.candidateOutline().calls());
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

    private List<Difference> request(Turn golden, int i, Turn candidate, int j) {
        Call one = golden.calls().get(i);
        Call other = candidate.calls().get(j);
        if (one.kind() != other.kind()) {
            return List.of(removed(golden, i), added(candidate, j));
        }
        List<Mismatch> mismatches = comparison.requests(one.request(), other.request());
        if (mismatches.isEmpty()) {
            comparison.outcomes(one, other).stream()
                    .map(mismatch -> new Difference.OfResult(
                            CallWords.name(one), sides(golden.at(i), candidate.at(j), mismatch), mismatch.cause()))
                    .forEach(results::add);
        }
        return mismatches.stream()
                .map(mismatch -> asked(golden, i, candidate, j, mismatch))
                .toList();
    }

    private static Difference asked(Turn golden, int i, Turn candidate, int j, Mismatch mismatch) {
        Call one = golden.calls().get(i);
        Call other = candidate.calls().get(j);
        if (mismatch.path().equals("$.name")) {
            Sides both =
                    new Sides(golden.at(i), candidate.at(j), "$", CallWords.json(one), CallWords.json(other));
            return new Difference.OfCall(Change.CHANGED, CallWords.name(other), both, mismatch.cause());
        }
        return new Difference.OfArgument(
                CallWords.name(one), sides(golden.at(i), candidate.at(j), mismatch), mismatch.cause());
    }

    private static Sides sides(Position golden, Position candidate, Mismatch mismatch) {
        return new Sides(golden, candidate, mismatch.path(), mismatch.expected(), mismatch.actual());
    }

    private static Difference removed(Turn golden, int i) {
        Call call = golden.calls().get(i);
        return new Difference.OfCall(
                Change.REMOVED,
                CallWords.name(call),
                new Sides(golden.at(i), null, "$", CallWords.json(call), null),
                new Cause.CallNeverMade(CallWords.name(call)));
    }

    private static Difference added(Turn candidate, int j) {
        Call call = candidate.calls().get(j);
        return new Difference.OfCall(
                Change.ADDED,
                CallWords.name(call),
                new Sides(null, candidate.at(j), "$", null, CallWords.json(call)),
                new Cause.ExtraCall(CallWords.name(call)));
    }
}
