package dev.goldentrace.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells an address of somebody from what only looks like one. */
final class EmailContext {
    /** RFC 2606 and RFC 6761. */
    private static final Pattern RESERVED =
            Pattern.compile("(?:.*\\.)?(?:example\\.(?:com|org|net)|example|test|invalid|localhost)");

    /** Endings of files, as in {@code logo@2x.png} and {@code vue@3.min.js}. */
    private static final Set<String> FILES = Set.of(
            "css", "gif", "html", "java", "jpeg", "jpg", "js", "json", "map", "md", "mjs", "pdf", "png", "py", "svg",
            "tgz", "ts", "tsx", "txt", "webp", "xml", "yaml", "yml");

    private static final Pattern CREDENTIALS = Pattern.compile("://[^\\s/@]{0,128}$");
    private static final int LOOK_BACK = 140;

    private EmailContext() {}

    /** Looks at an address and what is around it; {@code domain} is where its domain begins. */
    static boolean isAddress(CharSequence text, int start, int domain, int end) {
        String name = text.subSequence(domain, end).toString().toLowerCase(Locale.ROOT);
        return !RESERVED.matcher(name).matches()
                && !FILES.contains(name.substring(name.lastIndexOf('.') + 1))
                && !isShell(text, start, domain, end)
                && !CREDENTIALS
                        .matcher(text.subSequence(Math.max(0, start - LOOK_BACK), start))
                        .find();
    }

    static String settings() {
        return RESERVED.pattern() + new java.util.TreeSet<>(FILES) + CREDENTIALS.pattern();
    }

    /** A place to fetch code from, as in {@code git@github.com:owner/repository}. */
    private static boolean isShell(CharSequence text, int start, int domain, int end) {
        return end < text.length()
                && text.charAt(end) == ':'
                && text.subSequence(start, domain).toString().equals("git@");
    }
}
