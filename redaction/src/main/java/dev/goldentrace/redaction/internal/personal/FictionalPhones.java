package dev.goldentrace.redaction.internal.personal;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;

/** The numbers that regulators keep for films and books: NANPA's 555-01xx, those of Ofcom, ACMA, ARCEP, ComReg, PTS, BNetzA. */
final class FictionalPhones {
    /** Country code and national number, without trunk prefixes. */
    private static final Pattern RANGES = Pattern.compile("1(?:\\d{3})?55501\\d\\d"
            + "|44(?:113|114|115|116|117|118|121|131|141|151|161)4960\\d{3}"
            + "|44(?:2079460|1914980|1632960|2896496|2920180|7700900|8081570|9098790|3069990)\\d{3}"
            + "|61(?:[2378](?:5550|7010)\\d{4}|491570(?:006|110|156|157|158|159))"
            + "|33(?:19900|26191|35301|46571|53649|63998)\\d{4}"
            + "|3532091\\d{5}"
            + "|46(?:3139006|4062804|8465004|9803192|7017406)\\d{2}"
            + "|49(?:3023125|6990009|4066969|2214710|8999998)\\d{3}|491713920\\d{3}");

    private FictionalPhones() {}

    static boolean contains(PhoneNumber number) {
        return RANGES.matcher(number.getCountryCode() + Long.toString(number.getNationalNumber()))
                .matches();
    }

    static String settings() {
        return RANGES.pattern();
    }
}
