package dev.goldentrace.junit;

import dev.goldentrace.trials.Quarantine;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a test is in quarantine today.
 *
 * @param entry the quarantine that names it; empty where none does
 * @param today the day, in UTC
 */
record QuarantineOfTest(Optional<Quarantine> entry, LocalDate today) {

    boolean isActive() {
        return entry.filter(quarantine -> !quarantine.isOver(today)).isPresent();
    }

    /** Until when and why. */
    String words() {
        return entry.map(Quarantine::inWords).orElse("");
    }

    /** What to say to a failure that it no longer excuses; empty where there is none. */
    Optional<String> ended() {
        return entry.filter(quarantine -> quarantine.isOver(today)).map(Quarantine::ended);
    }

    String remark() {
        return ended().map(words -> "\n  quarantine " + words).orElse("");
    }
}
