package dev.goldentrace.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseKeyTest {

    @Test
    void numbersTheInvocationsOfParameterizedClasses() {
        assertThat(CaseKey.classInvocations("[engine:junit-jupiter]/[class-template:com.acme.Outer]"
                        + "/[class-template-invocation:#2]/[nested-class-template:Inner]"
                        + "/[class-template-invocation:#11]/[method:asks()]"))
                .containsExactly("#2", "#11");
        assertThat(CaseKey.classInvocations("[engine:junit-jupiter]/[class:com.acme.Outer]/[method:asks()]"))
                .isEmpty();
    }
}
