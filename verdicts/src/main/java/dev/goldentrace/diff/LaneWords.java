package dev.goldentrace.diff;

import dev.goldentrace.trace.Step;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Says where lanes and turns stand in both sessions. */
final class LaneWords {
    private LaneWords() {}

    static String of(AlignedLane lane) {
        String golden = lane.golden();
        String candidate = lane.candidate();
        if (golden == null || candidate == null) {
            return "lane \"" + Objects.requireNonNullElse(golden, candidate) + "\", only in the "
                    + (golden == null ? "candidate" : "golden");
        }
        return "lane \"" + golden + "\"" + (golden.equals(candidate) ? "" : ", in the candidate \"" + candidate + "\"");
    }

    /** The places of turns that stand one after the other, and how many they are. */
    static String range(List<AlignedTurn> turns) {
        AlignedTurn last = turns.get(turns.size() - 1);
        return turns.size() == 1
                ? place(last)
                : place(turns.get(0)) + " to " + place(last) + " (" + turns.size() + " turns)";
    }

    static String place(AlignedTurn turn) {
        Turn golden = turn.golden();
        Turn candidate = turn.candidate();
        if (golden == null || candidate == null) {
            return words(Objects.requireNonNull(golden == null ? candidate : golden))
                    + (golden == null ? " of the candidate" : " of the golden");
        }
        return words(golden) + (isAtTheSame(golden, candidate) ? "" : " (in the candidate " + words(candidate) + ")");
    }

    private static boolean isAtTheSame(Turn golden, Turn candidate) {
        return golden.at().run() == candidate.at().run()
                && golden.at().step() == candidate.at().step();
    }

    /** The lane is said above it. */
    private static String words(Turn turn) {
        Position at = turn.at();
        return new Position(at.run(), Step.MAIN_LANE, at.step(), 0).words();
    }

    /** What became of a turn as a whole. */
    static String sign(AlignedTurn turn) {
        return Stream.of(Change.ADDED, Change.REMOVED, Change.MOVED)
                .filter(change -> turn.differences().stream()
                        .anyMatch(
                                difference -> difference instanceof Difference.OfStep && difference.change() == change))
                .findFirst()
                .orElse(Change.CHANGED)
                .sign();
    }
}
