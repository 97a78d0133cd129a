package dev.goldentrace.redaction.internal.secret;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells a secret from all else that may stand beside a name that says secret. */
final class SecretValue {
    private static final int LONGEST_PASSWORD = 128;
    private static final int SHORTEST_PASSWORD = 5;
    private static final int SHORTEST_LIKELY = 10;
    private static final double LEAST_BITS_OF_LIKELY = 2.9;

    private static final Pattern SCHEME = Pattern.compile("(?i)^(?:bearer|basic|token|apikey|api-key|key)[ =]\\s{0,3}");

    /** Where something is, not what it is. */
    private static final Pattern PLACE = Pattern.compile(
            "(?i)^(?:[a-z]:[\\\\/]|/[\\w.-]+/|//|\\.{1,2}/|~/|arn:|urn:|file:|vault:|ssm:|op:|secret:|secrets/|projects/|env[.:(]|process\\.env|os\\.|@[a-z]{4})"
                    + "|^[a-z][a-z0-9+.-]{1,20}://|\\.(?:pem|key|crt|cer|json|ya?ml|txt|env|p12|pfx|jks|java|py|js|ts|html?|md|properties|conf)$");

    /** Ids that providers give to things: they open nothing. */
    private static final Pattern ID = Pattern.compile(
            "(?:call|toolu|chatcmpl|resp|msg|run|req|asst|thread|file|evt|cus|pi|ch|fp|price|prod|sub"
                    + "|item|step|rs|fc|ws|batch|ft|gen|trace|span|usr|user|org|acct|order|ord|inv|tx|txn|job|task|conv|session|call_function)[_-].{4,}");

    private static final Pattern TIME_OR_PLACE = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9.]+[a-zA-Z%]{0,3}|.*\\.(?:com|org|net|io|dev|ai|local)(?:[:/].*)?");

    /** Words by which a text that stands for a password is known as a label, rule or error. */
    private static final Set<String> PROSE = Set.of(
            "your",
            "the",
            "is",
            "must",
            "enter",
            "a",
            "to",
            "for",
            "please",
            "of",
            "be",
            "new",
            "confirm",
            "or",
            "and",
            "not",
            "are",
            "should",
            "at",
            "least",
            "with",
            "in",
            "characters",
            "contains",
            "field",
            "if",
            "this",
            "that",
            "reset",
            "forgot");

    private static final Pattern NAME_IN_CODE =
            Pattern.compile("[A-Za-z_$]{1,60}+[0-9]{0,3}+(?:[.:>?!_-]{1,3}+[A-Za-z_$]{0,60}+[0-9]{0,3}+){0,12}");
    private static final Pattern NEGATION = Pattern.compile("!+[A-Za-z_$][\\w.$]{0,100}|&[a-z_]{1,40}");
    private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9_.\\s:/'-]");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+(?:[ _.-][A-Za-z]+){0,12}[.,:;!?]?");

    private SecretValue() {}

    /** How a value is written. */
    enum Writing {
        /** In quotes or as the text of an element. */
        QUOTED,
        /** Bare, in a place where only values stand: a variable of the environment, a connection string, an option. */
        SETTING,
        /** Bare, after a colon or after "is". */
        PROSE,
        /** Bare, in code. */
        CODE
    }

    /** Whether a value is one, beside a name that says so much. */
    static boolean is(SecretName name, String value, Writing writing) {
        return switch (name) {
            case PASSWORD -> isPassword(value.strip(), writing);
            case SECRET -> isSecret(withoutScheme(value)) || Randomness.isUuid(value);
            case TOKEN -> isSecret(withoutScheme(value));
            case LIKELY -> isLikely(withoutScheme(value));
            case NONE -> false;
        };
    }

    static String withoutScheme(String value) {
        return SCHEME.matcher(value).replaceFirst("");
    }

    private static boolean isSecret(String value) {
        return Randomness.isHigh(value)
                && !PLACE.matcher(value).find()
                && !TIME_OR_PLACE.matcher(value).matches()
                && !ID.matcher(value).matches()
                && value.indexOf(' ') < 0;
    }

    private static boolean isLikely(String value) {
        return value.length() >= SHORTEST_LIKELY
                && Randomness.hasDigit(value)
                && Randomness.bitsPerCharacter(value) >= LEAST_BITS_OF_LIKELY
                && !Randomness.isHash(value)
                && isSecret(value);
    }

    private static boolean isPassword(String value, Writing writing) {
        if (value.length() < SHORTEST_PASSWORD
                || value.length() > LONGEST_PASSWORD
                || Placeholders.in(value)
                || PLACE.matcher(value).find()
                || Randomness.bitsPerCharacter(value) < 1.0) {
            return false;
        }
        if (value.indexOf(' ') >= 0) {
            return isPassphrase(value, writing);
        }
        if (NEGATION.matcher(value).matches()) {
            return false;
        }
        boolean marked = Randomness.hasDigit(value) || SPECIAL.matcher(value).find();
        return switch (writing) {
            case QUOTED, SETTING -> marked || !saysPassword(value);
            case PROSE ->
                marked && !saysPassword(value) && !LETTERS.matcher(value).matches();
            case CODE -> marked && !isCode(value);
        };
    }

    /** Several words that nobody would write to a reader. */
    private static boolean isPassphrase(String value, Writing writing) {
        String[] words = value.toLowerCase(java.util.Locale.ROOT).split("[^a-z']+", -1);
        boolean prose = java.util.Arrays.stream(words).anyMatch(word -> PROSE.contains(word) || saysPassword(word));
        return writing == Writing.QUOTED
                && !prose
                && value.equals(value.toLowerCase(java.util.Locale.ROOT))
                && words.length >= 3;
    }

    private static boolean saysPassword(String value) {
        String lower = value.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("pass")
                || lower.contains("pwd")
                || lower.contains("secret")
                || lower.contains("hash")
                || lower.contains("encode")
                || lower.contains("crypt")
                || Placeholders.isWord(value);
    }

    /** An expression, or words with a number behind them. */
    private static boolean isCode(String value) {
        return NAME_IN_CODE.matcher(value).matches() || LETTERS.matcher(value).matches();
    }
}
