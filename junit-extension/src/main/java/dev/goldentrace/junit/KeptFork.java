package dev.goldentrace.junit;

import dev.goldentrace.fork.ForkPoint;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Says what a fork did, and keeps it as a candidate where that was asked for. */
final class KeptFork implements ForkEnding.Forked {
    private final TestCase test;
    private final ForkPoint point;
    private final @Nullable Parking parking;

    KeptFork(TestCase test, Settings settings, ForkPoint point, ResultOfTest result, Gate gate) {
        this.test = test;
        this.point = point;
        this.parking = settings.flag(Setting.FORK_RECORD) ? Parking.ofForks(settings, result, gate) : null;
    }

    @Override
    public String ended(ForkEnding.Fork fork, String reason, boolean whole) {
        String kept = parking == null ? "" : park(parking, fork, reason, whole);
        int live = fork.live().steps().size();
        test.say("forked " + test.name() + " after " + point.words() + ": "
                + live + (live == 1 ? " live step, " : " live steps, ")
                + PriceTable.bundled().costOf(fork.live()).describe() + "; " + reason + kept);
        return kept;
    }

    private String park(Parking place, ForkEnding.Fork fork, String reason, boolean whole) {
        @Nullable String unfit = whole ? Parking.unfit(test, fork.candidate(), fork.session()) : reason;
        String why = "forked after " + point.words() + ": " + reason;
        return new LiveCandidate(test, place, fork.candidate(), why, unfit, true).park();
    }
}
