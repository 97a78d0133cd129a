package dev.goldentrace.junit;

import dev.goldentrace.capture.UsageError;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Refuses a policy on a test method that is not traced: it would be passed over in silence. */
final class PolicyWithoutTrace implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        boolean named = Annotations.isMethod(context, TracePolicy.class);
        if (named && !Annotations.of(TestMethodContext.of(context)).isTraced()) {
            throw new UsageError(context.getRequiredTestClass().getSimpleName() + "."
                    + context.getRequiredTestMethod().getName()
                    + ": @TracePolicy does nothing on a test that is not traced. Add @AgentTrace beside it, or write"
                    + " @AgentTest in place of @Test; or remove @TracePolicy.");
        }
    }
}
