package dev.goldentrace.architecture;

import static dev.goldentrace.architecture.Fixture.violations;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArrowsTest {
    private final Arrows arrows = new Arrows(Published.ROOT);

    @Test
    void pointDownOnly() {
        arrows.pointDown().check(Published.CLASSES);
    }

    @Test
    void makeNoCycles() {
        arrows.stayFreeOfCycles().check(Published.CLASSES);
    }

    @Test
    void leaveTheTraceOnItsOwn() {
        arrows.keepTraceOnItsOwn().check(Published.CLASSES);
    }

    @Nested
    class FindInTheFixture {
        private final Fixture fixture = Fixture.named("arrows");
        private final Arrows arrows = new Arrows(fixture.root());

        @Test
        void theTraceUsingTheGolden() {
            assertThat(violations(arrows.pointDown(), fixture)).anyMatch(line -> line.contains("trace.UpToTheGolden"));
            assertThat(violations(arrows.keepTraceOnItsOwn(), fixture))
                    .anyMatch(line -> line.contains("trace.UpToTheGolden"));
        }

        @Test
        void anAdapterThatKnowsModes() {
            assertThat(violations(arrows.pointDown(), fixture))
                    .anyMatch(line -> line.contains("langchain4j.KnowsReplay"));
        }

        @Test
        void aDiffThatKnowsJUnit() {
            assertThat(violations(arrows.pointDown(), fixture)).anyMatch(line -> line.contains("diff.KnowsJUnit"));
        }

        @Test
        void aPackageThatIsInNoModule() {
            assertThat(violations(arrows.pointDown(), fixture)).anyMatch(line -> line.contains("util.Stray"));
        }

        @Test
        void aCycle() {
            assertThat(violations(arrows.stayFreeOfCycles(), fixture))
                    .anyMatch(line -> line.contains("Cycle detected") && line.contains("Slice golden"));
        }

        @Test
        void nothingElse() {
            assertThat(violations(arrows.pointDown(), fixture)).noneMatch(line -> line.contains("golden.Good.uses"));
        }
    }
}
