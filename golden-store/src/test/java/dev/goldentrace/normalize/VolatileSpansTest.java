package dev.goldentrace.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A time of day without a zone is of the run in UTC or where the machine stands, and one is not the other. */
class VolatileSpansTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final RunValues WINTER = run("2026-11-02T10:00:00Z");
    private static final RunValues SUMMER = run("2027-07-05T08:31:07Z");

    private static RunValues run(String time) {
        return new RunValues(Instant.parse(time), Instant.parse(time), List.of());
    }

    private static List<VolatileSpan> spans(String text, RunValues run, ZoneId machine) {
        return new VolatileSpans(run, null, machine).of(text, EnumSet.of(VolatileKind.TIMESTAMPS));
    }

    private static VolatileSpan span(String text, RunValues run, ZoneId machine) {
        return spans(text, run, machine).get(0);
    }

    @Test
    void findsTheTimeOfTheMachine() {
        assertThat(span("2026-11-02T15:30:00", WINTER, KOLKATA).zones()).isEqualTo(Set.of(Moment.Zone.OF_THE_MACHINE));
        assertThat(span("2026-11-02T10:00:00", WINTER, KOLKATA).zones()).isEqualTo(Set.of(Moment.Zone.UTC));
    }

    @Test
    void findsNoTimeOfAnotherPlace() {
        assertThat(spans("2026-11-02T12:00:00", WINTER, KOLKATA)).isEmpty();
        assertThat(spans("2026-11-02 10:15", WINTER, KOLKATA)).isEmpty();
    }

    @Test
    void tellsTheMachinesTimeFromUtc() {
        VolatileSpan utc = span("2026-11-02T10:00:00", WINTER, KOLKATA);

        assertThat(utc.isLike(span("2027-07-05T08:31:07", SUMMER, KOLKATA))).isTrue();
        assertThat(utc.isLike(span("2027-07-05T14:01:07", SUMMER, KOLKATA))).isFalse();
    }

    @Test
    void takesBothForTheSameWhereTheyWere() {
        VolatileSpan either = span("2026-11-02T10:00:00", WINTER, LONDON);

        assertThat(either.isLike(span("2027-07-05T08:31:07", SUMMER, LONDON))).isTrue();
        assertThat(either.isLike(span("2027-07-05T09:31:07", SUMMER, LONDON))).isTrue();
    }
}
