package dev.goldentrace.diff;

/**
 * What a step's request adds, as alignment sees it.
 *
 * @param id two with the same are the same
 * @param words a set, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // one for each step of a session; never compared as a whole
record ToldOutline(int id, int[] words) implements Outline {}
