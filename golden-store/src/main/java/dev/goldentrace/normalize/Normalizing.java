package dev.goldentrace.normalize;

import dev.goldentrace.capture.UsageError;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks normalisers, and says which of them is at fault where one fails. */
final class Normalizing {
    private Normalizing() {}

    /** Gives the text after all normalisers, and tells the names of those that changed it. */
    static String of(Normalization normalization, String text, Field field, Consumer<String> changed) {
        String normalized = text;
        for (Normalizer normalizer : normalization.normalizers()) {
            String before = normalized;
            normalized = one(normalizer, before, field.place());
            if (!normalized.equals(before)) {
                changed.accept(normalizer.name());
            }
        }
        return normalized;
    }

    private static String one(Normalizer normalizer, String text, TextPlace place) {
        @Nullable String normalized;
        try {
            normalized = normalizer.normalize(text, place);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UsageError(
                    where(normalizer) + " failed at <" + place.path() + "> with "
                            + e.getClass().getName()
                            + " (its cause below). Mend it, or take it out of @AgentTrace(normalizers = …) or"
                            + " META-INF/services/" + Normalizer.class.getName() + ".",
                    e);
        }
        if (normalized == null) {
            throw new UsageError(where(normalizer) + " returned null at <" + place.path()
                    + ">. Return the text itself where there is nothing to replace.");
        }
        return normalized;
    }

    private static String where(Normalizer normalizer) {
        return "the normaliser <" + normalizer.name() + ">";
    }
}
