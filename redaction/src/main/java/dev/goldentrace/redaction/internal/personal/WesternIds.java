package dev.goldentrace.redaction.internal.personal;

import static dev.goldentrace.redaction.internal.personal.CheckDigits.digit;

import java.util.List;

/** Registers of Great Britain, the Netherlands, Belgium, Germany and Switzerland. */
final class WesternIds {
    private WesternIds() {}

    static List<NationalId> registers() {
        return List.of(
                NationalId.named("NHS number", "\\d{3}([ -]?)\\d{3}\\1\\d{4}", "nhs", WesternIds::nhs, 3, 10),
                NationalId.telling(
                                "National Insurance number",
                                "[A-Z]{2} \\d{2} \\d{2} \\d{2} [A-D]",
                                "national insurance|nino|ni (?:number|no)",
                                WesternIds::nationalInsurance,
                                0)
                        .orNamed("[A-Z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]"),
                NationalId.named(
                        "burgerservicenummer",
                        "\\d{9}|\\d{4}\\.\\d{2}\\.\\d{3}",
                        "bsn|burgerservice\\w{0,8}|sofi\\w{0,8}",
                        WesternIds::bsn,
                        4,
                        9),
                NationalId.telling(
                                "rijksregisternummer",
                                "\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}",
                                "rijksregister\\w{0,8}|insz|niss|registre national",
                                WesternIds::belgian,
                                2,
                                11)
                        .orNamed("\\d{11}"),
                NationalId.telling(
                                "Steuer-Identifikationsnummer",
                                "\\d{2} \\d{3} \\d{3} \\d{3}",
                                "steuer\\w{0,24}|st-?id\\w{0,4}|idnr|tin|tax[ _-]?id\\w{0,16}",
                                WesternIds::german,
                                2,
                                11)
                        .orNamed("\\d{11}"),
                NationalId.telling(
                                "AHV number",
                                "756\\.\\d{4}\\.\\d{4}\\.\\d{2}",
                                "ahv\\w{0,8}|avs|navs13",
                                WesternIds::swiss,
                                3,
                                13)
                        .orNamed("756\\d{10}"));
    }

    /** NHS Data Dictionary, "NHS NUMBER": modulo 11. */
    private static boolean nhs(String number) {
        return CheckDigits.weighted(number, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** HMRC, NIM39110: which first letters are given out. It has no check digit. */
    private static boolean nationalInsurance(String number) {
        String first = number.substring(0, 2);
        return first.chars().noneMatch(c -> "DFIQUV".indexOf(c) >= 0)
                && first.charAt(1) != 'O'
                && !List.of("BG", "GB", "NK", "KN", "TN", "NT", "ZZ").contains(first);
    }

    /** Logisch ontwerp BSN: the proof of eleven. */
    private static boolean bsn(String number) {
        return CheckDigits.weighted(number, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 && !number.startsWith("00");
    }

    /** Royal decree of 3 April 1984, article 8: 97 less the remainder; who was born from 2000 on has a 2 put before. */
    private static boolean belgian(String number) {
        String first = number.substring(0, 9);
        int check = Integer.parseInt(number.substring(9));
        return BirthDay.isMonthAndDay(first.substring(2, 6))
                && (check == 97 - CheckDigits.modulo(first, 97) || check == 97 - CheckDigits.modulo("2" + first, 97));
    }

    /** Bundeszentralamt für Steuern: ISO 7064 modulo 11,10; of the first ten digits one stands there twice or three times. */
    private static boolean german(String number) {
        long distinct = number.substring(0, 10).chars().distinct().count();
        return digit(number, 0) != 0 && (distinct == 9 || distinct == 8) && CheckDigits.hybridEleven(number);
    }

    /** Zentrale Ausgleichsstelle: as an article number (EAN-13). */
    private static boolean swiss(String number) {
        return CheckDigits.weighted(number, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
    }
}
