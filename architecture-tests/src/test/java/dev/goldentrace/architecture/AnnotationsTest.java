package dev.goldentrace.architecture;

import static dev.goldentrace.architecture.Fixture.violations;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnnotationsTest {
    @Test
    void everyPackageIsNullMarked() {
        Annotations.everyPackageIsNullMarked().check(Published.CLASSES);
    }

    @Test
    void everyPublicTypeCarriesApi() {
        Annotations.everyPublicTypeCarriesApi().check(Published.CLASSES);
    }

    @Nested
    class FindInTheFixture {
        private final Fixture fixture = Fixture.named("annotations");

        @Test
        void aPackageWithoutNullMarked() {
            assertThat(violations(Annotations.everyPackageIsNullMarked(), fixture))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("annotations.unmarked.Plain"));
        }

        @Test
        void publicTypesWithoutApiOrSince() {
            assertThat(violations(Annotations.everyPublicTypeCarriesApi(), fixture))
                    .hasSize(2)
                    .anyMatch(line -> line.contains("annotations.unmarked.Plain"))
                    .anyMatch(line -> line.contains("annotations.marked.NoSince"));
        }
    }
}
