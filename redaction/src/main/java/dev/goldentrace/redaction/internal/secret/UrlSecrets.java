package dev.goldentrace.redaction.internal.secret;

import static dev.goldentrace.redaction.internal.secret.Shape.around;
import static dev.goldentrace.redaction.internal.secret.Shape.rule;

import java.util.List;

/** Credentials in addresses. */
final class UrlSecrets {
    private UrlSecrets() {}

    static List<SecretRule> rules() {
        return List.of(
                rule(
                        "password in a URL",
                        "://",
                        "://(?<user>[^\\s/:@\"'\\\\<>?#]{0,64}):(?<secret>[^\\s/@\"'\\\\<>]{3,200})@(?=[\\w\\[.-])",
                        UrlSecrets::isPassword),
                rule(
                        "token in a URL",
                        "://",
                        "://(?<secret>[\\w.=-]{16,200})@(?=[A-Za-z0-9])",
                        text -> Randomness.isHigh(text) && Randomness.hasDigit(text)),
                rule(
                        "password in a URL",
                        "jdbc:oracle",
                        "(?i)jdbc:oracle:[a-z]{1,6}:\\w{1,40}/(?<secret>[^\\s/@\"'\\\\<>]{3,80})@",
                        UrlSecrets::isPassword),
                around(
                        "signature in a URL",
                        List.of("sig=", "x-amz-signature=", "x-goog-signature="),
                        1,
                        "(?i)(?:[?&;]|%26|%3F|amp;)(?:sig|X-Amz-Signature|X-Goog-Signature)=(?<secret>[A-Za-z0-9%+/=_-]{32,600})",
                        Randomness::isKey));
    }

    private static boolean isPassword(String text) {
        return !Placeholders.in(text)
                && Randomness.bitsPerCharacter(text) > 1.5
                && !text.startsWith("$")
                && !isPort(text);
    }

    private static boolean isPort(String text) {
        return text.length() < 6 && text.chars().allMatch(Character::isDigit);
    }
}
