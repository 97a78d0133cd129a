package dev.goldentrace.replay;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest pair of requests of each line of conversation that counted as the same. What goes on from such a pair is compared
 * by what it adds: one difference that was accepted does not come back in every later turn.
 */
final class Histories {
    /** A trimmed history goes on from none; what is older than this many begun ones is compared in full again. */
    private static final int MOST = 32;

    private final Deque<Pair> newestFirst = new ArrayDeque<>();

    /**
     * Two requests of one line of conversation.
     *
     * @param before the pair that both go on from, without its own; null where there is none
     * @param recordedIds the ids of its tool calls, numbered
     * @param liveIds the same for the live one
     */
    record Pair(
            LlmRequest recorded, LlmRequest live, @Nullable Pair before, Ordinals recordedIds, Ordinals liveIds) {

        private boolean isBegunBy(LlmRequest laterRecorded, LlmRequest laterLive) {
            return begins(recorded.messages(), laterRecorded.messages())
                    && begins(live.messages(), laterLive.messages());
        }

        private static boolean begins(List<Message> before, List<Message> later) {
            int size = before.size();
            return size > 0
                    && size <= later.size()
                    && before.get(size - 1).equals(later.get(size - 1))
                    && before.equals(later.subList(0, size));
        }

        private Pair alone() {
            return new Pair(recorded, live, null, recordedIds, liveIds);
        }
    }

    /** Two requests, with the pair that both go on from where there is one. */
    Pair next(LlmRequest recorded, LlmRequest live) {
        return newestFirst.stream()
                .filter(pair -> pair.isBegunBy(recorded, live))
                .findFirst()
                .map(before -> new Pair(
                        recorded,
                        live,
                        before,
                        before.recordedIds().goingOn(),
                        before.liveIds().goingOn()))
                .orElseGet(() -> new Pair(recorded, live, null, new Ordinals(), new Ordinals()));
    }

    /** Puts a pair that counts as the same in the place of the one that it goes on from. */
    void keep(Pair pair) {
        Pair before = pair.before();
        if (before != null) {
            newestFirst.removeIf(kept -> kept.recordedIds() == before.recordedIds());
        }
        newestFirst.addFirst(pair.alone());
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
    }
}
