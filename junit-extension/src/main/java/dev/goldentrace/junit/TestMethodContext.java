package dev.goldentrace.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the context that knows a test's class and method: that of a dynamic test has neither, but stands below its factory's. */
final class TestMethodContext {
    private TestMethodContext() {}

    static ExtensionContext of(ExtensionContext context) {
        ExtensionContext at = context;
        while (at.getTestMethod().isEmpty() && at.getParent().isPresent()) {
            at = at.getParent().get();
        }
        return at;
    }
}
