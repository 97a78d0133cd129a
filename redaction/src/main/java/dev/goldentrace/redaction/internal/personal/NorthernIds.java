package dev.goldentrace.redaction.internal.personal;

import java.util.List;

/** Registers of Sweden, Norway, Finland, Denmark and Poland: all begin with the day of birth. */
final class NorthernIds {
    private static final String FINNISH_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private NorthernIds() {}

    static List<NationalId> registers() {
        return List.of(
                NationalId.telling(
                                "personnummer",
                                "(?:(?:18|19|20)\\d{2}|\\d{2})\\d{4}[-+]\\d{4}",
                                "person(?:al (?:identity )?)?(?:nummer|number|nr)|samordningsnummer",
                                NorthernIds::swedish,
                                6,
                                8,
                                10,
                                12)
                        .orNamed("(?:\\d{2})?\\d{10}"),
                NationalId.telling(
                        "fødselsnummer",
                        "\\d{6} ?\\d{5}",
                        "f(?:ø|o|oe)dselsnummer|personnummer",
                        NorthernIds::norwegian,
                        6,
                        11),
                NationalId.telling(
                        "henkilötunnus",
                        "\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]",
                        "henkil(?:ö|o)tunnus|hetu|sotu",
                        NorthernIds::finnish,
                        6),
                NationalId.telling(
                                "CPR number",
                                "\\d{6}-\\d{4}",
                                "cpr(?:[ -]?(?:nummer|number|nr))?",
                                NorthernIds::danish,
                                6,
                                10)
                        .orNamed("\\d{6}[ -]?\\d{4}"),
                NationalId.named("PESEL", "\\d{11}", "pesel", NorthernIds::polish, 11));
    }

    /** Skatteverket, SKV 704: Luhn over the last ten digits; a number for who is not registered has 60 added to the day. */
    private static boolean swedish(String number) {
        String ten = number.substring(number.length() - 10);
        return BirthDay.isMonthAndDay(ten.substring(2, 6), 60) && CheckDigits.luhn(ten);
    }

    /** Skatteetaten: two check digits, modulo 11; a number for who is not registered has 40 added to the day. */
    private static boolean norwegian(String number) {
        String monthAndDay = number.substring(2, 4) + number.substring(0, 2);
        return BirthDay.isMonthAndDay(monthAndDay, 40)
                && CheckDigits.weighted(number, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                && CheckDigits.weighted(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** Digital and Population Data Services Agency: the nine digits modulo 31. */
    private static boolean finnish(String code) {
        int end = code.length() - 1;
        String nine = code.substring(0, 6) + code.substring(end - 3, end);
        return BirthDay.isDayAndMonth(code.substring(0, 4))
                && code.charAt(end) == FINNISH_CHECKS.charAt(Integer.parseInt(nine) % FINNISH_CHECKS.length());
    }

    /** CPR-kontoret: modulo 11, which numbers given out since 2007 need not pass; those are found beside a field's name only. */
    private static boolean danish(String number) {
        return BirthDay.isDayAndMonth(number.substring(0, 4))
                && CheckDigits.weighted(number, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** Ustawa o ewidencji ludności, article 15: the century is added to the month in steps of 20. */
    private static boolean polish(String number) {
        int month = Integer.parseInt(number.substring(2, 4)) % 20;
        int day = Integer.parseInt(number.substring(4, 6));
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && CheckDigits.weighted(number, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }
}
