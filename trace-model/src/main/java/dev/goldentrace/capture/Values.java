package dev.goldentrace.capture;

import dev.goldentrace.trace.Drawn;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Hands out times, ids, chance and sleeps, by lane. Drawn under the session's lock; who sleeps does so outside of it. */
final class Values {
    private final Guard guard;
    private final Source source;
    private final Clock real;
    private final Map<String, DrawnInLane> byLane = new TreeMap<>();

    Values(Guard guard, Source source, Clock real) {
        this.guard = guard;
        this.source = source;
        this.real = real;
    }

    Clock clock(String lane) {
        return new TracedClock(() -> guard.guarded(() -> in(lane).reading(source.drawn(lane), real)), ZoneOffset.UTC);
    }

    UUID newUuid(String lane) {
        return guard.guarded(() -> in(lane).uuid(source.drawn(lane)));
    }

    RandomGenerator random(String lane) {
        return guard.guarded(() -> in(lane).random(source.drawn(lane)));
    }

    Sleeper sleeper(String lane) {
        return duration -> sleep(lane, Duration.ofMillis(Math.max(0, duration.toMillis())));
    }

    private void sleep(String lane, Duration duration) throws InterruptedException {
        Optional<Drawn> recorded = guard.guarded(() -> {
            in(lane).sleeps(duration);
            return source.drawn(lane);
        });
        if (recorded.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(duration.toMillis());
        } else if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while asleep");
        }
    }

    private DrawnInLane in(String lane) {
        return byLane.computeIfAbsent(lane, DrawnInLane::new);
    }

    /** {@return what was drawn by now} Guarded by the session's lock. */
    List<Drawn> drawn() {
        return byLane.values().stream().map(DrawnInLane::toDrawn).toList();
    }
}
