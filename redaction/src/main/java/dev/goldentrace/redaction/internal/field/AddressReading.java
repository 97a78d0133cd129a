package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.Surrogate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of an address as a whole; of an address in one line also its parts with a house number, and its postal code.
 *
 * @param ofOneWord whether one word is a line: a street may be, an address is an address of something else then
 */
record AddressReading(boolean ofOneWord) implements Reading {
    private static final int LONGEST = 300;
    private static final int SHORTEST = 3;
    private static final int MOST_WORDS = 25;
    private static final Pattern PART = Pattern.compile("\\s*+[,;\\r\\n]\\s*+");
    private static final Pattern POSTAL_CODE_AT_END = Pattern.compile("\\b(?:[0-9]{5}(?:-[0-9]{4})?"
            + "|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9])$");
    private static final Pattern HOUSE = Pattern.compile("(?=.*\\p{L}.*)(?:[0-9].*|.*[^0-9][0-9]{1,5}\\p{L}?)");
    private static final Pattern NO_HOUSE =
            Pattern.compile("://|::|[@{}<>=_|\"\\\\]|^[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|^[^\\p{L}\\p{N}]*+$");
    private static final Pattern BLANK = Pattern.compile("\\s++");
    private static final Set<String> WORDS = WordSet.of(
            "street road avenue lane drive main park church high market home work north south east west floor suite unit"
                    + " apartment house building none same yes");

    @Override
    public void read(String text, Values values) {
        if (text.length() > LONGEST || BLANK.splitAsStream(text).count() > MOST_WORDS || isNothing(text)) {
            return;
        }
        line(text, values);
        List<String> parts = PART.splitAsStream(text).toList();
        if (parts.size() > 1) {
            parts.forEach(part -> part(part, values));
        }
    }

    private static void part(String part, Values values) {
        Matcher code = POSTAL_CODE_AT_END.matcher(part);
        if (code.find()) {
            Kind.POSTAL_CODE.read(code.group(), values);
        } else if (HOUSE.matcher(part).matches()) {
            line(part, values);
        }
    }

    private static void line(String line, Values values) {
        boolean hasLetters = line.codePoints().anyMatch(Character::isLetter);
        if (line.length() < SHORTEST) {
            return;
        }
        if (hasLetters && !WORDS.contains(line.toLowerCase(Locale.ROOT)) && !OrdinaryWords.isOrdinary(line)) {
            values.everywhere(Surrogate.Type.ADDRESS, line);
        } else if (!hasLetters || Character.isUpperCase(line.charAt(0))) {
            values.asWritten(Surrogate.Type.ADDRESS, line);
        }
    }

    /** Links, mail addresses, addresses of machines and code are none of a house. */
    private boolean isNothing(String text) {
        return NO_HOUSE.matcher(text).find()
                || (!ofOneWord && !BLANK.matcher(text).find());
    }
}
