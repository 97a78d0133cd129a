package dev.goldentrace.conformance.redact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says whether a labelled value is formatted as what its label says. Written apart from the detectors, so that both cannot be
 * wrong in the same way.
 */
final class Formatted {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@(?:[^\\s@.]+\\.)+[^\\s@.]{2,}");
    private static final Pattern RESERVED =
            Pattern.compile("(?i).*[@.](?:example(?:\\.(?:com|org|net))?|test|invalid|localhost)");
    private static final Pattern CARD = Pattern.compile("\\d(?:[ -]?\\d){11,18}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final Pattern SSN = Pattern.compile("\\d{3}-\\d{2}-\\d{4}");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final Set<String> regions;

    Formatted(Set<String> regions) {
        this.regions = regions;
    }

    /** For a type that is not looked at, yes. */
    boolean is(String type, String value) {
        return switch (type) {
            case "EMAIL_ADDRESS" ->
                EMAIL.matcher(value).matches() && !RESERVED.matcher(value).matches();
            case "CREDIT_CARD" -> CARD.matcher(value).matches() && luhn(value.replaceAll("\\D", ""));
            case "IBAN_CODE" -> iban(value.replaceAll("[ -]", "").toUpperCase(Locale.ROOT));
            case "IP_ADDRESS" ->
                (IPV4.matcher(value).matches() || IPV6.matcher(value).matches()) && address(value);
            case "US_SSN" -> SSN.matcher(value).matches();
            case "PHONE_NUMBER" -> regions.stream().anyMatch(region -> isPhone(value, region));
            default -> true;
        };
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--, twice = !twice) {
            int digit = digits.charAt(i) - '0';
            sum += twice ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return sum % 10 == 0;
    }

    private static boolean iban(String compact) {
        if (!IBAN.matcher(compact).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (compact.substring(4) + compact.substring(0, 4))
                .chars()
                .forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).equals(BigInteger.ONE);
    }

    /** In brackets, or of digits and dots only, it is never looked up. */
    private static boolean address(String value) {
        try {
            InetAddress.getByName(value.contains(":") ? "[" + value + "]" : value);
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isPhone(String value, String region) {
        try {
            return phones.isValidNumber(phones.parse(value, region));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
