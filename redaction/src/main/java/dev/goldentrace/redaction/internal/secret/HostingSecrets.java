package dev.goldentrace.redaction.internal.secret;

import static dev.goldentrace.redaction.internal.secret.Shape.END;
import static dev.goldentrace.redaction.internal.secret.Shape.START;
import static dev.goldentrace.redaction.internal.secret.Shape.around;
import static dev.goldentrace.redaction.internal.secret.Shape.prefixed;
import static dev.goldentrace.redaction.internal.secret.Shape.prefixedInAnyCase;
import static dev.goldentrace.redaction.internal.secret.Shape.rule;

import java.util.ArrayList;
import java.util.List;

/** Tokens of places where source code is hosted, built and published. */
final class HostingSecrets {
    /** Prefixes of GitLab, each for one sort of token. */
    private static final List<String> GITLAB = List.of(
            "glpat-",
            "gldt-",
            "glft-",
            "glimt-",
            "glagent-",
            "gloas-",
            "glrt-",
            "glsoat-",
            "glffct-",
            "glptt-",
            "glcbt-",
            "glrtr-",
            "glwt-",
            "GR1348941");

    private HostingSecrets() {}

    static List<SecretRule> rules() {
        List<SecretRule> rules = new ArrayList<>();
        for (String prefix : List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_")) {
            rules.add(prefixed("GitHub token", prefix, "\\w{22,255}"));
        }
        for (String prefix : GITLAB) {
            rules.add(prefixed("GitLab token", prefix, "[\\w.-]{16,320}"));
        }
        rules.addAll(List.of(
                rule("GitLab session", "_gitlab_session", "_gitlab_session=(?<secret>[0-9a-z]{32})", Randomness::isKey),
                prefixed("Bitbucket token", "ATBB", "[A-Za-z0-9]{32}" + END),
                prefixed("Bitbucket token", "ATCTT3", "[\\w=-]{100,250}"),
                prefixed("Atlassian token", "ATATT3", "[\\w=-]{60,250}"),
                prefixedInAnyCase("npm token", "npm_", "[A-Za-z0-9]{36}" + END),
                prefixed("PyPI token", "pypi-", "[\\w-]{50,1000}"),
                prefixed("RubyGems key", "rubygems_", "[a-f0-9]{48}"),
                prefixedInAnyCase("Clojars token", "CLOJARS_", "[A-Za-z0-9]{60}"),
                prefixed("crates.io token", "cio", "[A-Za-z0-9]{32}" + END),
                prefixed("NuGet key", "oy2", "[a-z0-9]{43}" + END),
                prefixed("Docker Hub token", "dckr_pat_", "[\\w-]{20,64}"),
                prefixed("Docker Hub token", "dckr_oat_", "[\\w-]{20,64}"),
                prefixed("Artifactory key", "AKCp", "[A-Za-z0-9]{60,80}" + END),
                prefixed("Artifactory token", "cmVmd", "[A-Za-z0-9]{59}" + END),
                prefixed("CircleCI token", "CCIPAT_", "[\\w]{20,80}"),
                prefixed("Buildkite token", "bkua_", "[a-f0-9]{40}"),
                prefixed("Harness token", "pat.", HARNESS),
                prefixed("Harness token", "sat.", HARNESS),
                prefixed("Octopus Deploy key", "API-", "[A-Z0-9]{25,32}" + END),
                prefixed("Postman key", "PMAK-", "[A-Fa-f0-9]{24}-[A-Fa-f0-9]{34}"),
                prefixed("Prefect key", "pnu_", "[a-zA-Z0-9]{36}" + END),
                prefixed("Sourcegraph token", "sgp_", "(?:(?:[a-fA-F0-9]{16}|local)_)?[a-fA-F0-9]{40}"),
                around(
                        "Sourcegraph token",
                        List.of("sourcegraph", "sgp_"),
                        0,
                        "(?i)(?:sourcegraph|sgp_)[^\\n]{0,60}?" + START + "(?<secret>[a-f0-9]{40})" + END,
                        Randomness::isKey),
                prefixed("Sonar token", "squ_", "[a-f0-9]{40}"),
                prefixed("Sonar token", "sqp_", "[a-f0-9]{40}"),
                prefixed("Sonar token", "sqa_", "[a-f0-9]{40}"),
                prefixed("ReadMe key", "rdme_", "[a-z0-9]{70}"),
                prefixed("Linear key", "lin_api_", "[A-Za-z0-9]{40}"),
                prefixed("Linear key", "lin_oauth_", "[A-Za-z0-9]{40,64}"),
                prefixed("Snyk token", "snyk_", "[A-Za-z0-9._-]{30,200}")));
        return rules;
    }

    private static final String HARNESS = "[\\w-]{22}\\.[a-zA-Z0-9]{24}\\.[a-zA-Z0-9]{20}";
}
