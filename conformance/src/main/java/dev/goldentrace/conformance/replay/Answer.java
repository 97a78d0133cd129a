package dev.goldentrace.conformance.replay;

import org.jspecify.annotations.Nullable;

/**
 * What an agent made of one turn of its user.
 *
 * @param text what it answered; null for nothing
 * @param stopped whether the run stopped before an answer
 */
record Answer(@Nullable String text, boolean stopped) {}
