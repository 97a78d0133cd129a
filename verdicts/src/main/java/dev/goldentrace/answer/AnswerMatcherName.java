package dev.goldentrace.answer;

import dev.goldentrace.capture.UsageError;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of matchers: they stand in settings, so they are words. */
final class AnswerMatcherName {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

    private AnswerMatcherName() {}

    static String require(@Nullable String name, String where) {
        if (name == null || !WORD.matcher(name).matches()) {
            throw new UsageError(
                    where + ": expected a matcher's name of small letters, digits and hyphens, such as <sku>,"
                            + " but its name is <" + name + ">.");
        }
        return name;
    }
}
