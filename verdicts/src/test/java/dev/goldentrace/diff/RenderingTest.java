package dev.goldentrace.diff;

import static dev.goldentrace.diff.Talk.calls;
import static dev.goldentrace.diff.Talk.says;
import static dev.goldentrace.diff.Talk.talk;
import static dev.goldentrace.diff.Talk.tool;
import static dev.goldentrace.diff.Talk.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.replay.JsonNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final Talk GOLDEN = talk(
            user("Refund it.", calls(tool("get_order", "kettle", "order", 1001L)), says("Done.")),
            user("Thanks.", says("Bye.")));

    private static SessionDiff diff(Talk candidate) {
        return SessionDiff.between(GOLDEN.session(), candidate.session());
    }

    @Nested
    class OnAConsole {
        @Test
        void saysThatNothingDiffers() {
            assertThat(ConsoleDiff.of(diff(GOLDEN))).isEqualTo("""
                    no difference
                      = step 1 to run 2, step 1 (3 turns)""");
            assertThat(ConsoleDiff.first(diff(GOLDEN))).isEmpty();
        }

        @Test
        void collapsesWhatIsEqualAndMarksTheFirst() {
            Talk candidate = talk(
                    user("Refund it.", calls(tool("get_order", "kettle", "order", 1002L)), says("Done.")),
                    user("Thanks.", says("Ciao.")));

            assertThat(ConsoleDiff.of(diff(candidate))).isEqualTo("""
                    2 differences
                      ~ step 1   <- first difference: the model itself: same input, other output
                          arguments of the tool get_order, at $.arguments.order
                            expected  1001
                            actual    1002
                      = step 2
                      ~ run 2, step 1
                          answer
                            expected  "Bye."
                            actual    "Ciao.\"""");
            assertThat(ConsoleDiff.first(diff(candidate))).isEqualTo("""
                    first difference, at step 1, call 1: arguments of the tool get_order, at $.arguments.order \
                    (the model itself: same input, other output)
                      expected  1001
                      actual    1002""");
        }

        @Test
        void saysACauseOnce() {
            assertThat(ConsoleDiff.first(diff(GOLDEN.withSystem("Be rude.")))).isEqualTo("""
                    first difference, at step 1: system prompt, at $.system
                      expected  "Be kind."
                      actual    "Be rude.\"""");
        }

        @Test
        void showsWhatMovedInBothPlaces() {
            Talk candidate = talk(
                    user("Thanks.", says("Bye.")),
                    user("Refund it.", calls(tool("get_order", "kettle", "order", 1001L)), says("Done.")));

            assertThat(ConsoleDiff.of(diff(candidate))).isEqualTo("""
                    1 difference
                      ^ step 1 of the candidate   <- first difference: order: the LLM call of run 2, step 1 came before its turn
                          step moved
                            expected  "Bye."
                            actual    "Bye."
                      = step 1 (in the candidate run 2, step 1) to step 2 (in the candidate run 2, step 2) (2 turns)
                      ^ run 2, step 1 of the golden   <- first difference: order: the LLM call of run 2, step 1 came before its turn
                          step moved
                            expected  "Bye."
                            actual    "Bye.\"""");
        }

        @Test
        void showsWhatWasRemoved() {
            Talk candidate = talk(user("Refund it.", says("Done.")), user("Thanks.", says("Bye.")));

            assertThat(ConsoleDiff.of(diff(candidate))).isEqualTo("""
                    1 difference
                      - step 1 of the golden   <- first difference: the model itself: same input, other output
                          step removed
                            expected  {"tool":"get_order","arguments":{"order":1001}}
                      = step 2 (in the candidate step 1) to run 2, step 1 (2 turns)""");
        }

        @Test
        void showsWhatOthersSaidAndDoesNothingOfIt() {
            Talk candidate = talk(
                    user(
                            "Refund it.",
                            calls(tool("get\u001b[31m_order\n::set-output", "kettle", "order", 1001L)),
                            says("Done.")),
                    user("Thanks.", says("\u001b]0;title\u0007\n##vso[task]")));

            assertThat(ConsoleDiff.of(diff(candidate)))
                    .doesNotContain("\u001b")
                    .doesNotContain("\u0007")
                    .contains("another tool called: get\\u001b[31m_order\\n::set-output")
                    .contains("\\u001B]0;title\\u0007\\n#\\u0023vso[task]");
            assertThat(ConsoleDiff.first(diff(candidate)).lines()).hasSize(3);
        }
    }

    @Nested
    class InMarkdown {
        @Test
        void isOneLineWhereNothingDiffers() {
            assertThat(MarkdownDiff.of(diff(GOLDEN))).isEqualTo("**no difference**");
        }

        @Test
        void isATable() {
            Talk candidate = talk(
                    user("Refund it.", says("Done.")), user("Thanks.", says("Bye.")), user("x", says("a|b *c* <d>")));

            assertThat(MarkdownDiff.of(diff(candidate))).isEqualTo("""
                    **2 differences**, the first at <code>step 1 of the golden</code>: \
                    <code>the model itself&#58; same input&#44; other output</code>

                    | | where | what | expected | actual |
                    |---|---|---|---|---|
                    | <code>&#45;</code> | <code>step 1 of the golden</code> | <code>step removed</code> \
                    | <code>&#123;&#34;tool&#34;&#58;&#34;get&#95;order&#34;&#44;&#34;arguments&#34;&#58;\
                    &#123;&#34;order&#34;&#58;1001&#125;&#125;</code> |  |
                    | <code>&#43;</code> | <code>run 3&#44; step 1 of the candidate</code> | <code>step added</code> \
                    |  | <code>&#34;a&#124;b &#42;c&#42; &#60;d&#62;&#34;</code> |""");
        }

        @Test
        void endsAfterFiftyLines() {
            Talk.Reply[] golden = new Talk.Reply[51];
            java.util.Arrays.setAll(golden, i -> says("Done " + i));

            SessionDiff none = SessionDiff.between(
                    talk(user("Go.", golden)).session(), talk(user("Go.")).session());
            SessionDiff fifty = SessionDiff.between(
                    talk(user("Go.", java.util.Arrays.copyOf(golden, 50))).session(),
                    talk(user("Go.")).session());

            assertThat(MarkdownDiff.of(none)).endsWith("|  |\n\nand 1 more").hasLineCount(4 + 50 + 2);
            assertThat(MarkdownDiff.of(fifty)).endsWith("|  |");
        }
    }

    @Nested
    class OfValues {
        private static Sides sides(@Nullable Object expected, @Nullable Object actual) {
            return new Sides(new Position(1, "main", 1, 0), null, "$", expected, actual);
        }

        private static String expected(@Nullable Object expected, @Nullable Object actual) {
            return ShownValue.expected(sides(expected, actual));
        }

        @Test
        void saysWhatIsAbsentAndWhatIsNull() {
            assertThat(expected(null, 1L)).isEqualTo("absent");
            assertThat(ShownValue.actual(sides(1L, JsonNull.NULL))).isEqualTo("null");
            assertThat(expected("null", null)).isEqualTo("\"null\"");
        }

        @Test
        void showsAWindowAroundWhereTheyPart() {
            String same = "a".repeat(100);
            String text = same + "b" + "c".repeat(200);

            assertThat(expected("x".repeat(160), "y")).isEqualTo("\"" + "x".repeat(160) + "\"");
            assertThat(expected("x".repeat(161), "y")).isEqualTo("\"" + "x".repeat(160) + "…\"");
            assertThat(expected(text, same + "d")).isEqualTo("\"…" + "a".repeat(40) + "b" + "c".repeat(119) + "…\"");
            assertThat(expected(text, text.substring(0, 300))).isEqualTo("\"…" + "c".repeat(160) + "\"");
            assertThat(expected(text, null)).isEqualTo("\"" + same + "b" + "c".repeat(59) + "…\"");
        }

        @Test
        void cutsNoCharacterInTwo() {
            String text = "x" + "😀".repeat(100);

            assertThat(expected(text, "y")).isEqualTo("\"x" + "😀".repeat(79) + "…\"");
            assertThat(expected("xx" + "😀".repeat(100), "xx" + "😀".repeat(30)))
                    .isEqualTo("\"…" + "😀".repeat(80) + "…\"");
            assertThat(expected("x" + "😀".repeat(100), "x" + "😀".repeat(30)))
                    .startsWith("\"…😀")
                    .endsWith("😀…\"");
        }
    }
}
