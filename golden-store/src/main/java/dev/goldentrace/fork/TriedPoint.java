package dev.goldentrace.fork;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.pricing.Cost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A fork point with what its live continuations came to. Models vary, so the majority of those that said anything decides.
 *
 * @param point the fork point
 * @param trials its continuations, in order
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TriedPoint(ForkPoint point, List<Trial> trials) {
    /** Checks and copies. */
    public TriedPoint {
        Objects.requireNonNull(point, "point");
        trials = List.copyOf(trials);
    }

    /** {@return how many continuations passed} */
    public int passed() {
        return count(Trial.Result.PASSED);
    }

    /** {@return how many continuations said anything: passed or failed} */
    public int conclusive() {
        return passed() + count(Trial.Result.FAILED);
    }

    private int count(Trial.Result result) {
        return (int) trials.stream().filter(trial -> trial.result() == result).count();
    }

    /** {@return whether more than half of those that said anything passed} */
    public boolean passes() {
        return 2 * passed() > conclusive();
    }

    /** {@return whether some passed and some failed} */
    public boolean isUnstable() {
        return passed() > 0 && passed() < conclusive();
    }

    /** {@return how many model calls were live} */
    public int liveCalls() {
        return trials.stream().mapToInt(Trial::liveCalls).sum();
    }

    /** {@return what the live calls cost} */
    public Cost cost() {
        return trials.stream().map(Trial::cost).reduce(Cost.free(), Cost::plus);
    }

    /** {@return why continuations said nothing, each reason with how many there were, in order} */
    public Map<String, Integer> unsaid() {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        trials.stream()
                .map(Trial::why)
                .filter(why -> !why.isEmpty())
                .forEach(why -> reasons.merge(why, 1, Integer::sum));
        return reasons;
    }

    /** {@return the counts in words, such as {@code passed 2 of 3}} */
    public String words() {
        return "passed " + passed() + " of " + conclusive();
    }
}
