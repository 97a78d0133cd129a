package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Which test a result is of.
 *
 * @param className the test class's binary name, such as {@code com.acme.RefundAgentTest$WhenLate}
 * @param method the test method's name, with parameter types where it is overloaded
 * @param invocation the case key or number of a repeated or parameterized test, or null
 * @param displayName what JUnit shows; never used to tell tests apart
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TestIdentity(
        String className, String method, @Nullable String invocation, String displayName) {

    /** Checks that all parts are there. */
    public TestIdentity {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(displayName, "displayName");
    }

    /** {@return the short name for people, such as {@code RefundAgentTest.refunds[late order]}} */
    public String name() {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.') + "." + methodAndInvocation();
    }

    /** {@return the full name that tells tests apart, such as {@code com.acme.RefundAgentTest.refunds[late order]}} */
    public String key() {
        return className + "." + methodAndInvocation();
    }

    private String methodAndInvocation() {
        return invocation == null ? method : method + "[" + invocation + "]";
    }
}
