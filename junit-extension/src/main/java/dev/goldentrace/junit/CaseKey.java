package dev.goldentrace.junit;

import dev.goldentrace.redaction.Redactor;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tells the invocations of one method apart: by the arguments where they can be written down, so that an inserted row renames
 * nothing else; by the invocation's number where they cannot, where they hold something to be redacted, and before JUnit 5.13.
 */
final class CaseKey {
    private static final Pattern INVOCATION = Pattern.compile("\\[test-template-invocation:#(\\d+)]$");
    private static final Pattern CLASS_INVOCATION = Pattern.compile("\\[class-template-invocation:(#\\d+)]");

    private CaseKey() {}

    static @Nullable String of(ExtensionContext context) {
        List<String> parts = new ArrayList<>(classInvocations(context.getUniqueId()));
        Matcher invocation = INVOCATION.matcher(context.getUniqueId());
        if (invocation.find() && !Trials.isAgentTest(context)) {
            parts.add(InvocationArguments.of(context)
                    .flatMap(CaseKey::text)
                    .filter(key -> Redactor.standard().conceal(key).equals(key))
                    .orElse("#" + invocation.group(1)));
        }
        return parts.isEmpty() ? null : String.join(",", parts);
    }

    /** Numbers the invocations of the parameterized classes that the test stands in. */
    static List<String> classInvocations(String uniqueId) {
        return CLASS_INVOCATION
                .matcher(uniqueId)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Optional<String> text(List<@Nullable Object> arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            Optional<String> text = word(argument);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text.get());
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(",", texts));
    }

    private static Optional<String> word(@Nullable Object argument) {
        boolean plain = argument == null
                || argument instanceof CharSequence
                || argument instanceof Number
                || argument instanceof Boolean
                || argument instanceof Character
                || argument instanceof Enum<?>
                || argument instanceof TemporalAccessor
                || argument instanceof UUID;
        return plain ? Optional.of(String.valueOf(argument)) : Optional.empty();
    }
}
