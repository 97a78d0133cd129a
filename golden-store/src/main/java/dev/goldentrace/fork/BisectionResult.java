package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.Cost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a bisection found.
 *
 * @param conclusion what is known
 * @param lastPassing the last point from which live continuations pass; null where no step was found
 * @param firstFailing the step that broke it: the first point from which they no longer do; null where no step was found
 * @param tried the points in the order in which they were tried
 * @param skipped the points at which no fork is possible, with the reason
 * @param story the step that broke it in a few lines, redacted as the candidate is; empty where no step was found
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record BisectionResult(
        Conclusion conclusion,
        @Nullable ForkPoint lastPassing,
        @Nullable ForkPoint firstFailing,
        List<TriedPoint> tried,
        Map<ForkPoint, String> skipped,
        List<String> story) {

    /** What can be known. */
    public enum Conclusion {
        /** A step broke it. */
        FOUND,
        /** The candidate passes as it is, so there is nothing to be found. */
        PASSES,
        /** It fails live from the very start, so no recorded step is to blame. */
        FROM_THE_START,
        /** At some point no try said anything. */
        UNKNOWN,
        /** It was stopped before enough was tried. */
        STOPPED
    }

    /** Checks and copies. */
    public BisectionResult {
        Objects.requireNonNull(conclusion, "conclusion");
        tried = List.copyOf(tried);
        skipped = Collections.unmodifiableMap(new LinkedHashMap<>(skipped));
        story = List.copyOf(story);
    }

    /** {@return how many model calls were live} */
    public int liveCalls() {
        return tried.stream().mapToInt(TriedPoint::liveCalls).sum();
    }

    /** {@return what the live calls cost} */
    public Cost cost() {
        return tried.stream().map(TriedPoint::cost).reduce(Cost.free(), Cost::plus);
    }

    /** {@return what was found, what it rests on and what it took, for people to read} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        story.forEach(line -> lines.add("  " + line));
        lines.add("  tried     "
                + tried.stream()
                        .map(each -> each.point().words() + " " + each.words())
                        .collect(Collectors.joining(", ")));
        tried.forEach(each -> each.unsaid().forEach((why, times) -> lines.add(unsaid(each, why, times))));
        bySkippingReason().forEach((reason, points) -> lines.add("  skipped   " + points + ": " + reason));
        tried.stream()
                .filter(TriedPoint::isUnstable)
                .forEach(each -> lines.add("  unstable  at " + each.point().words() + ": " + each.words()
                        + ". More tries make it surer: -Dgoldentrace.bisect.tries"));
        if (conclusion == Conclusion.FOUND) {
            lines.add("  assumed   that what goes on from a broken step fails at every later step too");
        }
        int calls = liveCalls();
        lines.add("  took      " + calls + (calls == 1 ? " live model call, " : " live model calls, ")
                + cost().describe());
        return lines;
    }

    private static String unsaid(TriedPoint tried, String why, int times) {
        return "  unsaid    " + times + (times == 1 ? " try at " : " tries at ")
                + tried.point().words() + ": " + why;
    }

    private Map<String, String> bySkippingReason() {
        Map<String, String> points = new LinkedHashMap<>();
        skipped.forEach((point, reason) -> points.merge(reason, point.words(), (some, more) -> some + ", " + more));
        return points;
    }

    private String headline() {
        return switch (conclusion) {
            case FOUND -> found(Objects.requireNonNull(lastPassing), Objects.requireNonNull(firstFailing));
            case PASSES -> "nothing to find: answered from the candidate to its end, the test passes";
            case FROM_THE_START ->
                "no step is to blame: live from the very start it fails as well."
                        + " Look at the prompt, the tools, the model or the test";
            case STOPPED -> "nothing is known: it was stopped before enough was tried";
            case UNKNOWN -> "nothing is known: at " + last() + " no try said anything" + question();
        };
    }

    private String question() {
        boolean answered = tried.stream().anyMatch(each -> !each.unsaid().isEmpty());
        return answered ? "" : " (did the provider answer?)";
    }

    private String last() {
        return tried.isEmpty()
                ? "the start"
                : tried.get(tried.size() - 1).point().words();
    }

    private String found(ForkPoint good, ForkPoint bad) {
        String where = bad.step() - good.step() == 1
                ? bad.words()
                : "one of the steps " + (good.step() + 1) + " to " + bad.step();
        return where + " broke it: a live continuation passes after " + good.words() + ", and no longer after "
                + bad.words();
    }
}
