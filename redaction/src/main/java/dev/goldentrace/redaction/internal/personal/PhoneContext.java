package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Span;
import java.util.regex.Pattern;

/** Tells a phone number from other numbers by how it is written and by the words beside it. */
final class PhoneContext {
    private static final Cue NAMED =
            Cue.of("(?:(?:tele|smart|cell|mobile|home|work|office)[ _-]?)?phones?(?:[ _-]?(?:numbers?|no))?"
                    + "|tel(?:efon\\w{0,3}|éfono)?|t[ée]l(?:[ée]phone)?|cell|cellular|celular|mobile?|m[óo]vil|handy|rufnummer|land ?line|"
                    + "fax|ph|dial(?:ing|l?ed)?|call(?:s|ed|ing|er|back)?|sms|whats ?app|contact(?: us| me| number)?|hot ?line|help ?line|"
                    + "voice ?mail|switchboard|reach|answer(?:s|ing)?(?! {4})|registered|"
                    + "(?:text|messag|ring)(?:e?s|e|e?d|ing)?(?: (?:me|us|him|her|them|to|on|at|you))");

    /** The last words before a number that is something else, whatever stands before them. */
    private static final LastWords OTHERWISE_NAMED = LastWords.of(
            "(?i)(?<![a-z])(?:order|item|product|invoice|ticket|tracking|shipment|parcel|reservation|booking|confirmation|account|"
                    + "user|customer|member|policy|claim|case|ref|reference|serial|model|isbn|issn|ean|gtin|upc|sku|part|id|uuid|"
                    + "version|timestamp|payment|transaction|card)s?(?:[ _-]?(?:id|ids|number|numbers|no|nr|code))?\\W{0,6}$");

    /** Right before a number: it is one, even where no operator has given out such numbers. */
    private static final LastWords CALLED = LastWords.of(
            "(?iu)(?<![\\p{L}&&[^_]])(?:(?:(?:tele|cell|mobile|home|work)?[ _-]?phone|tel|cell|mobile|m[óo]vil|fax|telefon)"
                    + "(?:[ _-]?(?:number|no|nr))?(?: is|\\.|\\\\?\")?\\s{0,2}:?|(?:desk|office|direct|work|home):)"
                    + "\\s{0,2}(?:\\\\?\"|\\\\n)?$");

    /** Right after a number, at the end of a line or of what is said of it. */
    private static final Pattern CALLED_AFTER = Pattern.compile(
            "(?i)(?: |-|, ?| ?\\()(?:office|fax|mobile|cell|desk|home|work|direct|landline)(?![\\w-]| \\w)");

    private static final int LOOK_AHEAD = 40;

    /** Days, years from and to, prices, and numbers in groups of thousands. */
    private static final Pattern OTHER_NUMBER = Pattern.compile("(?:19|20)\\d{2}([-/. ])\\d{1,2}\\1\\d{1,2}(?!\\d).*"
            + "|\\d{1,2}([-/. ])\\d{1,2}\\2(?:19|20)\\d{2}(?!\\d).*|(?:19|20)\\d{2} ?[-/\u2013] ?(?:19|20)\\d{2}"
            + "|\\d+\\.\\d{1,2}|\\d{1,3}(?:\\.\\d{3}){3,}");

    private static final Pattern WHOLE = Pattern.compile("\\+?\\(?\\d(?:[ ().x/-]{0,3}\\d){6,14}");

    private static final String JOINTS = "#@=/-";

    private static final Pattern PLAIN = Pattern.compile("\\d+");

    private PhoneContext() {}

    /** Whether a word beside it says that it is a phone number. */
    static boolean isNamed(CharSequence text, int start, int end) {
        return isWrittenAsPhone(text, start)
                || CALLED_AFTER
                        .matcher(text)
                        .region(end, Math.min(text.length(), end + LOOK_AHEAD))
                        .lookingAt()
                || (NAMED.isBeside(text, start, end) && !isOtherwiseNamed(text, start));
    }

    /** Whether it has a country code, or stands right after the word phone or the like. */
    static boolean isWrittenAsPhone(CharSequence text, int start) {
        return text.charAt(start) == '+' || CALLED.areBefore(text, start);
    }

    /** Whether nothing but one number is there, be it of a country whose numbers are not known. */
    static boolean isWhole(CharSequence text, int start, int end) {
        CharSequence number = text.subSequence(start, end);
        return WHOLE.matcher(number).matches() && isPhone(text, new Span(start, end), true);
    }

    /** Whether a number that the library takes for a phone is one; plain digits only where a word says so, or after a 0. */
    static boolean isPhone(CharSequence text, Span span, boolean named) {
        CharSequence number = text.subSequence(span.start(), span.end());
        boolean stands = opens(text, span.start(), named) && closes(text, span.end());
        boolean mayBe = named
                || (!isOtherwiseNamed(text, span.start())
                        && (number.charAt(0) == '0' || !PLAIN.matcher(number).matches()));
        return stands && mayBe && !OTHER_NUMBER.matcher(number).matches();
    }

    /** A sign that joins it to something before makes it a part of that, unless that is the word phone or the like. */
    private static boolean opens(CharSequence text, int start, boolean named) {
        return Edges.opens(text, start) && (named || start == 0 || JOINTS.indexOf(text.charAt(start - 1)) < 0);
    }

    private static boolean closes(CharSequence text, int end) {
        return Edges.closes(text, end) && (end == text.length() || text.charAt(end) != '@');
    }

    private static boolean isOtherwiseNamed(CharSequence text, int start) {
        return OTHERWISE_NAMED.areBefore(text, start);
    }

    static String settings() {
        return NAMED.words().pattern() + CALLED + CALLED_AFTER + OTHERWISE_NAMED + OTHER_NUMBER;
    }
}
