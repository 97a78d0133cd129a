package dev.goldentrace.diff;

import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.replay.RecordedSession;
import dev.goldentrace.replay.RecordingComparison;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Usage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Aligns two sessions, and then compares what stands beside each other. */
final class Differ {
    private final RecordedSession golden;
    private final RecordedSession candidate;
    private final Normalization normalization;
    private final RecordingComparison comparison;

    Differ(RecordedSession golden, RecordedSession candidate, Normalization normalization) {
        this.golden = golden;
        this.candidate = candidate;
        this.normalization = normalization;
        this.comparison = RecordingComparison.of(golden, candidate, normalization);
    }

    SessionDiff diff() {
        List<Rows> lanes = lanes();
        List<Row> rows = RowOrder.of(lanes);
        RowComparison turns = new RowComparison(comparison);
        rows.forEach(turns::compare);
        lanes.forEach(MovedCalls::find);
        new RunEnds(comparison).compare(golden.session(), candidate.session(), rows);
        Set<Difference> differences = new LinkedHashSet<>();
        rows.forEach(row -> differences.addAll(row.differences()));
        return new SessionDiff(
                lanes.stream().map(Differ::aligned).toList(),
                List.copyOf(differences),
                new Parting(comparison, lanes).of(rows),
                rows.stream().flatMap(row -> usage(row).stream()).toList());
    }

    private List<Rows> lanes() {
        List<Lane> ofGolden = Lane.of(golden.session());
        List<Lane> ofCandidate = Lane.of(candidate.session());
        Set<String> common = CommonTexts.of(ofGolden, ofCandidate);
        Vocabulary vocabulary = new Vocabulary();
        return LanePairs.of(
                        outlined(ofGolden, new Outliner(golden, normalization, vocabulary, common)),
                        outlined(ofCandidate, new Outliner(candidate, normalization, vocabulary, common)))
                .stream()
                .map(Rows::of)
                .toList();
    }

    private static List<OutlinedLane> outlined(List<Lane> lanes, Outliner outliner) {
        return lanes.stream().map(lane -> OutlinedLane.of(lane, outliner)).toList();
    }

    private static AlignedLane aligned(Rows rows) {
        return new AlignedLane(
                rows.golden(),
                rows.candidate(),
                rows.rows().stream().map(Row::aligned).toList());
    }

    private static Optional<UsageChange> usage(Row row) {
        if (!row.isPair()) {
            return Optional.empty();
        }
        Turn one = row.golden().turn();
        Turn other = row.candidate().turn();
        Optional<Usage> expected = Optional.ofNullable(one.llm()).flatMap(LlmCall::usage);
        Optional<Usage> actual = Optional.ofNullable(other.llm()).flatMap(LlmCall::usage);
        return expected.isPresent() && actual.isPresent() && !expected.equals(actual)
                ? Optional.of(new UsageChange(one.at(), other.at(), expected.get(), actual.get()))
                : Optional.empty();
    }
}
