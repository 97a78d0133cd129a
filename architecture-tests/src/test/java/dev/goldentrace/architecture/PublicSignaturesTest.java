package dev.goldentrace.architecture;

import static dev.goldentrace.architecture.Fixture.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PublicSignaturesTest {
    @Test
    void mentionNothingForeign() {
        new PublicSignatures(Published.ROOT).mentionNothingForeign().check(Published.CLASSES);
    }

    @Nested
    class FindInTheFixture {
        private final Fixture fixture = Fixture.named("signatures");
        private final List<String> violations =
                violations(new PublicSignatures(fixture.root()).mentionNothingForeign(), fixture);

        @Test
        void aParameter() {
            finds("Leaks.parameter(com.tngtech.archunit.core.domain.JavaClass) mentions");
        }

        @Test
        void aTypeArgument() {
            finds("Leaks.typeArgument() mentions");
        }

        @Test
        void anArray() {
            finds("Leaks.array() mentions");
        }

        @Test
        void aField() {
            finds("Leaks.FIELD mentions");
        }

        @Test
        void anInternalTypeOfOurs() {
            finds("Leaks.internal() mentions <" + fixture.root() + ".golden.internal.Hidden>");
        }

        @Test
        void anException() {
            finds("Leaks.exception() mentions <org.opentest4j.AssertionFailedError>");
        }

        @Test
        void anAnnotation() {
            finds("Leaks.annotation() carries <org.junit.jupiter.api.Tag>");
        }

        @Test
        void aSupertype() {
            finds("golden.LeaksBySupertype extends <org.opentest4j.AssertionFailedError>");
        }

        @Test
        void nothingElse() {
            assertThat(violations)
                    .hasSize(8)
                    .noneMatch(line -> line.contains("Hides") || line.contains("replay.Divergence"));
        }

        private void finds(String violation) {
            assertThat(violations).anyMatch(line -> line.contains(violation));
        }
    }
}
