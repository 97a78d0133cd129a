package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** The null that JSON knows, where a plain null says that nothing is there. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum JsonNull {
    /** JSON's {@code null}. */
    NULL;

    /** The value at a place, if there is such a place. */
    static @Nullable Object orAbsent(boolean there, @Nullable Object value) {
        return there && value == null ? NULL : value;
    }

    /** {@return the word that JSON has for it} */
    @Override
    public String toString() {
        return "null";
    }
}
