package dev.goldentrace.langchain4j;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is built at the first need, and never in a replay that does not need it. */
final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> build;
    private @Nullable T built;

    Once(Supplier<? extends T> build) {
        this.build = build;
    }

    @Override
    public synchronized T get() {
        T present = built;
        if (present == null) {
            present = build.get();
            built = present;
        }
        return present;
    }
}
