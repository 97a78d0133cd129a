package dev.goldentrace.redaction.internal.secret;

import static dev.goldentrace.redaction.internal.secret.Shape.END;
import static dev.goldentrace.redaction.internal.secret.Shape.START;
import static dev.goldentrace.redaction.internal.secret.Shape.around;
import static dev.goldentrace.redaction.internal.secret.Shape.prefixed;
import static dev.goldentrace.redaction.internal.secret.Shape.rule;

import java.util.List;

/** Tokens and webhooks of chat, mail, telephony and social networks. */
final class ChatSecrets {
    private ChatSecrets() {}

    static List<SecretRule> rules() {
        return List.of(
                rule(
                        "Slack token",
                        "xox",
                        "(?i)" + START + "(?<secret>xox[abeoprsdc][.-](?:xox[bp]-)?(?<body>[A-Za-z0-9-]{8,250}))",
                        body -> Randomness.hasDigit(body)
                                && Randomness.bitsPerCharacter(body) > 2
                                && !Placeholders.in(body)),
                rule(
                        "Slack token",
                        "xapp-",
                        "(?i)" + START + "(?<secret>xapp-(?<body>[0-9]-[A-Za-z0-9]{1,40}-[0-9]{1,20}-[a-z0-9]{1,100}))",
                        text -> true),
                webhook(
                        "Slack webhook",
                        "hooks.slack.com",
                        "hooks\\.slack\\.com/[a-z]{1,20}/(?<secret>[A-Za-z0-9+/]{40,60})"),
                webhook("Discord webhook", "/api/webhooks/", "/api/webhooks/(?<secret>[0-9]{15,21}/[\\w-]{40,90})"),
                webhook(
                        "Teams webhook",
                        ".office.com/webhook",
                        "\\.office\\.com/webhook(?:b2)?/(?<secret>[A-Za-z0-9-]{36}@[A-Za-z0-9-]{36}/\\w{1,30}/[A-Za-z0-9]{32}/[A-Za-z0-9-]{36})"),
                webhook(
                        "Zapier webhook",
                        "hooks.zapier.com",
                        "hooks\\.zapier\\.com/hooks/catch/(?<secret>[0-9]{4,12}/[A-Za-z0-9]{5,20})"),
                around(
                        "Telegram bot token",
                        List.of(":aa"),
                        16,
                        "(?<![A-Za-z0-9])(?:bot)?(?<secret>[0-9]{7,16}:(?<body>AA[\\w-]{32,34}))" + END,
                        Randomness::isKey),
                around(
                        "Discord bot token",
                        List.of(".g", ".x", ".y", ".z"),
                        28,
                        "(?<![\\w.-])(?<secret>[MNO][A-Za-z0-9_-]{23,27}\\.(?<body>[GXYZ][\\w-]{5}\\.[\\w-]{27,40}))(?![\\w.-])",
                        Randomness::isKey),
                rule(
                        "Twilio key",
                        "sk",
                        "(?<![A-Za-z0-9])(?<secret>SK(?<body>[0-9a-fA-F]{32}))(?![A-Za-z0-9])",
                        Randomness::isKey),
                prefixed("SendGrid key", "SG.", "[\\w=.-]{50,80}"),
                prefixed("Brevo key", "xkeysib-", "[a-f0-9]{64}-[A-Za-z0-9]{16}"),
                prefixed("Brevo key", "xsmtpsib-", "[a-f0-9]{64}-[A-Za-z0-9]{16}"),
                around(
                        "Mailchimp key",
                        List.of("-us"),
                        32,
                        "(?<![A-Za-z0-9])(?<secret>(?<body>[a-fA-F0-9]{32})-us[0-9]{1,2})(?![A-Za-z0-9])",
                        Randomness::isKey),
                prefixed("Mailgun key", "key-", "[a-f0-9]{32}" + END),
                prefixed("Mailgun key", "pubkey-", "[a-f0-9]{32}" + END),
                prefixed("Resend key", "re_", "[A-Za-z0-9]{8}_[A-Za-z0-9]{20,32}" + END),
                prefixed("Facebook token", "EAAM", "[A-Za-z0-9]{80,400}"),
                prefixed("Facebook token", "EAAC", "[A-Za-z0-9]{80,400}"),
                prefixed("Facebook token", "EAAG", "[A-Za-z0-9]{80,400}"),
                rule(
                        "Facebook token",
                        "facebook",
                        "(?i)facebook[^\\n]{0,60}?(?<![A-Za-z0-9])(?<secret>[0-9]{15,16}[|%](?<body>[\\w-]{27,40}))",
                        Randomness::isKey),
                prefixed("Twitter bearer token", "AAAAAAAAAAAAAAAAAAAAA", "[A-Za-z0-9%]{70,120}"),
                prefixed("Notion token", "ntn_", "[A-Za-z0-9]{40,50}" + END),
                prefixed("Notion token", "secret_", "[A-Za-z0-9]{43}" + END),
                prefixed("Typeform token", "tfp_", "[\\w.=-]{40,64}"),
                prefixed("Frame.io token", "fio-u-", "[\\w=-]{64}"),
                prefixed("Dropbox token", "sl.", "[\\w=-]{100,200}"),
                prefixed("Airtable token", "pat", "[A-Za-z0-9]{14}\\.[a-f0-9]{64}"),
                around(
                        "Asana token",
                        List.of("/1"),
                        24,
                        "(?<![0-9/])(?<secret>(?:0|1|2/[0-9]{10,20})/1[0-9]{9,20}:(?<body>[a-f0-9]{32}))" + END,
                        Randomness::isKey),
                prefixed("Figma token", "figd_", "[\\w-]{40,60}"),
                prefixed("Intra42 secret", "s-s4t2ud-", "[A-Fa-f0-9]{64}"),
                prefixed("Intra42 secret", "s-s4t2af-", "[A-Fa-f0-9]{64}"),
                prefixed("Contentful token", "CFPAT-", "[\\w-]{43}"),
                prefixed("HubSpot token", "pat-na1-", Shape.UUID),
                prefixed("HubSpot token", "pat-eu1-", Shape.UUID));
    }

    private static SecretRule webhook(String name, String literal, String regex) {
        return rule(name, literal, regex, text -> !Placeholders.in(text) && Randomness.bitsPerCharacter(text) > 2.5);
    }
}
