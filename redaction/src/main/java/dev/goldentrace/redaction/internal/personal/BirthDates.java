package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whole dates after words that say that somebody was born on them. A year alone tells little. */
final class BirthDates implements Detector {
    private static final Pattern WORDS =
            Pattern.compile("(?iu)(?<!\\p{L})(?:born|birth[ _-]?da(?:y|te)|date[ _-]?of[ _-]?birth|"
                    + "dob|d\\.o\\.b\\.?|geboren|geburts(?:datum|tag)|née? le|naissance|nacid[oa]|nacimiento|nat[oa] il|nascita)"
                    + "(?![\\p{L}&&[^_]])");

    private static final Beginnings BEGINNINGS = Beginnings.of(WORDS);

    /** No digit, line or third word too many between: {@code born on}, {@code "dob": "}, {@code date of birth. It's}. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\d\\n;{}]{0,24}");

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
                    + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])";
    private static final String YEAR = "(?:(?:18|19|20)\\d{2}|\\d{2})";

    private static final Pattern DATE = Pattern.compile("(?i)(?:(?:18|19|20)\\d{2}([-/.])(?:1[0-2]|0?[1-9])\\1" + DAY
            + "|" + DAY + "([-/.]) ?" + DAY + "\\2 ?" + YEAR
            + "|" + DAY + "(?:st|nd|rd|th)?(?: of)?[ -]" + MONTH + ",?[ -]" + YEAR
            + "|" + MONTH + " " + DAY + "(?:st|nd|rd|th)?,? " + YEAR
            + "|(?:19|20)\\d{2}(?:1[0-2]|0[1-9])(?:3[01]|[12]\\d|0[1-9]))(?![\\d-])");

    /** Nobody who lives was born then: surrogates are. */
    private static final String NOBODYS = "1900-";

    private static final int LONGEST = 32;
    private static final int LONGEST_MONTH = 11;

    @Override
    public String name() {
        return "date of birth";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.BIRTH_DATE;
    }

    @Override
    public List<String> literals() {
        return List.of(
                "born",
                "birth",
                "dob",
                "d.o.b",
                "geboren",
                "geburts",
                "né",
                "naissance",
                "nacid",
                "nacimiento",
                "nato il",
                "nata il",
                "nascita");
    }

    @Override
    public String settings() {
        return WORDS.pattern() + BETWEEN + DATE + NOBODYS;
    }

    @Override
    public List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>();
        Matcher words = WORDS.matcher(text).useTransparentBounds(true);
        Matcher between = BETWEEN.matcher(text);
        Matcher date = DATE.matcher(text).useTransparentBounds(true);
        int free = 0;
        for (int at = 0; at < text.length(); at++) {
            if (begins(text, at) && words.region(at, text.length()).lookingAt()) {
                at = words.end() - 1;
                between.region(words.end(), text.length()).lookingAt();
                int limit = Math.min(text.length(), between.end() + LONGEST);
                if (Edges.isDigit(text, between.end())
                        && date.region(Math.max(words.end(), between.end() - LONGEST_MONTH), limit)
                                .find()
                        && date.start() <= between.end()
                        && date.start() >= free
                        && !text.subSequence(date.start(), date.end())
                                .toString()
                                .startsWith(NOBODYS)) {
                    found.add(new Span(date.start(), date.end()));
                    free = date.end();
                }
            }
        }
        return found;
    }

    private static boolean begins(CharSequence text, int at) {
        return BEGINNINGS.have(text.charAt(at)) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }
}
