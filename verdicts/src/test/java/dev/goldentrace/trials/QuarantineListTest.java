package dev.goldentrace.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QuarantineListTest {
    private static final String FILE = "quarantine.txt";

    private static Quarantine entry(String test) {
        return QuarantineList.parse(test + " | 2026-12-31 | why", FILE)
                .entries()
                .get(0);
    }

    @Test
    void readsALineForEachTest() {
        QuarantineList list = QuarantineList.parse("""
                # test | until | reason

                com.acme.RefundAgentTest.refunds | 2026-12-31 | rounds refunds | see issue 42
                  com.acme.OrderAgentTest|2027-01-01|slow
                """, FILE);

        assertThat(list.entries())
                .containsExactly(
                        new Quarantine(
                                "com.acme.RefundAgentTest.refunds",
                                LocalDate.of(2026, 12, 31),
                                "rounds refunds | see issue 42",
                                "quarantine.txt, line 3"),
                        new Quarantine(
                                "com.acme.OrderAgentTest", LocalDate.of(2027, 1, 1), "slow", "quarantine.txt, line 4"));
    }

    @Test
    void aClassStandsForThoseNestedInItAsItsAnnotationDoes() {
        QuarantineList list = QuarantineList.parse("com.acme.RefundAgentTest | 2026-12-31 | slow", FILE);

        assertThat(list.find("com.acme.RefundAgentTest$Late", "refunds", "")).isPresent();
        assertThat(list.find("com.acme.RefundAgentTest2", "refunds", "")).isEmpty();
    }

    @Nested
    class Finds {
        private boolean finds(String entry) {
            return new QuarantineList(List.of(entry(entry)))
                    .find("com.acme.RefundAgentTest", "refunds", "com.acme.RefundAgentTest.refunds[late]")
                    .isPresent();
        }

        @Test
        void aCaseAMethodOrAClass() {
            assertThat(finds("com.acme.RefundAgentTest.refunds[late]")).isTrue();
            assertThat(finds("com.acme.RefundAgentTest.refunds")).isTrue();
            assertThat(finds("com.acme.RefundAgentTest")).isTrue();
        }

        @Test
        void noOther() {
            assertThat(finds("com.acme.RefundAgentTest.refunds[early]")).isFalse();
            assertThat(finds("com.acme.RefundAgentTest.refund")).isFalse();
            assertThat(finds("RefundAgentTest.refunds")).isFalse();
        }
    }

    @Test
    void holdsThroughItsLastDay() {
        assertThat(entry("a.B.c").isOver(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(entry("a.B.c").isOver(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void saysWhyAndUntilWhen() {
        assertThat(entry("a.B.c").inWords()).isEqualTo("quarantined until 2026-12-31: why");
        assertThat(entry("a.B.c").ended())
                .isEqualTo("the quarantine ended on 2026-12-31 (why), so a live failure fails the build again: mend the"
                        + " agent and take the quarantine out, or give it a later day, in quarantine.txt, line 1");
    }

    @Nested
    class Refuses {
        private void refuses(String text, String message) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuarantineList.parse(text, FILE))
                    .withMessage(message);
        }

        @Test
        void aLineWithoutAllParts() {
            String expected = "quarantine.txt, line 2: expected <test | until | reason>, such as"
                    + " <com.acme.RefundAgentTest.refunds | 2026-12-31 | why>, actual ";
            refuses("\na.B.c | 2026-12-31", expected + "<a.B.c | 2026-12-31>");
            refuses("\na.B.c | 2026-12-31 |", expected + "<a.B.c | 2026-12-31 |>");
            refuses("\n| 2026-12-31 | why", expected + "<| 2026-12-31 | why>");
        }

        @Test
        void aDayThatIsNone() {
            refuses(
                    "a.B.c | 2026-02-30 | why",
                    "quarantine.txt, line 1: expected the last day as <year-month-day>, such as <2026-12-31>, actual"
                            + " <2026-02-30>");
            refuses(
                    "a.B.c | soon | why",
                    "quarantine.txt, line 1: expected the last day as <year-month-day>, such as <2026-12-31>, actual"
                            + " <soon>");
        }

        @Test
        void aTestThatStandsTwice() {
            refuses(
                    "a.B.c | 2026-12-31 | why\na.B.c | 2027-12-31 | why not",
                    "quarantine.txt, line 2: <a.B.c> stands in quarantine.txt, line 1 too; take one of them out");
        }
    }
}
