package dev.goldentrace.redaction.internal.personal;

import java.util.List;

/** The ranges that issuers number their cards in (ISO/IEC 7812), and those they did until lately, with the counts of digits. */
final class CardIssuers {
    private static final List<Range> RANGES = List.of(
            new Range("Visa", "4", "4", 16, 19),
            new Range("Mastercard", "51", "55", 16, 16),
            new Range("Mastercard", "2221", "2720", 16, 16),
            new Range("American Express", "34", "34", 15, 15),
            new Range("American Express", "37", "37", 15, 15),
            new Range("Diners Club", "300", "305", 14, 19),
            new Range("Diners Club", "3095", "3095", 14, 19),
            new Range("Diners Club", "36", "36", 14, 19),
            new Range("Diners Club", "38", "39", 14, 19),
            new Range("Discover", "6011", "6011", 16, 19),
            new Range("Discover", "644", "659", 16, 19),
            new Range("JCB", "35", "35", 16, 19),
            new Range("JCB", "1800", "1800", 15, 15),
            new Range("JCB", "2131", "2131", 15, 15),
            new Range("UnionPay", "62", "62", 16, 19),
            new Range("UnionPay", "81", "82", 16, 19),
            new Range("RuPay, Hipercard", "508", "508", 16, 16),
            new Range("RuPay, Hipercard", "606", "608", 16, 16),
            new Range("Mir", "2200", "2204", 16, 19),
            new Range("Verve", "5060", "5061", 16, 19),
            new Range("Verve", "5078", "5079", 16, 19),
            new Range("Troy", "9792", "9792", 16, 16),
            new Range("Switch, Solo, Laser", "633", "633", 16, 19),
            new Range("Interpayment, Instapayment", "636", "639", 16, 19),
            new Range("Maestro", "5018", "5020", 16, 19),
            new Range("Maestro", "5038", "5038", 16, 19),
            new Range("Maestro", "56", "58", 16, 19),
            new Range("Maestro", "6304", "6304", 16, 19),
            new Range("Maestro", "6390", "6390", 16, 19),
            new Range("Maestro", "67", "67", 16, 19));

    /** Short or rare ones: shops number orders and parcels alike, so these are found beside a word that says card only. */
    private static final List<Range> RARE = List.of(
            new Range("Visa", "4", "4", 13, 13),
            new Range("Maestro", "0604", "0604", 12, 19),
            new Range("Maestro", "50", "50", 12, 19),
            new Range("Maestro", "56", "69", 12, 19));

    private CardIssuers() {}

    /** Whether an issuer is known to give out such numbers. */
    static boolean issue(String digits) {
        return RANGES.stream().anyMatch(range -> range.holds(digits));
    }

    /** Whether one may. */
    static boolean mayIssue(String digits) {
        return RARE.stream().anyMatch(range -> range.holds(digits));
    }

    static String settings() {
        return RANGES.toString() + RARE;
    }

    /** First digits, from and to, both of one length and in the range, and how many digits there are in all. */
    private record Range(String issuer, String from, String to, int fewest, int most) {
        boolean holds(String digits) {
            if (digits.length() < fewest || digits.length() > most) {
                return false;
            }
            String first = digits.substring(0, from.length());
            return first.compareTo(from) >= 0 && first.compareTo(to) <= 0;
        }
    }
}
