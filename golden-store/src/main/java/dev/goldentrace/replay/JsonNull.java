package dev.goldentrace.replay;

import org.jspecify.annotations.Nullable;

/** The null that JSON knows, where a plain null says that nothing is there. */
enum JsonNull {
    NULL;

    /** The value at a place, if there is such a place. */
    static @Nullable Object orAbsent(boolean there, @Nullable Object value) {
        return there && value == null ? NULL : value;
    }
}
