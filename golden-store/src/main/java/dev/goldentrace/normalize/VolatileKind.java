package dev.goldentrace.normalize;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a text can be another in each run. The words of settings and results are these names in lower case. */
enum VolatileKind {
    /** UUIDs of any version. */
    UUIDS(true, true),
    /** What providers name their answers and calls by, and all else that they keep: {@code item_}, {@code file-}. */
    IDS(false, true),
    /** Of these ids only what is drawn for each answer and call; the others are ids of anybody's business too. */
    REPLY_IDS(true, true),
    /** Times of day with their date, inside of the run's own window. */
    TIMESTAMPS(true, false),
    /** Dates, with a time of day or without, whenever they are. */
    DATES(false, false),
    /** Times of day without a date. */
    TIMES(false, false),
    /** Numbers that stand alone. */
    NUMBERS(false, false);

    private final boolean byDefault;
    private final boolean identity;

    VolatileKind(boolean byDefault, boolean identity) {
        this.byDefault = byDefault;
        this.identity = identity;
    }

    /** Whether it counts without being asked for, outside of tools' arguments. */
    boolean byDefault() {
        return byDefault;
    }

    /** Whether one value stands for one thing all over a session; by chance two times can be the same. */
    boolean isIdentity() {
        return identity;
    }

    String word() {
        return (this == REPLY_IDS ? IDS : this).name().toLowerCase(Locale.ROOT);
    }

    /** The kind that settings mean by a word. */
    static Optional<VolatileKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
