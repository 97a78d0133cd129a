package dev.goldentrace.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that only goes on when somebody waits. */
final class FakeTime extends Clock implements Waiter {
    final List<Duration> pauses = new ArrayList<>();
    Runnable meanwhile = () -> {};
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Override
    public void pause(Duration duration) {
        pauses.add(duration);
        now = now.plus(duration);
        meanwhile.run();
    }

    void goOn(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
