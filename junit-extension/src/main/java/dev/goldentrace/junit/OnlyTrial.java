package dev.goldentrace.junit;

import org.jspecify.annotations.Nullable;

/** A test that runs once: it fails by itself. */
record OnlyTrial() implements Trials {
    @Override
    public Throwable instead(Throwable failure) {
        return failure;
    }

    @Override
    public void ended(ResultOfTest result, @Nullable Throwable last) {
        // it has said all itself
    }
}
