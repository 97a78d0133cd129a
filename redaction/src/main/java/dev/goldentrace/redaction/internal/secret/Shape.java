package dev.goldentrace.redaction.internal.secret;

import dev.goldentrace.redaction.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes rules out of patterns. All quantifiers in them are bounded. */
final class Shape {
    /** Not in the middle of a word; an escape of JSON or of a URL before it is no word. */
    static final String START = "(?:(?<![A-Za-z0-9])|(?<=\\\\[nrtbf])|(?<=\\\\u\\p{XDigit}{4})|(?<=%\\p{XDigit}{2}))";

    static final String END = "(?![A-Za-z0-9_-])";
    static final String UUID = "[0-9A-Za-z]{8}(?:-[0-9A-Za-z]{4}){3}-[0-9A-Za-z]{12}";

    private static final int REACH = 8192;

    private Shape() {}

    /** A key that begins with its literal; what follows the literal must look random. */
    static SecretRule prefixed(String name, String prefix, String body) {
        return rule(
                name,
                prefix,
                START + "(?<secret>" + Pattern.quote(prefix) + "(?<body>" + body + "))",
                Randomness::isKey);
    }

    /** The same, in letters of any case. */
    static SecretRule prefixedInAnyCase(String name, String prefix, String body) {
        return rule(
                name,
                prefix,
                "(?i)" + START + "(?<secret>" + Pattern.quote(prefix) + "(?<body>" + body + "))",
                Randomness::isKey);
    }

    /** A key that is recognised by its beginning and form alone. */
    static SecretRule certain(String name, String prefix, String body) {
        return rule(
                name,
                prefix,
                START + "(?<secret>" + Pattern.quote(prefix) + "(?<body>" + body + "))",
                text -> !Placeholders.in(text));
    }

    /** A pattern that is matched from the literal on; its groups are {@code secret}, and {@code body}, which is confirmed. */
    static SecretRule rule(String name, String literal, String regex, Predicate<String> confirm) {
        return around(name, List.of(literal.toLowerCase(Locale.ROOT)), 0, regex, confirm);
    }

    /** A pattern that is looked for from at most {@code before} characters before the literal on. */
    static SecretRule around(String name, List<String> literals, int before, String regex, Predicate<String> confirm) {
        Pattern pattern = Pattern.compile(regex);
        boolean hasBody = regex.contains("(?<body>");
        return new SecretRule(
                name, literals, regex, (text, literal) -> look(pattern, hasBody, before, confirm, text, literal));
    }

    /** A pattern that is looked for around a literal only where another one matches from it on. */
    static SecretRule guarded(
            String name, String literal, String guard, int before, String regex, Predicate<String> confirm) {
        Pattern first = Pattern.compile(guard);
        SecretRule rule = around(name, List.of(literal), before, regex, confirm);
        return new SecretRule(
                name,
                List.of(literal),
                guard + regex,
                (text, at) -> first.matcher(text).region(at, text.length()).lookingAt() ? rule.at(text, at) : null);
    }

    private static @Nullable Span look(
            Pattern pattern, boolean hasBody, int before, Predicate<String> confirm, CharSequence text, int literal) {
        int from = Math.max(0, literal - before);
        Matcher matcher = pattern.matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(from, Math.min(text.length(), literal + (before == 0 ? REACH * 2 : before * 2 + 256)));
        boolean found = before == 0 ? matcher.lookingAt() : matcher.find();
        return found && confirm.test(matcher.group(hasBody ? "body" : "secret"))
                ? new Span(matcher.start("secret"), matcher.end("secret"))
                : null;
    }
}
