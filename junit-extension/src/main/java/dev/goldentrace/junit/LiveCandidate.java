package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A live session that may be parked: at once where its test runs once, else when it is known which of its runs counts.
 *
 * @param wanted whether anybody may wish to accept it; not where its run passed
 */
record LiveCandidate(
        TestCase test,
        Parking parking,
        Golden draft,
        String reason,
        @Nullable String unfit,
        boolean wanted) {

    /** Parks it, and says where it is and what to do. What is not wanted does not take the place of what waits. */
    String park() {
        Optional<String> waiting = wanted && unfit == null ? Optional.empty() : parking.waiting(test);
        if (waiting.isPresent()) {
            return "\n  candidate  " + Parking.left(test, waiting.get()) + "\n  then       mend the agent";
        }
        return "\n  candidate  " + parking.park(draft, reason, unfit)
                + "\n  then       mend the agent"
                + (unfit == null
                        ? ", or you meant it: " + parking.acceptCommand(test)
                        : "; the candidate cannot be accepted: " + unfit);
    }
}
