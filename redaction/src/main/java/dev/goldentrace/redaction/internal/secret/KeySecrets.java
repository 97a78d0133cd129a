package dev.goldentrace.redaction.internal.secret;

import static dev.goldentrace.redaction.internal.secret.Shape.START;
import static dev.goldentrace.redaction.internal.secret.Shape.rule;

import java.util.List;

/** Private keys and signed tokens, in forms that no provider owns. */
final class KeySecrets {
    private static final int LONGEST_PEM = 16_000;

    private static final String PEM_BEGIN = "-----BEGIN[ A-Z0-9_-]{0,100}?PRIVATE KEY(?: BLOCK)?-----";
    private static final String PEM_END = "-----END[ A-Z0-9_-]{0,100}?PRIVATE KEY(?: BLOCK)?-----";

    /** What follows the first line is a line of a key, or its headers, or lines that end where a key ends. */
    private static final String PEM_BODY =
            "(?=[^A-Za-z]{0,20}(?:[nr]?[^A-Za-z]{0,20}[A-Za-z0-9+/]{16}|.{0,4}Proc-Type|.{0,4}Version))";

    private static final String CUT_OFF = "[A-Za-z0-9+/=\\s\\\\:,-]{16," + LONGEST_PEM + "}";

    private KeySecrets() {}

    static List<SecretRule> rules() {
        return List.of(
                rule(
                        "private key",
                        "-----begin",
                        "(?s)(?<secret>" + PEM_BEGIN + "(?:" + PEM_BODY + "(?:.{0," + LONGEST_PEM + "}?" + PEM_END + "|"
                                + CUT_OFF + ")|.{64," + LONGEST_PEM + "}?KEY(?: BLOCK)?-----))",
                        text -> true),
                rule(
                        "private key",
                        "putty-user-key-file",
                        "(?s)PuTTY-User-Key-File.{10,4000}?Private-Lines: ?[0-9]{1,3}\\s{1,3}(?<secret>[A-Za-z0-9+/=\\s]{32,4000})",
                        text -> true),
                rule("private key", "\"d\"", "\"d\"\\s{0,3}:\\s{0,3}\"(?<secret>[\\w-]{40,700})\"", Randomness::isKey),
                rule(
                        "JSON Web Token",
                        "ey",
                        "(?:(?<![\\w-])|(?<=\\\\[nrtbf])|(?<=\\\\u\\p{XDigit}{4})|(?<=%\\p{XDigit}{2})|(?<=_))"
                                + "(?<secret>ey[A-Za-z0-9][\\w-]{13,2000}+\\.(?:ey)?[\\w/\\\\-]{8,4000}+\\.[\\w/-]{0,2000}+(?:\\.[\\w-]{4,4000}+\\.[\\w-]{8,200}+)?)",
                        KeySecrets::isToken),
                rule(
                        "JSON Web Token",
                        "zxlk",
                        START + "(?<secret>ZXlK[A-Za-z0-9+/_\\r\\n\\\\-]{40,4000}+={0,2})",
                        Randomness::isKey));
    }

    /** Begins as a JSON object in base64 does, and is no path of names. */
    private static boolean isToken(String text) {
        return !Words.are(text) && Randomness.hasDigit(text) && (text.startsWith("eyJ") || text.contains(".ey"));
    }
}
