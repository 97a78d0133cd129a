package dev.goldentrace.junit;

import dev.goldentrace.redaction.Redactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tells the invocations of one method apart: by the arguments of parameterized classes and methods where they can be written
 * down, and by the names that a factory gave its tests, so that an inserted row renames nothing else; by the invocation's number
 * where they cannot, where they hold something to be redacted, and before JUnit 5.13, which tells no arguments.
 */
final class CaseKey {
    private static final Pattern LAST = Pattern.compile("\\[([a-z-]+):(#\\d+)]$");

    private final Redactor redactor;

    private CaseKey(Redactor redactor) {
        this.redactor = redactor;
    }

    static @Nullable String of(ExtensionContext context, Redactor redactor) {
        CaseKey keys = new CaseKey(redactor);
        List<String> arguments = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            Matcher invocation = LAST.matcher(at.getUniqueId());
            if (invocation.find()) {
                keys.add(at, invocation.group(1), invocation.group(2), arguments, names);
            }
        }
        if (!names.isEmpty()) {
            arguments.add(String.join("/", names));
        }
        return arguments.isEmpty() ? null : String.join(",", arguments);
    }

    /** From the test outwards, so each comes before those that are there. */
    private void add(ExtensionContext at, String kind, String number, List<String> arguments, List<String> names) {
        switch (kind) {
            case "dynamic-test", "dynamic-container" -> names.add(0, shown(Optional.of(at.getDisplayName()), number));
            case "class-template-invocation" -> arguments.add(0, arguments(at, number));
            case "test-template-invocation" -> {
                if (!Trials.isAgentTest(at)) {
                    arguments.add(0, arguments(at, number));
                }
            }
            default -> {}
        }
    }

    private String arguments(ExtensionContext context, String number) {
        return shown(InvocationArguments.of(context).flatMap(ArgumentWords::of), number);
    }

    private String shown(Optional<String> key, String number) {
        return key.filter(text -> redactor.conceal(text).equals(text)).orElse(number);
    }
}
