package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.MarkSearch.Found;
import dev.goldentrace.redaction.Surrogate.Type;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkSearchTest {
    private static List<Mark> marks(Type type) {
        return LongStream.of(1, 2, 10, 24, 25, 99, 100, 1000, 12345)
                .mapToObj(ordinal -> Mark.of(type, ordinal))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void findsAllFormsOfAMark(Type type) {
        List<Mark> marks = marks(type);
        MarkSearch search = new MarkSearch(marks);
        for (Mark mark : marks) {
            mark.texts()
                    .forEach((form, text) -> assertThat(search.in("of " + text + ".").stream()
                                    .filter(found -> found.start() == 3 && found.end() == 3 + text.length())
                                    .findFirst())
                            .as("%s", text)
                            .hasValueSatisfying(found -> assertThat(List.of(found.mark(), found.form()))
                                    .isEqualTo(List.of(mark, form))));
        }
    }

    @Test
    void findsNoFormThatIsNone() {
        MarkSearch search = new MarkSearch(List.of(Mark.of(Type.NAME, 1)));
        assertThat(search.in("ANonaym %41NONaym \\u0041NONAYm")).isEmpty();
    }

    @Test
    void takesTheFirstOfTwoMarksThatHaveOneText() {
        Mark first = new Mark(Type.NUMBER, "9900001");
        Mark second = new Mark(Type.POSTAL_CODE, "9900001");
        assertThat(new MarkSearch(List.of(first, second))
                        .in("9900001").stream().map(Found::mark).findFirst())
                .contains(first);
    }

    @Nested
    class MarksThatNobodyMakes {
        @ParameterizedTest
        @ValueSource(strings = {"a", "ab", "anonaym", "123", "\u00e9\u00e8", " "})
        void areFoundAsTheyAre(String text) {
            Mark mark = new Mark(Type.NAME, text);
            assertThat(new MarkSearch(List.of(mark)).in("<" + text + ">"))
                    .contains(new Found(1, 1 + text.length(), mark, Form.PLAIN, 0));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "ab", "anonaym", "123"})
        void haveNoTwoFormsOfOneText(String text) {
            assertThat(new Mark(Type.NAME, text).texts().values()).doesNotHaveDuplicates();
        }
    }
}
