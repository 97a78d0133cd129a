package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Surrogate.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight times the text may take at most ten times the looks at it; a square would take sixty-four. */
class LinearWorkTest {
    private static final int SMALL = 1 << 17;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@",
                "@",
                "a.",
                "ann@acme.com ",
                "ann@a-",
                "a@b.c.",
                "eyJ",
                "eyJ.",
                "\\neyJ",
                "sk-",
                "sk-a1",
                "token=",
                "password:a1",
                "://a:",
                "bearer ",
                "%40",
                "\\u0040",
                "%2B",
                "_",
                "key=a_1",
                "AKIA",
                "xoxb-1",
                "-----BEGIN ",
                "1",
                ".",
                ":",
                "1 ",
                "1.",
                "1:",
                "1-",
                "::1",
                "(1",
                "+1 ",
                "4539-5787-",
                "call 555-019 ",
                "GB29 NWBK ",
                "1.2.3.",
                "born ",
                "born 1/1/",
                "853-37-",
                "A1"
            })
    void findingGrowsWithTheText(String unit) {
        assertGrowsInProportion(size -> {
            Counted text = Counted.of(unit.repeat(size / unit.length()));
            Detectors.of(RedactionSettings.standard()).find(text);
            new EmailNet().find(text);
            return text.looks().get();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@acme.com", "a", "a@", "a@b.c"})
    void bindingGrowsWithTheText(String unit) {
        assertGrowsInProportion(size -> {
            int units = size / 32;
            String template = "email-1@redacted.example and api-key-1-REDACTED ".repeat(units);
            Counted live = Counted.of(("ann@acme.com and " + unit + " ").repeat(units));
            match(template, 1, live);
            return live.looks().get();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@acme.com", "a", "@a.b"})
    void bindingManySurrogatesGrowsWithTheText(String unit) {
        assertGrowsInProportion(size -> {
            StringBuilder template = new StringBuilder();
            for (int i = 1; i <= size / 64; i++) {
                template.append("api-key-")
                        .append(i)
                        .append("-REDACTED")
                        .append(unit)
                        .append(' ');
            }
            Counted live = Counted.of((unit + unit + unit + ' ').repeat(size / 64));
            String recorded = template.toString();
            match(recorded, size / 64, live);
            return live.looks().get() + size;
        });
    }

    private static void match(String recorded, int keys, CharSequence live) {
        List<Mark> marks = new ArrayList<>(List.of(Mark.of(Type.EMAIL, 1)));
        LongStream.rangeClosed(1, keys).forEach(ordinal -> marks.add(Mark.of(Type.API_KEY, ordinal)));
        Template template = new Template(marks);
        new TemplateMatch(template, recorded, template.slots(recorded), live, new Bindings(null)).matches();
    }

    private static void assertGrowsInProportion(ToLongFunction<Integer> looksAtSize) {
        long small = looksAtSize.applyAsLong(SMALL);
        long large = looksAtSize.applyAsLong(SMALL * 8);
        assertThat(large).isLessThan(small * 10);
        assertThat(large).isLessThan(SMALL * 8 * 1000L);
    }
}
