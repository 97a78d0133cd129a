package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sees to it that a setting which is about one test is set for one only. */
final class OneTest {
    private final AtomicReference<@Nullable Only> first = new AtomicReference<>();

    private record Only(String id, String name) {}

    /** Refuses a second test while {@code goldentrace.golden} is set; the invocations of an agent test are one. */
    void require(Settings settings, TestCase test, ExtensionContext context) {
        if (settings.get(Setting.GOLDEN).isEmpty()) {
            return;
        }
        String id =
                Trials.isAgentTest(context) ? context.getParent().orElseThrow().getUniqueId() : context.getUniqueId();
        Only own = new Only(id, test.name());
        Only other = first.compareAndExchange(null, own);
        if (other != null && !other.id().equals(id)) {
            throw new UsageError(
                    test.name() + ": " + Setting.GOLDEN.property() + " is set, which is for one test, and <"
                            + other.name() + "> has run with it already. Select one test with -Dtest=, such as -Dtest="
                            + test.quotedSelector() + ".");
        }
    }
}
