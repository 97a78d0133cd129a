package dev.goldentrace.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, from the @ outwards; the @ may be written for a URL or for JSON. */
final class Emails implements Detector {
    private static final Pattern AT = Pattern.compile("@|%40|%2540|\\\\u0040");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[" + Shapes.LETTER + "-]{1,63}+\\.){1,8}(?:xn--[A-Za-z0-9-]{2,59}|[" + Shapes.LETTER
                    + "&&[^0-9]]{2,24})(?![" + Shapes.LETTER + "])");

    @Override
    public String name() {
        return "e-mail address";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.EMAIL;
    }

    @Override
    public List<String> literals() {
        return List.of("@", "%40", "%2540", "\\u0040");
    }

    @Override
    public String settings() {
        return DOMAIN.pattern() + EmailContext.settings();
    }

    /** What begins within another address, as in {@code a@b.com@c.com}, is none. */
    @Override
    public List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>();
        Matcher at = AT.matcher(text);
        Matcher domain = DOMAIN.matcher(text).useTransparentBounds(true);
        int free = 0;
        while (at.find()) {
            int start = new LocalPart(text, at.start()).start();
            int limit = Math.min(text.length(), at.end() + Shapes.LONGEST_DOMAIN);
            if (start >= free
                    && start < at.start()
                    && domain.region(at.end(), limit).lookingAt()) {
                free = domain.end();
                if (EmailContext.isAddress(text, start, at.end(), free)) {
                    found.add(new Span(start, free));
                }
            }
        }
        return found;
    }
}
