package dev.goldentrace.normalize;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which recorded id stands for which live one, one to one, on top of what was known before. A recorded id may also stand for
 * itself, since recorded answers are handed back with it.
 */
final class IdPairs {
    private final @Nullable IdPairs before;
    private final Supplier<Set<String>> recordedIds;
    private final Map<String, String> lives = new HashMap<>();
    private final Map<String, String> recordings = new HashMap<>();

    IdPairs(Supplier<Set<String>> recordedIds) {
        this(null, recordedIds);
    }

    private IdPairs(@Nullable IdPairs before, Supplier<Set<String>> recordedIds) {
        this.before = before;
        this.recordedIds = recordedIds;
    }

    IdPairs onTop() {
        return new IdPairs(this, recordedIds);
    }

    boolean isKnown(String recorded, String live) {
        return recorded.equals(live) || live.equals(live(recorded));
    }

    /** Pairs two ids, unless one of them is paired otherwise or the live one is another recorded one. */
    boolean pair(String recorded, String live) {
        if (isKnown(recorded, live)) {
            return true;
        }
        if (!admits(recorded, live) || recordedIds.get().contains(live)) {
            return false;
        }
        lives.put(recorded, live);
        recordings.put(live, recorded);
        return true;
    }

    /** Keeps what was paired here for good, all or nothing. */
    boolean keep() {
        IdPairs below = before;
        if (below == null || !lives.entrySet().stream().allMatch(own -> below.admits(own.getKey(), own.getValue()))) {
            return false;
        }
        below.lives.putAll(lives);
        below.recordings.putAll(recordings);
        return true;
    }

    private boolean admits(String recorded, String live) {
        String known = live(recorded);
        String holder = recorded(live);
        return (known == null || known.equals(live)) && (holder == null || holder.equals(recorded));
    }

    private @Nullable String live(String recorded) {
        String live = lives.get(recorded);
        return live != null || before == null ? live : before.live(recorded);
    }

    private @Nullable String recorded(String live) {
        String recorded = recordings.get(live);
        return recorded != null || before == null ? recorded : before.recorded(live);
    }
}
