package dev.goldentrace.normalize;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what is volatile in a text. Where two finds overlap, the one of the earlier kind holds. */
final class VolatileSpans {
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
    private static final String OF_REPLIES = "chatcmpl-(?:tool-)?|cmpl-|gen-|resp_|rs_|fc_|msg_|call_|toolu_|srvtoolu_";

    private static final Map<VolatileKind, Pattern> PATTERNS = new EnumMap<>(Map.of(
            VolatileKind.UUIDS,
            Pattern.compile("(?i)(?<![0-9a-z])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])"),
            VolatileKind.IDS,
            ids(OF_REPLIES + "|run_|thread_|asst_|step_|item_|req_|batch_|conv_|file-"),
            VolatileKind.REPLY_IDS,
            ids(OF_REPLIES),
            VolatileKind.DATES,
            Pattern.compile("(?<![0-9-])\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?"
                    + "(?:Z|[+-]\\d{2}:?\\d{2})?)?(?![0-9-])|(?<![\\w./])\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})(?![\\w/])"
                    + "|(?<!\\w)\\d{1,2}(?:st|nd|rd|th|\\.)? " + MONTH + ",? \\d{4}(?!\\d)|(?<!\\w)" + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)"),
            VolatileKind.TIMES,
            Pattern.compile("(?<![\\d:])\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[AaPp][Mm])?(?![\\d:])"),
            VolatileKind.NUMBERS,
            Pattern.compile("(?<![\\w.])[-+]?\\d+(?:[.,]\\d+)*(?!\\w)")));

    private final RunValues own;
    private final @Nullable RunValues other;
    private final ZoneId machine;

    /** Finds what is of a run's own; and what is of the other one, where that is said. */
    VolatileSpans(RunValues own, @Nullable RunValues other) {
        this(own, other, ZoneId.systemDefault());
    }

    VolatileSpans(RunValues own, @Nullable RunValues other, ZoneId machine) {
        this.own = own;
        this.other = other;
        this.machine = machine;
    }

    private static Pattern ids(String prefixes) {
        return Pattern.compile("(?<![A-Za-z0-9])(?:(?:" + prefixes + ")(?:bdrk_|vrtx_)?"
                + "(?=[A-Za-z]*[0-9])[A-Za-z0-9]{16,}|tooluse_[A-Za-z0-9_-]{20,})(?![A-Za-z0-9])");
    }

    List<VolatileSpan> of(String text, Set<VolatileKind> kinds) {
        List<VolatileSpan> found = new ArrayList<>();
        for (VolatileKind kind : VolatileKind.values()) {
            if (kinds.contains(kind)) {
                find(text, kind).stream()
                        .filter(span -> found.stream().noneMatch(before -> overlap(before, span)))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparingInt(VolatileSpan::start));
        return found;
    }

    private static boolean overlap(VolatileSpan one, VolatileSpan other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    private List<VolatileSpan> find(String text, VolatileKind kind) {
        return switch (kind) {
            case TIMESTAMPS -> timestamps(text);
            default ->
                Objects.requireNonNull(PATTERNS.get(kind), "every other kind has a pattern")
                        .matcher(text)
                        .results()
                        .map(match -> new VolatileSpan(match.start(), match.end(), kind, "", Set.of(), true))
                        .toList();
        };
    }

    private List<VolatileSpan> timestamps(String text) {
        List<VolatileSpan> found = new ArrayList<>();
        for (Timestamps.Form form : Timestamps.FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            while (matcher.find()) {
                form.reading().apply(matcher).flatMap(this::time).ifPresent(time -> {
                    VolatileKind kind = VolatileKind.TIMESTAMPS;
                    found.add(new VolatileSpan(
                            matcher.start(), matcher.end(), kind, form.name(), time.zones(), time.own()));
                });
            }
        }
        return found;
    }

    private record Time(Set<Moment.Zone> zones, boolean own) {}

    private Optional<Time> time(Moment moment) {
        Set<Moment.Zone> zones = moment.zonesWithin(own, machine);
        if (!zones.isEmpty()) {
            return Optional.of(new Time(zones, true));
        }
        Set<Moment.Zone> before = other == null ? Set.of() : moment.zonesWithin(other, machine);
        return before.isEmpty() ? Optional.empty() : Optional.of(new Time(before, false));
    }
}
