package dev.goldentrace.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.results.TestIdentity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    private final TestIdentity test =
            new TestIdentity("com.acme.RefundAgentTest$Late", "refunds(int)", "late order", "late");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all",
                "*",
                "RefundAgentTest.Late",
                "RefundAgentTest$Late",
                "com.acme.RefundAgentTest$Late",
                "RefundAgentTest.Late.refunds",
                "RefundAgentTest$Late#refunds",
                "RefundAgentTest.Late.refunds(int)[late order]",
                "Refund*",
                "*.refunds",
                "Other, RefundAgentTest*"
            })
    void includes(String pattern) {
        assertThat(Selection.of(pattern).includes(test)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Refund", "RefundAgentTest", "refunds", "RefundAgentTest.Late.refund", "com.acme", "Other,,"})
    void leavesOut(String pattern) {
        assertThat(Selection.of(pattern).includes(test)).isFalse();
    }
}
