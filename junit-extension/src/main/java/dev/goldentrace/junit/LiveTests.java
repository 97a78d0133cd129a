package dev.goldentrace.junit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * What the live tests of one JVM come to. A key that was refused once is refused to all, so that the tests that come after do
 * not begin; and where too many tests said nothing, the build must not pass as if they had. It lives in JUnit's root store.
 */
@SuppressWarnings("deprecation") // before 5.13 a store closes only this type
final class LiveTests implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private static final int MOST_PERCENT = 20;

    private final Map<String, Boolean> inconclusive = new LinkedHashMap<>();
    private @Nullable String refused;

    static LiveTests of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(LiveTests.class))
                .getOrComputeIfAbsent(LiveTests.class, key -> new LiveTests(), LiveTests.class);
    }

    /** A test that gave up by itself is none of them. */
    synchronized void concluded(TestCase test, boolean saidNothing) {
        inconclusive.put(test.identity().key(), saidNothing);
    }

    /** Remembers the first test whose provider refused the key. */
    synchronized void refused(TestCase test, String how) {
        if (refused == null) {
            refused = "the provider refused the key in " + test.name() + " (" + test.safe(how) + ")";
        }
    }

    synchronized boolean isRefused() {
        return refused != null;
    }

    /** Gives why a test does not begin; it counts as one that said nothing. */
    synchronized Optional<TestAbortedException> refusal(TestCase test) {
        if (refused == null) {
            return Optional.empty();
        }
        concluded(test, true);
        return Optional.of(new TestAbortedException(test.name() + "  INCONCLUSIVE: not run, as " + refused
                + ", and would this one's. Check the key that the model is built with, and run again."));
    }

    @Override
    public synchronized void close() {
        long silent = inconclusive.values().stream().filter(each -> each).count();
        if (100 * silent > (long) MOST_PERCENT * inconclusive.size()) {
            throw tooMany(silent);
        }
    }

    /** One line: where it was thrown says nothing to anybody. */
    private AssertionError tooMany(long silent) {
        int all = inconclusive.size();
        AssertionError error = new AssertionError("[goldentrace] " + silent + " of " + all + " live test"
                + (all == 1 ? "" : "s") + " said nothing about the agent (" + 100 * silent / all + " %, and at most "
                + MOST_PERCENT + " % may): "
                + (refused == null
                        ? "the provider did not answer, so run again when it does"
                        : refused + ", so check the key and run again"));
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }
}
