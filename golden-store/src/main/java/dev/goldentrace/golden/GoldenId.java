package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Says whose golden it is: a test's, or one of its own name that several tests share.
 *
 * @param className the binary name of the test class, such as {@code com.acme.RefundAgentTest$Returns}; null when named
 * @param method the test method, with parameter types only where overloaded; null when named
 * @param caseKey which invocation of the method it is, such as the arguments of a parameterized test; null for the only one
 * @param name the golden's own name; null for a test's
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record GoldenId(
        @Nullable String className,
        @Nullable String method,
        @Nullable String caseKey,
        @Nullable String name) {

    /** Checks that it is either a test's or named. */
    public GoldenId {
        if (name == null) {
            Objects.requireNonNull(className, "className");
            Objects.requireNonNull(method, "method");
        } else if (className != null || method != null) {
            throw new IllegalArgumentException("a golden is either a test's or named, not both: " + name);
        }
    }

    /**
     * Makes the identity of a test's golden.
     *
     * @param className the binary name of the test class
     * @param method the test method
     * @param caseKey which invocation, or null for the only one
     * @return the identity
     */
    public static GoldenId ofTest(String className, String method, @Nullable String caseKey) {
        return new GoldenId(className, method, caseKey, null);
    }

    /**
     * Makes the identity of a golden that tests share by name.
     *
     * @param name such as {@code refund-window}
     * @param caseKey which invocation, or null for the only one
     * @return the identity
     */
    public static GoldenId named(String name, @Nullable String caseKey) {
        return new GoldenId(null, null, caseKey, name);
    }

    /** {@return how messages name it: {@code RefundAgentTest.refunds [case]}, or {@code golden "refund-window"}} */
    public String display() {
        String base = className == null ? "golden \"" + name + "\"" : simpleClassName() + "." + method;
        return caseKey == null ? base : base + " [" + caseKey + "]";
    }

    private String simpleClassName() {
        String binary = Objects.requireNonNull(className);
        return binary.substring(binary.lastIndexOf('.') + 1).replace('$', '.');
    }
}
