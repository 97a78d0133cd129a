package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds numbers of bank accounts (ISO 13616): of a country's length, passing modulo 97, in one run or in groups of four. */
final class Ibans implements Detector {
    private static final int GROUP = 4;
    private static final int SHORTEST = 15;
    private static final String GAPS = " \u00a0-";

    @Override
    public String name() {
        return "IBAN";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.IBAN;
    }

    @Override
    public String settings() {
        return GAPS + IbanLengths.settings();
    }

    @Override
    public List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>();
        for (int at = 0; at + SHORTEST <= text.length(); at++) {
            if (begins(text, at)) {
                int end = end(text, at);
                if (end > at) {
                    found.add(new Span(at, end));
                    at = end;
                }
            }
        }
        return found;
    }

    /** A country and two check digits. */
    private static boolean begins(CharSequence text, int at) {
        return Edges.isDigit(text, at + 2)
                && Edges.isDigit(text, at + 3)
                && isLetter(text.charAt(at))
                && isLetter(text.charAt(at + 1))
                && Edges.opens(text, at);
    }

    private static int end(CharSequence text, int start) {
        String country = text.subSequence(start, start + 2).toString().toUpperCase(Locale.ROOT);
        int end = end(text, start, IbanLengths.of(country));
        return end > start && Edges.closes(text, end) && isRight(Compact.of(text.subSequence(start, end)))
                ? end
                : start;
    }

    /** Where as many letters and digits end, in one run or in groups of four with the same gap; {@code start} where there are fewer. */
    private static int end(CharSequence text, int start, int length) {
        char gap = start + GROUP < text.length() ? text.charAt(start + GROUP) : 0;
        boolean grouped = GAPS.indexOf(gap) >= 0;
        int at = start;
        for (int taken = 0; taken < length; taken++) {
            if (grouped && taken > 0 && taken % GROUP == 0) {
                if (at >= text.length() || text.charAt(at) != gap) {
                    return start;
                }
                at++;
            }
            if (at >= text.length() || !(isLetter(text.charAt(at)) || Edges.isDigit(text, at))) {
                return start;
            }
            at++;
        }
        return at;
    }

    private static boolean isRight(String iban) {
        return CheckDigits.modulo(iban.substring(GROUP) + iban.substring(0, GROUP), 97) == 1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
