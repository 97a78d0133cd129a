package dev.goldentrace.redaction;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the surrogates in a recorded text. */
final class Template {
    /** No surrogate's text is without one of these. */
    private static final List<String> LITERALS = List.of("@redacted.example", "%40redacted.example", "-REDACTED");

    private static final List<Surrogate.Type> ENCLOSED =
            List.of(Surrogate.Type.EMAIL, Surrogate.Type.NATIONAL_ID, Surrogate.Type.API_KEY);

    private static final Pattern SURROGATE = Pattern.compile(
            ENCLOSED.stream().map(Template::pattern).collect(Collectors.joining("|")));

    private Template() {}

    /**
     * A surrogate in a text.
     *
     * @param urlEncoded whether it stands for the URL-encoded value
     */
    record Slot(int start, int end, Mark mark, boolean urlEncoded) {

        /** The live value in the form that belongs here. */
        String form(String value) {
            return urlEncoded ? Mark.urlEncoded(value) : value;
        }
    }

    static List<Slot> slots(String text) {
        if (LITERALS.stream().noneMatch(text::contains)) {
            return List.of();
        }
        return SURROGATE.matcher(text).results().map(Template::slot).toList();
    }

    private static Slot slot(MatchResult match) {
        int group = 1;
        for (Surrogate.Type type : ENCLOSED) {
            String plain = match.group(group++);
            String encoded = match.group(group++);
            if (plain != null) {
                return new Slot(match.start(), match.end(), new Mark(type, Long.parseLong(plain)), false);
            }
            if (encoded != null) {
                return new Slot(match.start(), match.end(), new Mark(type, Long.parseLong(encoded)), true);
            }
        }
        throw new IllegalStateException("the pattern has two groups for each type");
    }

    /** Two groups: the ordinal in the plain form, and in the URL-encoded one (never found where that is no other). */
    private static String pattern(Surrogate.Type type) {
        String[] around = type.notation().text(1).split("1", 2);
        return pattern(around[0], around[1]) + "|" + pattern(Mark.urlEncoded(around[0]), Mark.urlEncoded(around[1]));
    }

    private static String pattern(String prefix, String suffix) {
        return Pattern.quote(prefix) + "([1-9][0-9]{0,8})" + Pattern.quote(suffix);
    }
}
