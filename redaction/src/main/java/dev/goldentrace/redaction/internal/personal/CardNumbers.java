package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of payment cards: of a known issuer, passing Luhn's check, in one run or in the groups that cards show. */
final class CardNumbers implements Detector {
    private static final String GAP = "[ \u00a0\u2010\u2011-]";

    /** The longest first: what follows in a group of its own may be the card's security code. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("\\d{4}(" + GAP + ")\\d{4}\\1\\d{4}\\1\\d{4}\\1\\d{1,3}"),
            Pattern.compile("\\d{4}(" + GAP + ")\\d{4}\\1\\d{4}\\1\\d{1,4}"),
            Pattern.compile("\\d{4}(" + GAP + ")\\d{4}\\1\\d{4}"),
            Pattern.compile("\\d{4}(" + GAP + ")\\d{6}\\1\\d{4,5}"),
            Pattern.compile("\\d{6}" + GAP + "\\d{13}"),
            Pattern.compile("\\d{12,19}"));

    private static final Cue CARD = Cue.of("(?:debit|credit|bank|payment|maestro)?[ _-]?cards?|cc|maestro|visa");
    private static final int LONGEST = 24;
    private static final int FEWEST_DIGITS = 4;
    private static final int FIRST_OF_NINETEEN = 6;
    private static final int FEWEST_DIGITS_IN_A_RUN = 12;

    @Override
    public String name() {
        return "credit card number";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.CREDIT_CARD;
    }

    @Override
    public String settings() {
        return FORMS + CARD.words().pattern() + CardIssuers.settings() + TestCards.settings();
    }

    @Override
    public List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>();
        List<Matcher> forms = FORMS.stream().map(form -> form.matcher(text)).toList();
        int last = text.length() - FEWEST_DIGITS;
        for (int at = 0; at <= last; at++) {
            if (Edges.isDigit(text, at)
                    && Edges.isDigit(text, at + FEWEST_DIGITS - 1)
                    && Edges.opens(text, at)
                    && mayBegin(text, at)) {
                int end = end(text, at, forms);
                if (end > at) {
                    found.add(new Span(at, end));
                    at = end;
                }
            }
        }
        return found;
    }

    /** Four or six digits, a gap and a digit, or a long run: most numbers are shorter. */
    private static boolean mayBegin(CharSequence text, int start) {
        int end = start + FEWEST_DIGITS;
        while (end - start < FEWEST_DIGITS_IN_A_RUN && Edges.isDigit(text, end)) {
            end++;
        }
        boolean grouped = (end - start == FEWEST_DIGITS || end - start == FIRST_OF_NINETEEN)
                && end < text.length()
                && GAP.indexOf(text.charAt(end)) >= 0;
        return grouped || end - start == FEWEST_DIGITS_IN_A_RUN;
    }

    /** Where the card that begins here ends; {@code start} where none does. */
    private static int end(CharSequence text, int start, List<Matcher> forms) {
        for (Matcher form : forms) {
            form.region(start, Math.min(text.length(), start + LONGEST));
            if (form.lookingAt() && Edges.closes(text, form.end()) && isCard(text, start, form.end())) {
                return form.end();
            }
        }
        return start;
    }

    private static boolean isCard(CharSequence text, int start, int end) {
        String digits = Compact.of(text.subSequence(start, end));
        return CheckDigits.luhn(digits)
                && !TestCards.contains(digits)
                && (CardIssuers.issue(digits) || (CardIssuers.mayIssue(digits) && CARD.isBeside(text, start, end)));
    }
}
