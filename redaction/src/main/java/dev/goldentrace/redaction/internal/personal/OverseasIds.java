package dev.goldentrace.redaction.internal.personal;

import static dev.goldentrace.redaction.internal.personal.CheckDigits.digit;

import java.util.List;

/** Registers of Brazil, India, Canada, Australia, South Africa and China. */
final class OverseasIds {
    private static final String CHINESE_CHECKS = "10X98765432";

    private OverseasIds() {}

    static List<NationalId> registers() {
        return List.of(
                NationalId.telling("CPF", "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}", "cpf", OverseasIds::cpf, 3, 11)
                        .orNamed("\\d{11}"),
                NationalId.telling("CNPJ", "\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}", "cnpj", OverseasIds::cnpj, 2, 14)
                        .orNamed("\\d{14}"),
                NationalId.telling(
                                "Aadhaar number",
                                "[2-9]\\d{3} \\d{4} \\d{4}",
                                "aadhaa?r|adhar|uidai|uid",
                                OverseasIds::aadhaar,
                                4,
                                8,
                                12)
                        .orNamed("[2-9]\\d{3}[ -]?\\d{4}[ -]?\\d{4}"),
                NationalId.telling(
                                "Social Insurance Number",
                                "\\d{3}-\\d{3}-\\d{3}",
                                "sin|social[ _-]?insurance|nas",
                                OverseasIds::canadian,
                                3,
                                6,
                                9)
                        .orNamed("\\d{3}[ -]?\\d{3}[ -]?\\d{3}"),
                NationalId.named(
                        "Tax File Number",
                        "\\d{3} ?\\d{3} ?\\d{3}",
                        "tfn|tax[ _-]?file",
                        OverseasIds::australian,
                        3,
                        6,
                        9),
                NationalId.named(
                        "South African ID",
                        "\\d{13}|\\d{6} \\d{4} \\d{3}",
                        "id (?:number|no|nr)|identity|south african|sa id|rsa",
                        OverseasIds::southAfrican,
                        6,
                        13),
                NationalId.telling(
                        "Chinese resident id", "\\d{17}[\\dXx]", "\u8eab\u4efd\u8bc1", OverseasIds::chinese, 17, 18));
    }

    /** Receita Federal: two check digits, modulo 11. */
    private static boolean cpf(String number) {
        return number.chars().distinct().count() > 1
                && digit(number, 9) == mod11(CheckDigits.weighted(number, 10, 9, 8, 7, 6, 5, 4, 3, 2))
                && digit(number, 10) == mod11(CheckDigits.weighted(number, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2));
    }

    /** Receita Federal; what companies have, often of one person. */
    private static boolean cnpj(String number) {
        return number.chars().distinct().count() > 1
                && digit(number, 12) == mod11(CheckDigits.weighted(number, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2))
                && digit(number, 13) == mod11(CheckDigits.weighted(number, 6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2));
    }

    private static int mod11(int sum) {
        return sum * 10 % 11 % 10;
    }

    /** UIDAI. */
    private static boolean aadhaar(String number) {
        return CheckDigits.verhoeff(number);
    }

    /** Employment and Social Development Canada; none begins with 0 or 8. */
    private static boolean canadian(String number) {
        return digit(number, 0) != 0 && digit(number, 0) != 8 && CheckDigits.luhn(number);
    }

    /** Australian Taxation Office: modulo 11. */
    private static boolean australian(String number) {
        return CheckDigits.weighted(number, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
    }

    /** Department of Home Affairs: day of birth, four digits, citizenship, one more, Luhn. */
    private static boolean southAfrican(String number) {
        return BirthDay.isMonthAndDay(number.substring(2, 6)) && digit(number, 10) <= 2 && CheckDigits.luhn(number);
    }

    /** GB 11643-1999: ISO 7064 modulo 11,2, after the day of birth. */
    private static boolean chinese(String number) {
        int sum = CheckDigits.weighted(number, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
        return number.charAt(17) == CHINESE_CHECKS.charAt(sum % CHINESE_CHECKS.length())
                && BirthDay.isMonthAndDay(number.substring(10, 14))
                && (number.startsWith("19", 6) || number.startsWith("20", 6));
    }
}
