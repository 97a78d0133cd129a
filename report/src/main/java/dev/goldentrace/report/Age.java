package dev.goldentrace.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Says how old a recording is: {@code 2026-11-02 (20 days ago)}, by UTC. */
final class Age {
    private Age() {}

    static String of(Instant then, Instant now) {
        return date(then) + " (" + days(Duration.between(then, now).toDays()) + ")";
    }

    static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String days(long days) {
        if (days < 1) {
            return "today";
        }
        return days == 1 ? "1 day ago" : days + " days ago";
    }
}
