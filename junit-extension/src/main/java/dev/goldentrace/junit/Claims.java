package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Knows which test each golden's file belongs to, so that no two write to one without saying that they share it. */
final class Claims {
    private final Map<String, Claim> claims = new ConcurrentHashMap<>();
    private final Map<String, String> recorders = new ConcurrentHashMap<>();

    /**
     * A test's claim.
     *
     * @param invocation the test's unique id, or that of its template where its invocations are one test
     * @param container what the test is an invocation or a method of
     * @param test how messages name it
     */
    private record Claim(String invocation, String container, String test) {}

    /** Two files that differ by upper and lower case only are one on many machines. */
    void claim(Path golden, TestCase test, ExtensionContext context) {
        String container =
                context.getParent().map(ExtensionContext::getUniqueId).orElse("");
        String invocation = Trials.isAgentTest(context) ? container : context.getUniqueId();
        Claim claim = new Claim(invocation, container, test.name());
        Claim before = claims.putIfAbsent(golden.toString().toLowerCase(Locale.ROOT), claim);
        if (before == null || before.invocation().equals(invocation)) {
            return;
        }
        throw new UsageError(
                before.container().equals(container) && before.test().equals(claim.test())
                        ? test.name() + ": another invocation has the same " + toldApartBy(context)
                                + ", and both claim the golden " + golden
                                + ". Remove one of them, or tell them apart by "
                                + (isDynamic(context) ? "other names." : "one more argument.")
                        : test.name() + ": " + before.test() + " claims the golden " + golden
                                + " too. Where they are to share it, name it in both: @AgentTrace(golden = \"a-name\");"
                                + " else give them other names or arguments.");
    }

    private static String toldApartBy(ExtensionContext context) {
        return isDynamic(context) ? "name" : "arguments";
    }

    private static boolean isDynamic(ExtensionContext context) {
        return context.getTestMethod().isEmpty();
    }

    /** Remembers whose session a golden holds now. */
    void recorded(Path golden, String test) {
        recorders.put(golden.toString(), test);
    }

    /** Gives the other test whose session a shared golden holds since this build. */
    Optional<String> recordedByAnother(Path golden, String test) {
        return Optional.ofNullable(recorders.get(golden.toString())).filter(other -> !other.equals(test));
    }
}
