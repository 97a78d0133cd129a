package dev.goldentrace.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "two\nlines\tand a tab", "ünï 東京 שלום", "👩‍🚀 ☎️", "می‌خواهم", "क्‍ष"})
    void whatIsSeenStays(String text) {
        assertThat(Visible.text(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "terminal colours      | '\u001b[31mred'               | '\\u001b[31mred'",
                "C1 control            | '\u009b31m'                   | '\\u009b31m'",
                "carriage return       | 'good\rbad'                   | 'good\\u000dbad'",
                "backspace             | 'x\u0008y'                    | 'x\\u0008y'",
                "terminal title        | '\u001b]0;owned\u0007'        | '\\u001b]0;owned\\u0007'",
                "link                  | '\u001b]8;;http://e\u001b\\x' | '\\u001b]8;;http://e\\u001b\\x'",
                "right to left         | 'a\u202eb'                    | 'a\\u202eb'",
                "isolate               | 'a\u2066b'                    | 'a\\u2066b'",
                "zero width            | 'pay\u200bpal'                | 'pay\\u200bpal'",
                "joiner within Latin   | 'pay\u200dpal'                | 'pay\\u200dpal'",
                "byte order mark       | '\ufeffa'                     | '\\ufeffa'",
                "line separator        | 'a\u2028b'                    | 'a\\u2028b'",
                "next line             | 'a\u0085b'                    | 'a\\u0085b'",
                "soft hyphen           | 'a\u00adb'                    | 'a\\u00adb'",
                "delete                | 'a\u007fb'                    | 'a\\u007fb'",
                "half a character      | 'a\ud83db'                    | 'a\\ud83db'",
                "tags                  | 'a\udb40\udc41b'              | 'a\\udb40\\udc41b'"
            })
    void whatIsNotSeenIsShown(String what, String hostile, String shown) {
        assertThat(Visible.text(hostile)).as(what).isEqualTo(shown);
        assertThat(Visible.console(hostile)).as(what).isEqualTo(shown);
        assertThat(Visible.inLine(hostile)).as(what).isEqualTo(shown);
    }

    @Test
    void aTextInALineStaysInIt() {
        assertThat(Visible.inLine("a\n  then\tb")).isEqualTo("a\\n  then\\tb");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'::set-output name=a::b'         | '\\u003a:set-output name=a::b'",
                "'x\n  ::add-mask::y'             | 'x\n  \\u003a:add-mask::y'",
                "'see ##[error]no'                | 'see #\\u0023[error]no'",
                "'##vso[task.setvariable a=b]c'   | '#\\u0023vso[task.setvariable a=b]c'",
                "'##teamcity[testFailed name=1]'  | '#\\u0023teamcity[testFailed name=1]'",
                "'## heading, std::vector'        | '## heading, std::vector'"
            })
    void noBuildServerTakesALineForACommand(String hostile, String shown) {
        assertThat(Visible.console(hostile)).isEqualTo(shown);
    }

    @Test
    void jsonReadsAsBefore() {
        String text = "\u009b\u202e \u200b\udb40\udc41 \ud83d \u007f \u001b";
        String json = Visible.json(Json.write(text));
        assertThat(json).matches("[\\x20-\\x7e]*");
        assertThat(Json.read(json)).isEqualTo(text);
    }
}
