package dev.goldentrace.junit;

import dev.goldentrace.golden.Golden;
import org.jspecify.annotations.Nullable;

/** A live session that may be parked: at once where its test runs once, else when it is known which of its runs counts. */
record LiveCandidate(
        TestCase test,
        Parking parking,
        Golden draft,
        String reason,
        @Nullable String unfit) {

    /** Parks it, and says where it is and what to do. */
    String park() {
        return "\n  candidate  " + parking.park(draft, reason, unfit)
                + "\n  then       mend the agent"
                + (unfit == null
                        ? ", or you meant it: " + test.acceptCommand()
                        : "; the candidate cannot be accepted: " + unfit);
    }
}
