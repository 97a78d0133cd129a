package dev.goldentrace.redaction.internal.secret;

import static dev.goldentrace.redaction.internal.secret.Shape.END;
import static dev.goldentrace.redaction.internal.secret.Shape.around;
import static dev.goldentrace.redaction.internal.secret.Shape.prefixed;
import static dev.goldentrace.redaction.internal.secret.Shape.prefixedInAnyCase;

import java.util.List;

/** Keys of what watches, measures and identifies. */
final class WatchSecrets {
    private WatchSecrets() {}

    static List<SecretRule> rules() {
        return List.of(
                prefixedInAnyCase("Grafana key", "eyJrIjoi", "[A-Za-z0-9]{40,400}={0,3}"),
                prefixedInAnyCase("Grafana token", "glc_", "[A-Za-z0-9+/]{32,400}={0,3}"),
                prefixedInAnyCase("Grafana token", "glsa_", "[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}"),
                prefixed("Sentry token", "sntrys_", "[A-Za-z0-9+/=_]{40,700}"),
                prefixed("Sentry token", "sntryu_", "[a-f0-9]{64}"),
                prefixed("New Relic key", "NRAK-", "[A-Za-z0-9]{27}" + END),
                prefixed("New Relic key", "NRJS-", "[a-fA-F0-9]{19}" + END),
                prefixed("New Relic key", "NRII-", "[A-Za-z0-9-]{32}"),
                prefixed("New Relic key", "NRIQ-", "[A-Za-z0-9-]{32}"),
                prefixed("Dynatrace token", "dt0c01.", "[A-Za-z0-9]{24}\\.[A-Za-z0-9]{64}"),
                prefixed("Dynatrace token", "dt0s16.", "[A-Za-z0-9]{8,24}\\.[A-Za-z0-9]{64}"),
                prefixed("Honeycomb key", "hcaik_", "[a-z0-9]{50,70}"),
                prefixed("PostHog key", "phx_", "[A-Za-z0-9]{40,60}" + END),
                prefixed("LaunchDarkly key", "sdk-", Shape.UUID),
                prefixed("LaunchDarkly key", "api-", Shape.UUID),
                prefixed("Mapbox token", "sk.eyJ", "[\\w-]{20,200}\\.[\\w-]{20,30}"),
                prefixed("Mapbox token", "pk.", "[a-zA-Z0-9]{60}\\.[a-zA-Z0-9]{22}"),
                around(
                        "MaxMind key",
                        List.of("_mmk"),
                        36,
                        "(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{6}_(?<body>[A-Za-z0-9]{29})_mmk)" + END,
                        Randomness::isKey),
                prefixed("1Password token", "ops_eyJ", "[A-Za-z0-9+/]{80,2000}={0,3}"),
                prefixed(
                        "1Password secret key",
                        "A3-",
                        "[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}"
                                + END),
                prefixed("Adobe secret", "p8e-", "[A-Za-z0-9]{32}" + END),
                prefixed("Authress key", "sc_", AUTHRESS),
                prefixed("Authress key", "ext_", AUTHRESS),
                prefixed("Authress key", "scauth_", AUTHRESS),
                prefixed("Authress key", "authress_", AUTHRESS),
                prefixed("Okta token", "SSWS 00", "[\\w-]{40}"),
                prefixedInAnyCase("age secret key", "AGE-SECRET-KEY-1", "[A-Z0-9]{58}"));
    }

    private static final String AUTHRESS =
            "[A-Za-z0-9]{5,30}\\.[A-Za-z0-9]{4,6}\\.acc[_-][A-Za-z0-9-]{10,32}\\.[A-Za-z0-9+/_=-]{30,120}";
}
