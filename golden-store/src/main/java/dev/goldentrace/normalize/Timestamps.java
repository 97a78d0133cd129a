package dev.goldentrace.normalize;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads times of day with their date: ISO 8601, RFC 1123, and seconds or milliseconds since 1970. */
final class Timestamps {
    private static final Pattern ISO = Pattern.compile("(?<![0-9-])(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2})"
            + "(?:(:\\d{2})(?:[.,](\\d{1,9}))?)?( ?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?(?![0-9:])");
    private static final Pattern RFC_1123 = Pattern.compile("\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2}"
            + " (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d{2}:\\d{2}:\\d{2} (?:GMT|[+-]\\d{4})");
    private static final Pattern MILLIS = Pattern.compile("(?<![\\w.-])\\d{13}(?!\\w|\\.\\d)");
    private static final Pattern SECONDS = Pattern.compile("(?<![\\w.-])(\\d{10})(?:\\.\\d{1,9})?(?!\\w|\\.\\d)");

    static final List<Form> FORMS = List.of(
            new Form("iso", ISO, Timestamps::iso),
            new Form("rfc-1123", RFC_1123, Timestamps::rfc1123),
            new Form("millis", MILLIS, Timestamps::millis),
            new Form("seconds", SECONDS, Timestamps::seconds));

    private Timestamps() {}

    /** One way to write a time. */
    record Form(String name, Pattern pattern, Function<MatchResult, Optional<Moment>> reading) {}

    private static Optional<Moment> iso(MatchResult match) {
        String seconds = match.group(3) == null ? ":00" : match.group(3);
        String fraction = match.group(4) == null ? "" : "." + match.group(4);
        String zone = match.group(5);
        try {
            LocalDateTime local = LocalDateTime.parse(match.group(1) + "T" + match.group(2) + seconds + fraction);
            Instant from = local.toInstant(zone == null ? ZoneOffset.UTC : zone(zone.strip()));
            return Optional.of(new Moment(from, from.plus(unit(match)), zone != null));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static ZoneOffset zone(String zone) {
        return List.of("Z", "UTC", "GMT").contains(zone) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static Duration unit(MatchResult iso) {
        if (iso.group(3) == null) {
            return Duration.ofMinutes(1);
        }
        int digits = iso.group(4) == null ? 0 : iso.group(4).length();
        return Duration.ofNanos((long) Math.pow(10, 9.0 - digits));
    }

    private static Optional<Moment> rfc1123(MatchResult match) {
        try {
            Instant from = OffsetDateTime.parse(match.group(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Moment.utc(from, Duration.ofSeconds(1)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> millis(MatchResult match) {
        return Optional.of(Moment.utc(Instant.ofEpochMilli(Long.parseLong(match.group())), Duration.ofMillis(1)));
    }

    private static Optional<Moment> seconds(MatchResult match) {
        return Optional.of(Moment.utc(Instant.ofEpochSecond(Long.parseLong(match.group(1))), Duration.ofSeconds(1)));
    }
}
