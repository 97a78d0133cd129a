package dev.goldentrace.capture;

import org.jspecify.annotations.Nullable;

/**
 * Where a call is put, before its source may say otherwise.
 *
 * @param place what its source is told
 * @param run the run that goes on
 * @param step the step that a call of no model belongs to; null before the first one and for an LLM call
 * @param retried the call that an LLM call tries again, or null
 * @param under the tool call whose agent makes an LLM call, or null
 */
record Placement(
        Place place,
        RunUnderway run,
        @Nullable StepUnderway step,
        @Nullable CallUnderway retried,
        @Nullable CallUnderway under) {}
