package dev.goldentrace.diff;

/**
 * A call as alignment sees it: ids of texts in a {@link Vocabulary}, in which surrogates and what is volatile are told by
 * their kind alone.
 *
 * @param name its kind and name
 * @param request name and arguments
 * @param leaves each value of its arguments with its path; a set, ascending
 * @param result what it gave
 */
@SuppressWarnings("ArrayRecordComponent") // one for each call of a session; never compared as a whole
record CallOutline(int name, int request, int[] leaves, int result) {
    boolean isSame(CallOutline other) {
        return request == other.request && result == other.result;
    }
}
