package dev.goldentrace.redaction.internal.secret;

import static dev.goldentrace.redaction.internal.secret.Shape.END;
import static dev.goldentrace.redaction.internal.secret.Shape.START;
import static dev.goldentrace.redaction.internal.secret.Shape.around;
import static dev.goldentrace.redaction.internal.secret.Shape.certain;
import static dev.goldentrace.redaction.internal.secret.Shape.prefixed;
import static dev.goldentrace.redaction.internal.secret.Shape.prefixedInAnyCase;
import static dev.goldentrace.redaction.internal.secret.Shape.rule;

import java.util.List;

/** Keys of clouds, databases and what runs in them. */
final class CloudSecrets {
    private CloudSecrets() {}

    static List<SecretRule> rules() {
        return List.of(
                aws("akia"),
                aws("asia"),
                aws("abia"),
                aws("acca"),
                rule(
                        "AWS access key",
                        "a3t",
                        START + "(?<secret>A3T[A-Z0-9](?<body>[A-Z0-9]{16}))" + END,
                        Randomness::isKey),
                prefixed("Amazon Bedrock API key", "ABSK", "[A-Za-z0-9+/]{100,300}={0,2}"),
                certain("Amazon Bedrock API key", "bedrock-api-key-", "[A-Za-z0-9+/_-]{20,2000}={0,2}"),
                prefixed("Google API key", "AIza", "[\\w-]{35}" + END),
                prefixed("Google OAuth secret", "GOCSPX-", "[\\w-]{20,64}"),
                prefixed("Google access token", "ya29.", "[\\w-]{20,1024}"),
                prefixed("Google refresh token", "1//0", "[\\w-]{30,200}"),
                around(
                        "Azure client secret",
                        List.of("q~"),
                        4,
                        "(?<![\\w~.-])(?<secret>[\\w~.]{3}[0-9]Q~[\\w~.-]{31,34})(?![\\w~.-])",
                        Randomness::isKey),
                around(
                        "Azure storage or service bus key",
                        List.of("accountkey", "sharedaccesskey", "sharedsecret"),
                        1,
                        "(?i)(?:AccountKey|SharedAccessKey|SharedSecret(?:Value)?)\\s{0,2}=\\s{0,2}(?<secret>[A-Za-z0-9+/]{40,88}={0,2})",
                        Randomness::isKey),
                prefixed("Azure DevOps token", "azd0", "[A-Za-z0-9]{40,80}"),
                prefixed("Alibaba access key", "LTAI", "[A-Za-z0-9]{12,26}" + END),
                prefixed("Tencent cloud key", "AKID", "[A-Za-z0-9]{32}" + END),
                prefixed("Yandex key", "AQVN", "[\\w-]{35,38}" + END),
                rule(
                        "Yandex token",
                        "t1.",
                        START + "(?<secret>t1\\.[\\w-]{1,400}={0,2}\\.(?<body>[\\w-]{86})={0,2})",
                        Randomness::isKey),
                prefixed("DigitalOcean token", "dop_v1_", "[a-fA-F0-9]{64}"),
                prefixed("DigitalOcean token", "doo_v1_", "[a-fA-F0-9]{64}"),
                prefixedInAnyCase("DigitalOcean token", "dor_v1_", "[a-fA-F0-9]{64}"),
                prefixed("Heroku API key", "HRKU-", "[\\w-]{36,70}"),
                prefixed("Cloudflare origin key", "v1.0-", "[a-f0-9]{24}-[a-f0-9]{146}"),
                prefixed("Databricks token", "dapi", "[a-f0-9]{32}(?:-[0-9])?" + END),
                prefixed("ClickHouse key", "4b1d", "[A-Za-z0-9]{38}" + END),
                prefixedInAnyCase("PlanetScale secret", "pscale_tkn_", "[\\w=.-]{32,64}"),
                prefixedInAnyCase("PlanetScale secret", "pscale_oauth_", "[\\w=.-]{32,64}"),
                prefixedInAnyCase("PlanetScale secret", "pscale_pw_", "[\\w=.-]{32,64}"),
                prefixed("Supabase key", "sbp_", "[a-f0-9]{40}"),
                prefixed("Supabase key", "sb_secret_", "[\\w-]{20,64}"),
                prefixed("Neon key", "napi_", "[a-z0-9]{40,80}"),
                prefixed("Fly.io token", "fo1_", "[\\w-]{43}"),
                prefixed("Fly.io token", "fm1a_", "[A-Za-z0-9+/]{80,2000}={0,3}"),
                prefixed("Fly.io token", "fm1r_", "[A-Za-z0-9+/]{80,2000}={0,3}"),
                prefixed("Fly.io token", "fm2_", "[A-Za-z0-9+/]{80,2000}={0,3}"),
                prefixed("Scalingo token", "tk-us-", "[\\w-]{48}"),
                prefixed("OpenShift token", "sha256~", "[\\w-]{43}" + END),
                prefixed("Defined Networking key", "dnkey-", "[a-zA-Z0-9=_-]{26}-[a-zA-Z0-9=_-]{52}"),
                prefixed("Tailscale key", "tskey-", "[a-z]{2,10}-[A-Za-z0-9]{8,20}-[A-Za-z0-9]{16,40}"),
                prefixed("Vercel token", "vercel_", "[A-Za-z0-9_]{20,60}"),
                prefixed("Netlify token", "nfp_", "[A-Za-z0-9]{36,44}"),
                prefixed("Render key", "rnd_", "[A-Za-z0-9]{24,40}" + END),
                prefixed("Pulumi token", "pul-", "[a-f0-9]{40}"),
                prefixed("Infracost token", "ico-", "[a-zA-Z0-9]{32}" + END),
                prefixed("Doppler token", "dp.pt.", "[A-Za-z0-9]{40,44}"),
                prefixed("Doppler token", "dp.st.", "[\\w.-]{40,64}"),
                prefixed("Vault token", "hvs.", "[\\w-]{24,200}"),
                prefixed("Vault token", "hvb.", "[\\w-]{80,400}"),
                rule(
                        "Vault token",
                        "s.",
                        "(?<![\\w.])(?<secret>s\\.(?<body>[A-Za-z0-9]{24}))(?![\\w.(-])",
                        body -> Randomness.hasDigit(body) && Randomness.isHigh(body)),
                around(
                        "Terraform token",
                        List.of(".atlasv1."),
                        14,
                        "(?<secret>[A-Za-z0-9]{14}\\.atlasv1\\.(?<body>[\\w=-]{60,70}))",
                        Randomness::isKey));
    }

    private static SecretRule aws(String prefix) {
        return rule(
                "AWS access key",
                prefix,
                START + "(?<secret>" + prefix.toUpperCase(java.util.Locale.ROOT) + "(?<body>[A-Z0-9]{16}))" + END,
                body -> !Placeholders.in(body) && (Randomness.hasDigit(body) || !Words.are(body)));
    }
}
