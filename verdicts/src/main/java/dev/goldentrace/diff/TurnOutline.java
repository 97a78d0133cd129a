package dev.goldentrace.diff;

import java.util.List;

/**
 * A turn as alignment sees it: what was done, without what was told.
 *
 * @param id two turns with the same are the same, as far as alignment sees
 * @param did the model's words, and the calls by name and arguments; -1 for nothing
 * @param step whether it is a step, and not what stands before a run's first one
 * @param said the words of its reply; a set, ascending
 * @param calls its calls
 */
@SuppressWarnings("ArrayRecordComponent") // one for each step of a session; never compared as a whole
record TurnOutline(int id, int did, boolean step, int[] said, List<CallOutline> calls) implements Outline {}
