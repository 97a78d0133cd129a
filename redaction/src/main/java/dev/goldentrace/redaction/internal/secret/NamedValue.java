package dev.goldentrace.redaction.internal.secret;

import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.internal.secret.SecretValue.Writing;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from a word such as {@code token} on: the rest of the name, the operator, the value; and judges the value. */
final class NamedValue {
    private static final int LONGEST_NAME_BEFORE = 48;
    private static final int LONGEST_NAME = 96;
    private static final int FARTHEST_OPERATOR = 34;
    private static final int REACH = 700;
    private static final int SHORTEST_IN_A_LIST = 16;
    private static final String OPERATORS = ":=|>,?";
    private static final String BETWEEN = " \t\r\n\"'`\\])";

    private static final Pattern MORE_WORDS = Pattern.compile("[ \\t][\\w .\\t-]{0,24}?(?=[\\s\"']{0,3}[:=|>,?])");

    /** A name and its value as two fields or attributes: {@code name="password" value="…"}. */
    private static final Pattern AS_TWO_FIELDS = Pattern.compile(
            "(?i)(?:[\\\\\"']{1,4}[\\s,>]{0,24}|\\s{1,24})[\\\\\"']{0,4}value[\\\\\"']{0,4}\\s{0,3}[:=]\\s{0,3}");

    private static final Pattern OPERATOR = Pattern.compile(
            "[\\\\\"'`\\])]{0,6}[\\s\"']{0,6}(?<operator>:{1,3}=|=>|={1,3}|\\|\\||\\?{1,2}=|->|:|>|,)[ \\t=]{0,5}(?<line>[\\s=]{0,6})");

    private static final Pattern IS = Pattern.compile("\\s(?:is|was)(?: set to| now)?\\s{1,2}:?");
    private static final Pattern IS_AT_END = Pattern.compile("\\s(?:is|was)\\s{0,3}$");
    private static final Pattern FOREIGN_LETTER = Pattern.compile("\\\\{1,8}u\\p{XDigit}{4}");
    private static final Pattern BLANK = Pattern.compile("\\s{1,3}(?![-|&>])");
    private static final Pattern BEFORE_QUOTE = Pattern.compile("\\s{1,2}(?=[\"'][^\"'\\s]{5,60}[\"'])");

    private static final Pattern QUOTED = Pattern.compile(
            "[bfruBFRU@]?(?<quote>(?:\\\\{1,3})?[\"'`])[\"'`]{0,2}[\\s=]{0,3}(?<value>.{1,600}?)(?:\\k<quote>|(?=[\\r\\n]|\\\\[nr])|$)");
    private static final Pattern ELEMENT = Pattern.compile("\\s{0,5}(?<value>[^<>\\r\\n]{1,600}?)\\s{0,5}</");
    private static final Pattern BARE = Pattern.compile(
            "(?<value>(?:(?i:bearer|basic|token)[ ])?[^\\s\"'`\\\\,;<>(){}\\[\\]|&]{1,600})(?<after>[(\\[{]?)");

    /** A type between a name and its value: {@code token: str = "…"}. */
    private static final Pattern TYPE =
            Pattern.compile("[A-Za-z_][\\w.]{0,30}[?!]?(?:\\[[^\\]]{0,20}])?\\s{1,2}=\\s{1,2}");

    private final CharSequence text;
    private final int start;
    private final int limit;
    private int at;

    private NamedValue(CharSequence text, int literal) {
        this.text = text;
        this.limit = Math.min(text.length(), literal + REACH);
        this.start = nameStart(text, literal);
        this.at = literal;
    }

    /** One rule for all names: which there are, {@link SecretName} knows. */
    static SecretRule rule() {
        return new SecretRule(
                "secret beside its name",
                SecretName.LITERALS,
                "" + OPERATOR + QUOTED + ELEMENT + BARE,
                (text, literal) -> new NamedValue(text, literal).find());
    }

    private @Nullable Span find() {
        while (at < limit && at - start < LONGEST_NAME && isOfName(text.charAt(at))) {
            at++;
        }
        if (!mayHaveValue()) {
            return null;
        }
        String lower = name().toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith("authorization") || lower.contains("redacted")) {
            return null;
        }
        SecretName name = SecretName.of(name());
        if (at < limit && name == SecretName.NONE && !Character.isWhitespace(text.charAt(at))) {
            return null;
        }
        for (Pattern way : List.of(AS_TWO_FIELDS, IS)) {
            Matcher matcher = matcher(way);
            if (matcher.lookingAt() && name != SecretName.NONE) {
                return value(name, matcher.end(), way == IS ? "is" : "=", false);
            }
        }
        if (isOption() && name != SecretName.NONE) {
            Matcher blank = matcher(BLANK);
            if (blank.lookingAt()) {
                return value(name, blank.end(), "option", false);
            }
        }
        if (name == SecretName.PASSWORD) {
            Matcher quote = matcher(BEFORE_QUOTE);
            if (quote.lookingAt()) {
                return value(name, quote.end(), ":", false);
            }
        }
        return afterOperator(name);
    }

    /** Whether a sign that ends a name follows soon: most words stand in prose. */
    private boolean mayHaveValue() {
        int end = Math.min(limit, at + FARTHEST_OPERATOR);
        for (int next = at; next < end; next++) {
            char c = text.charAt(next);
            if (OPERATORS.indexOf(c) >= 0) {
                return true;
            }
            if (!isOfName(c) && BETWEEN.indexOf(c) < 0) {
                break;
            }
        }
        return at < limit && (isOption() || isIs() || matcher(BEFORE_QUOTE).lookingAt());
    }

    private boolean isIs() {
        return matcher(IS).lookingAt();
    }

    private @Nullable Span afterOperator(SecretName ofOneWord) {
        SecretName name = ofOneWord;
        Matcher operator = matcher(OPERATOR);
        if (!operator.lookingAt()) {
            at = end(MORE_WORDS);
            SecretName ofAll = SecretName.of(name());
            operator = matcher(OPERATOR);
            if (ofOneWord == SecretName.PASSWORD && ofAll != SecretName.PASSWORD && operator.lookingAt()) {
                at = operator.end();
                Matcher quoted = matcher(QUOTED);
                if (quoted.lookingAt()) {
                    return judged(ofOneWord, quoted, Writing.PROSE);
                }
                at = operator.start();
            }
            name = ofAll == SecretName.NONE && ofOneWord != SecretName.NONE ? SecretName.LIKELY : ofAll;
            operator = matcher(OPERATOR);
        }
        if (name == SecretName.NONE || !operator.lookingAt()) {
            return null;
        }
        name = ofOneWord == SecretName.PASSWORD && IS_AT_END.matcher(name()).find() ? ofOneWord : name;
        name = operator.group("operator").equals(",") && name == SecretName.PASSWORD && !isQuotedName(operator)
                ? SecretName.LIKELY
                : name;
        return value(
                strengthened(name),
                operator.end(),
                operator.group("operator"),
                !operator.group("line").isEmpty());
    }

    /** In an address, {@code key=} and {@code sig=} say more than elsewhere. */
    private SecretName strengthened(SecretName name) {
        boolean parameter = start > 0 && (text.charAt(start - 1) == '?' || text.charAt(start - 1) == '&');
        return parameter && name == SecretName.LIKELY ? SecretName.SECRET : name;
    }

    private boolean isQuotedName(Matcher operator) {
        char after = text.charAt(operator.start());
        return after == '"' || after == '\'' || after == '\\';
    }

    private @Nullable Span value(SecretName name, int from, String operator, boolean nextLine) {
        at = from;
        Matcher type = matcher(TYPE);
        if (operator.equals(":") && type.lookingAt()) {
            at = type.end();
        }
        if (operator.equals(">")) {
            Matcher element = matcher(ELEMENT);
            if (element.lookingAt()) {
                return judged(name, element, Writing.QUOTED);
            }
        }
        Matcher quoted = matcher(QUOTED);
        if (quoted.lookingAt()) {
            boolean typed = operator.equals("is") || operator.equals(",");
            return judged(name, quoted, typed ? Writing.PROSE : Writing.QUOTED);
        }
        return bare(nextLine && name == SecretName.PASSWORD ? SecretName.LIKELY : name, operator, nextLine);
    }

    private @Nullable Span bare(SecretName name, String operator, boolean nextLine) {
        Matcher bare = matcher(BARE);
        if (!bare.lookingAt() || !bare.group("after").isEmpty() || (nextLine && isOfNextLine(bare.group("value")))) {
            return null;
        }
        if (operator.equals(",") && bare.group("value").length() < SHORTEST_IN_A_LIST) {
            return null;
        }
        return judged(name, bare, writing(operator, bare.group("value")));
    }

    private Writing writing(String operator, String value) {
        if (isSetting(operator) || (isTight(operator) && Randomness.hasDigit(value) && value.indexOf('.') < 0)) {
            return Writing.SETTING;
        }
        return operator.equals(":") || operator.equals("is") ? Writing.PROSE : Writing.CODE;
    }

    private boolean isTight(String operator) {
        return operator.equals("=") && text.charAt(at - 1) == '=';
    }

    /** A variable of the environment, an option, or a part of a connection string or of an address. */
    private boolean isSetting(String operator) {
        if (operator.equals("option")) {
            return true;
        }
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        String name = name();
        return isTight(operator)
                && (before == ';'
                        || before == '&'
                        || before == '?'
                        || name.equals(name.toUpperCase(java.util.Locale.ROOT))
                        || name.contains("."));
    }

    private static boolean isOfNextLine(String value) {
        return value.endsWith(":") || value.matches("[A-Za-z_]{2,60}=.*");
    }

    private @Nullable Span judged(SecretName name, Matcher matcher, Writing writing) {
        String value = matcher.group("value");
        String trimmed = writing == Writing.QUOTED ? value : value.replaceAll("[.,:;!?]{1,3}$", "");
        if (!SecretValue.is(name, FOREIGN_LETTER.matcher(trimmed).replaceAll(""), writing)) {
            return null;
        }
        int scheme = trimmed.length() - SecretValue.withoutScheme(trimmed).length();
        int from = matcher.start("value") + (name == SecretName.PASSWORD ? 0 : scheme);
        return new Span(from, matcher.start("value") + trimmed.length());
    }

    private boolean isOption() {
        return text.length() > start + 1 && text.charAt(start) == '-' && text.charAt(start + 1) == '-';
    }

    private String name() {
        return text.subSequence(start, at).toString();
    }

    private int end(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        return matcher.lookingAt() ? matcher.end() : at;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(at, limit);
    }

    private static int nameStart(CharSequence text, int literal) {
        int start = literal;
        while (start > 0 && literal - start < LONGEST_NAME_BEFORE && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.');
    }
}
