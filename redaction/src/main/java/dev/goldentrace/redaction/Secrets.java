package dev.goldentrace.redaction;

import static dev.goldentrace.redaction.Surrogate.Type.API_KEY;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The shapes of secrets. All quantifiers are bounded, and each shape starts with a literal of its own. */
final class Secrets {
    /** Not in the middle of a word; a JSON or URL escape before it is no word. */
    private static final String START =
            "(?:(?<![A-Za-z0-9])|(?<=\\\\[nrtbf])|(?<=\\\\u\\p{XDigit}{4})|(?<=%\\p{XDigit}{2}))";

    private static final String END = "(?![A-Za-z0-9_-])";

    private static final String PEM_END = "-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----";

    private static final List<Detector> ALL = List.of(
            shape("Anthropic API key", "sk-ant-", "sk-ant-[\\w-]{20,255}", Randomness::isHighInContext),
            shape("OpenAI API key", "sk-", "sk-[\\w-]{20,255}", Randomness::isHighInContext),
            shape("Google API key", "aiza", "AIza[\\w-]{35}" + END, Secrets::isNoPlaceholder),
            shape("Google OAuth secret", "gocspx-", "GOCSPX-[\\w-]{20,64}", Secrets::isNoPlaceholder),
            shape("Google access token", "ya29.", "ya29\\.[\\w-]{20,1024}", Secrets::isNoPlaceholder),
            new PatternDetector(
                    "AWS access key",
                    API_KEY,
                    List.of("akia", "asia", "abia", "acca", "a3t"),
                    Pattern.compile(START + "((?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16})" + END),
                    Secrets::isNoPlaceholder),
            new PatternDetector(
                    "GitHub token",
                    API_KEY,
                    List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
                    Pattern.compile(START + "((?:gh[pousr]_|github_pat_)\\w{22,255})"),
                    Randomness::isHighInContext),
            shape("GitLab token", "glpat-", "glpat-[\\w-]{20,300}", Secrets::isNoPlaceholder),
            new PatternDetector(
                    "Slack token",
                    API_KEY,
                    List.of("xox", "xapp-"),
                    Pattern.compile(START + "((?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,250})"),
                    Randomness::isHigh),
            new PatternDetector(
                    "Slack webhook",
                    API_KEY,
                    List.of("hooks.slack.com"),
                    Pattern.compile("hooks\\.slack\\.com/[a-z]{1,20}/([A-Za-z0-9+/]{40,60})"),
                    Secrets::isNoPlaceholder),
            new PatternDetector(
                    "Stripe key",
                    API_KEY,
                    List.of("k_live_", "k_test_", "k_prod_", "whsec_"),
                    Pattern.compile(START + "((?:[rs]k_(?:live|test|prod)|whsec)_[A-Za-z0-9]{10,255})"),
                    Secrets::isNoPlaceholder),
            shape("Hugging Face token", "hf_", "hf_[A-Za-z]{34}" + END, Secrets::isNoPlaceholder),
            shape("Groq API key", "gsk_", "gsk_[A-Za-z0-9]{40,64}" + END, Secrets::isNoPlaceholder),
            shape("xAI API key", "xai-", "xai-[A-Za-z0-9]{40,128}" + END, Secrets::isNoPlaceholder),
            shape("Perplexity API key", "pplx-", "pplx-[A-Za-z0-9]{40,64}" + END, Secrets::isNoPlaceholder),
            shape("Replicate token", "r8_", "r8_[A-Za-z0-9]{37}" + END, Secrets::isNoPlaceholder),
            shape("npm token", "npm_", "npm_[A-Za-z0-9]{36}" + END, Secrets::isNoPlaceholder),
            shape("SendGrid key", "sg.", "SG\\.[\\w-]{16,32}\\.[\\w-]{32,64}", Secrets::isNoPlaceholder),
            new PatternDetector(
                    "JSON Web Token",
                    API_KEY,
                    List.of("eyj"),
                    Pattern.compile("(?:(?<![\\w-])|(?<=\\\\[nrtbf])|(?<=\\\\u\\p{XDigit}{4})|(?<=%\\p{XDigit}{2}))"
                            + "(eyJ[\\w-]{14,2000}+\\.eyJ[\\w-]{8,4000}+\\.[\\w-]{0,2000}+)"),
                    text -> true),
            new PatternDetector(
                    "private key",
                    API_KEY,
                    List.of("private key"),
                    Pattern.compile("(?s)(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----"
                            + "(?=[^A-Za-z]{0,20}(?:[nr]?[^A-Za-z]{0,20}[A-Za-z0-9+/]{16}|.{0,4}Proc-Type|.{0,4}Version))"
                            + "(?:.{0," + Shapes.LONGEST_PEM + "}?" + PEM_END + "|" + Shapes.PEM_BODY + "))"),
                    text -> true),
            new PatternDetector(
                    "bearer token",
                    API_KEY,
                    List.of("bearer"),
                    Pattern.compile("(?i)bearer[\\s+]{1,3}([A-Za-z0-9._~+/=-]{16,4096})"),
                    Randomness::isHighInContext),
            new PatternDetector(
                    "basic credentials",
                    API_KEY,
                    List.of("authorization"),
                    Pattern.compile(
                            "(?i)authorization[\\\\\"']{0,4}\\s{0,3}[:=]\\s{0,3}[\\\\\"']{0,4}basic\\s{1,3}([A-Za-z0-9+/=_-]{8,1024})"),
                    Secrets::isNoPlaceholder),
            new PatternDetector(
                    "password in a URL",
                    API_KEY,
                    List.of("://"),
                    Pattern.compile("://[^\\s/:@\"'\\\\]{1,64}:([^\\s/:@\"'\\\\]{8,128})@"),
                    Randomness::isHigh),
            new PatternDetector(
                    "secret beside its name",
                    API_KEY,
                    SecretNames.LITERALS,
                    Pattern.compile(
                            "(?i)" + SecretNames.NAME
                                    + "(?:\\\\{0,3}[\"'`]){0,3}\\s{0,3}(?::=|=>|[:=]|%3D)\\s{0,3}(?:\\\\{0,3}[\"'`]){0,3}([^\\s\"'\\\\`,;&<>(){}\\[\\]]{8,512})"),
                    Randomness::isHighInContext));

    private Secrets() {}

    static List<Detector> all() {
        return ALL;
    }

    private static Detector shape(String name, String literal, String regex, Predicate<String> confirm) {
        return new PatternDetector(
                name, API_KEY, List.of(literal), Pattern.compile(START + "(" + regex + ")"), confirm);
    }

    private static boolean isNoPlaceholder(String text) {
        return !Randomness.isPlaceholder(text);
    }
}
