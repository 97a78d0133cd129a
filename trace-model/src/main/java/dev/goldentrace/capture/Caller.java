package dev.goldentrace.capture;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a call, as far as it shows.
 *
 * @param lane the lane that the test named, or null
 * @param tool the tool call whose agent makes it, as the adapter says, or null
 * @param thread the thread on which it is made: a hint only
 */
record Caller(@Nullable String lane, @Nullable CallUnderway tool, long thread) {

    static Caller here(@Nullable String lane, @Nullable CallUnderway tool) {
        return new Caller(lane, tool, Thread.currentThread().getId());
    }
}
