package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of US social security cards, and those that the tax office gives in their place: written ddd-dd-dddd, or
 * beside a word that says so. Since 2011 any area may be given out but 000 and 666 (ssa.gov/employer/randomization.html).
 */
final class SocialSecurityNumbers implements Detector {
    private static final Pattern HYPHENATED = Pattern.compile("\\d{3}([-\u2010\u2011\u2013])\\d{2}\\1\\d{4}");
    private static final Pattern NAMED = Pattern.compile("\\d{3} ?\\d{2} ?\\d{4}");
    private static final Cue NAME = Cue.of("ssn|itin|social[ _-]?security|soc\\.? ?sec|tax ?payer");

    /** Shown in advertisements, so that many have written them down as theirs. */
    private static final Set<String> ADVERTISED = Set.of("078051120", "219099999", "457555462");

    private static final String GAPS = " -\u2010\u2011\u2013";
    private static final int DIGITS = 9;
    private static final String ADVERTISING_RANGE = "98765432";

    @Override
    public String name() {
        return "US social security number";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.US_SSN;
    }

    @Override
    public String settings() {
        return HYPHENATED.pattern()
                + NAMED
                + NAME.words().pattern()
                + ADVERTISED.stream().sorted().toList()
                + ADVERTISING_RANGE;
    }

    @Override
    public List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>();
        Matcher hyphenated = HYPHENATED.matcher(text);
        Matcher named = NAMED.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            if (Edges.isDigit(text, at) && Edges.isDigit(text, at + 2) && Edges.opens(text, at) && mayBegin(text, at)) {
                int end = Math.max(end(text, at, hyphenated, false), end(text, at, named, true));
                if (end > at) {
                    found.add(new Span(at, end));
                    at = end;
                }
            }
        }
        return found;
    }

    /** Three, five or nine digits are together where such a number begins. */
    private static boolean mayBegin(CharSequence text, int start) {
        int end = start + 2;
        while (end - start <= DIGITS && Edges.isDigit(text, end)) {
            end++;
        }
        int together = end - start;
        return together == DIGITS
                || ((together == 3 || together == 5) && end < text.length() && GAPS.indexOf(text.charAt(end)) >= 0);
    }

    private static int end(CharSequence text, int start, Matcher form, boolean mustBeNamed) {
        boolean fits = form.region(start, text.length()).lookingAt()
                && Edges.closes(text, form.end())
                && isGivenOut(Compact.of(text.subSequence(start, form.end())))
                && !(mustBeNamed && !NAME.isBeside(text, start, form.end()));
        return fits ? form.end() : start;
    }

    private static boolean isGivenOut(String digits) {
        return !digits.startsWith("000")
                && !digits.startsWith("666")
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000")
                && !digits.startsWith(ADVERTISING_RANGE)
                && !ADVERTISED.contains(digits);
    }
}
