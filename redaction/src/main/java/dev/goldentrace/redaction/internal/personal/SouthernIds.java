package dev.goldentrace.redaction.internal.personal;

import java.util.List;

/** Registers of Spain, Italy and France. */
final class SouthernIds {
    private static final String SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    /** What letters and digits count in the first, third ... place of a codice fiscale; digits as the first ten letters. */
    private static final int[] ITALIAN_ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    /** Which letters may stand for digits where two people would have one code. */
    private static final String D = "[\\dLMNPQRSTUV]";

    private SouthernIds() {}

    static List<NationalId> registers() {
        return List.of(
                NationalId.telling("DNI", "\\d{8}-?[A-Z]", "dni|nif|documento", SouthernIds::dni, 8)
                        .orNamed("\\d{8}[ -]?[A-Z]"),
                NationalId.telling("NIE", "[XYZ]-?\\d{7}-?[A-Z]", "nie|nif|extranjero", SouthernIds::nie, 0)
                        .orNamed("[XYZ][ -]?\\d{7}[ -]?[A-Z]"),
                NationalId.telling(
                        "codice fiscale",
                        "(?i)[A-Z]{6}" + D + "{2}[ABCDEHLMPRST]" + D + "{2}[A-Z]" + D + "{3}[A-Z]",
                        "codice fiscale",
                        SouthernIds::codiceFiscale,
                        0),
                NationalId.telling(
                        "numéro de sécurité sociale",
                        "[12]( ?)\\d{2}\\1\\d{2}\\1\\d[\\dAB]\\1\\d{3}\\1\\d{3} ?\\d{2}",
                        "s[ée]curit[ée] sociale|nir|insee",
                        SouthernIds::nir,
                        1,
                        6,
                        13,
                        15));
    }

    /** Real Decreto 1553/2005, and the Ministerio del Interior's table: modulo 23. 12345678Z is everybody's example. */
    private static boolean dni(String number) {
        int digits = Integer.parseInt(number.substring(0, 8));
        return number.charAt(8) == SPANISH_LETTERS.charAt(digits % SPANISH_LETTERS.length())
                && digits != 0
                && digits != 12_345_678;
    }

    /** X, Y and Z count as 0, 1 and 2. */
    private static boolean nie(String number) {
        int digits = Integer.parseInt(number.substring(1, 8)) + (number.charAt(0) - 'X') * 10_000_000;
        return number.charAt(8) == SPANISH_LETTERS.charAt(digits % SPANISH_LETTERS.length());
    }

    /** Decreto ministeriale 23 December 1976. */
    private static boolean codiceFiscale(String code) {
        int sum = 0;
        for (int i = 0; i < code.length() - 1; i++) {
            char c = code.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ITALIAN_ODD[value] : value;
        }
        return code.charAt(code.length() - 1) == 'A' + sum % 26;
    }

    /** INSEE, numéro d'inscription au répertoire: 97 less the remainder; Corsica's 2A and 2B count as 19 and 18. */
    private static boolean nir(String number) {
        String digits = number.substring(0, 13).replace("2A", "19").replace("2B", "18");
        int month = Integer.parseInt(number.substring(3, 5));
        return digits.chars().allMatch(Character::isDigit)
                && month >= 1
                && (month <= 12 || month >= 20)
                && Integer.parseInt(number.substring(13)) == 97 - CheckDigits.modulo(digits, 97);
    }
}
