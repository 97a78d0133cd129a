package dev.goldentrace.redaction.internal.secret;

import static dev.goldentrace.redaction.internal.secret.Shape.around;
import static dev.goldentrace.redaction.internal.secret.Shape.rule;

import java.util.List;

/** Credentials in headers of HTTP, in commands that send them, and in manifests. */
final class HeaderSecrets {
    private static final String BETWEEN = "[\\\\\"']{0,4}\\s{0,3}[:=,]\\s{0,3}[\\\\\"'{]{0,4}";

    private HeaderSecrets() {}

    static List<SecretRule> rules() {
        return List.of(
                rule(
                        "bearer token",
                        "bearer",
                        "(?i)bearer(?:[\\s+]{1,3}|%20|[\"']{1,2}\\s{0,2}[,+:]\\s{0,2}[\"']{1,2})(?<secret>[A-Za-z0-9._~+/=|-]{12,4096})",
                        Randomness::isHigh),
                rule(
                        "basic credentials",
                        "authorization",
                        "(?i)authorization" + BETWEEN + "basic\\s{1,3}(?<secret>[A-Za-z0-9+/=_-]{8,1024})",
                        text -> !Placeholders.in(text) && !Words.are(text)),
                rule(
                        "authorization header",
                        "authorization",
                        "(?i)authorization" + BETWEEN
                                + "(?!basic\\b|bearer\\b|Negotiate\\b)(?:[A-Za-z-]{3,12}[ =]{1,2}){0,2}(?<secret>[\\w=~@.+/:-]{8,1024})",
                        text -> Randomness.hasDigit(text) && Randomness.isHigh(text)),
                rule(
                        "session cookie",
                        "cookie:",
                        "(?i)cookie:\\s{0,3}(?:[\\w.%-]{1,64}=[^;\\s]{0,15};\\s{0,3}){0,8}[\\w.%-]{1,64}=(?<secret>[^;,\\s\"'\\\\]{16,2000})",
                        text -> Randomness.hasDigit(text) && Randomness.isHigh(text)),
                rule(
                        "credentials of curl",
                        "curl",
                        "(?s)curl\\b.{0,600}?\\s(?:-u|--user|--proxy-user)[=\\s]{0,5}(?<secret>[\"'][^\"'\\n]{1,100}[\"']:[\"']?[^\"'\\s]{3,100}[\"']?|\"[^\"\\n]{4,200}\"|'[^'\\n]{4,200}'"
                                + "|[^\\s\"':]{1,100}:[^\\s\"']{3,100})",
                        HeaderSecrets::isUserAndPassword),
                rule(
                        "header of curl",
                        "curl",
                        "(?si)curl\\b.{0,600}?\\s(?:-H|--header)[=\\s]{0,5}[\"'](?:Authorization|(?:X-)?(?:[a-z]{1,20}-)?(?:Api-?)?(?:Key|Token)):\\s{0,5}"
                                + "(?:(?:Basic|Bearer|(?:Api-)?Token)\\s)?(?<secret>[\\w=~@.+/-]{8,2000})[\"']",
                        text -> !Placeholders.in(text) && !Words.are(text) && Randomness.bitsPerCharacter(text) > 2.2),
                around(
                        "password of a command",
                        List.of("sshpass", "mysql", "mongo", "redis-cli", "docker login", "ftp"),
                        0,
                        "(?i)(?:sshpass\\s{1,3}-p|mysql(?:dump|admin)?\\b[^\\n|;&]{0,200}?\\s-p|mongo[a-z]{0,10}\\b[^\\n|;&]{0,200}?\\s-p\\s"
                                + "|redis-cli\\b[^\\n|;&]{0,200}?\\s-a\\s|docker login\\b[^\\n|;&]{0,200}?\\s-p\\s|ftp\\b[^\\n|;&]{0,60}?\\s-p\\s)"
                                + "\\s{0,3}[\"']?(?<secret>[^\\s\"'-][^\\s\"']{4,100})",
                        text -> !Placeholders.in(text)
                                && !text.startsWith("$")
                                && (Randomness.hasDigit(text) || !Words.are(text))
                                && Randomness.hasLetter(text)),
                rule(
                        "password of a netrc file",
                        "machine",
                        "(?i)machine\\s{1,4}\\S{1,200}\\s{1,4}login\\s{1,4}\\S{1,100}\\s{1,4}password\\s{1,4}(?<secret>\\S{4,200})",
                        text -> !Placeholders.in(text)),
                around(
                        "secret of Kubernetes",
                        List.of("kind"),
                        0,
                        "(?is)kind[\"']?:[ \\t]{0,8}[\"']?secret\\b.{0,300}?\\b(?:string)?data:" + ENTRY,
                        text -> !Placeholders.in(text)),
                Shape.guarded(
                        "secret of Kubernetes",
                        "kind",
                        "(?i)kind:[ \\t]{0,8}[\"']?secret\\b",
                        500,
                        "(?is)\\b(?:string)?data:" + ENTRY + ".{0,300}?\\bkind:[ \\t]{0,8}[\"']?secret\\b",
                        text -> !Placeholders.in(text)));
    }

    /** One value in base64 under its name, in one line or as a block. */
    private static final String ENTRY =
            ".{0,100}?\\s[\\w.-]{1,60}:\\s{0,10}[|>+-]{0,2}\\s{0,20}[\"']?(?<secret>[a-z0-9+/]{10,4000}={0,3})";

    private static boolean isUserAndPassword(String quoted) {
        String text = quoted.replaceAll("[\"']", "");
        int colon = text.indexOf(':');
        String password = text.substring(colon + 1);
        String secret = password.isEmpty() ? text.substring(0, Math.max(0, colon)) : password;
        return colon >= 0 && secret.length() >= 3 && !Placeholders.in(secret) && !secret.startsWith("$");
    }
}
