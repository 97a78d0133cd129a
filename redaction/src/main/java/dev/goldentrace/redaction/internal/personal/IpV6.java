package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses of the internet of eight parts, in all notations of RFC 4291: no times, hardware addresses or names in C++ and Java. */
final class IpV6 implements Detector {
    private static final Pattern RUN = Pattern.compile("[0-9A-Fa-f:.]*+");
    private static final Pattern PART = Pattern.compile("[0-9A-Fa-f]{1,4}");

    /** Eight pairs are rather the address of a device. */
    private static final Pattern DEVICE = Pattern.compile("(?:[0-9A-Fa-f]{2}:){7}[0-9A-Fa-f]{2}");

    /** A part of three or four digits, or two gaps' worth of parts: {@code A1::B2} is a name. */
    private static final Pattern LONG_PART = Pattern.compile("(?=.*\\d).*[0-9A-Fa-f]{3,4}.*");

    /** Unspecified, loopback, documentation (RFC 3849, RFC 9637). */
    private static final Pattern NOBODYS = Pattern.compile("::|::1|2001:0?db8:.*|3fff:.*|(?:0{1,4}:){7}0{0,3}[01]");

    private static final int PARTS = 8;
    private static final int LONGEST_PART = 4;
    private static final int SLACK = 8;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 45;

    @Override
    public String name() {
        return "IP address";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.IPV6;
    }

    @Override
    public List<String> literals() {
        return List.of(":");
    }

    @Override
    public List<Span> find(CharSequence text) {
        Matcher run = RUN.matcher(text);
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == ':') {
                int start = runStart(text, at);
                int limit = Math.min(text.length(), start + LONGEST + SLACK);
                run.region(start, limit).lookingAt();
                if (run.end() < limit || limit == text.length()) {
                    addAddress(text, start, run.end(), found);
                }
                at = Math.max(at, endOfRun(text, run.end()));
            }
        }
        return found;
    }

    /** Where the part before the first colon begins. */
    private static int runStart(CharSequence text, int colon) {
        int start = colon;
        while (start > 0 && colon - start <= LONGEST_PART && belongs(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfRun(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && belongs(text.charAt(end))) {
            end++;
        }
        return end - 1;
    }

    private static boolean belongs(char c) {
        return c == ':' || c == '.' || (c < 128 && Character.digit(c, 16) >= 0);
    }

    /** Signs after it may end a sentence. */
    private static void addAddress(CharSequence text, int runStart, int runEnd, List<Span> found) {
        int start = afterLabel(text, runStart, runEnd);
        int end = runEnd;
        while (end > start && text.charAt(end - 1) == '.') {
            end--;
        }
        if (end - start > 2 && text.charAt(end - 1) == ':' && text.charAt(end - 2) != ':') {
            end--;
        }
        if (end - start >= SHORTEST
                && end - start <= LONGEST
                && (start > runStart || Edges.opens(text, start))
                && Edges.closes(text, end)
                && isSomebodys(text.subSequence(start, end).toString())) {
            found.add(new Span(start, end));
        }
    }

    /** A colon may end a label, the end of which may look like a part: {@code node:2a02:...}. */
    private static int afterLabel(CharSequence text, int start, int end) {
        int colon = start;
        while (colon < end && text.charAt(colon) != ':') {
            colon++;
        }
        boolean endsLabel = colon == start || !Edges.opens(text, start);
        boolean isGap = colon + 1 >= end || text.charAt(colon + 1) == ':';
        return endsLabel && !isGap ? colon + 1 : start;
    }

    private static boolean isSomebodys(String candidate) {
        String lower = candidate.toLowerCase(Locale.ROOT);
        return isAddress(candidate)
                && !DEVICE.matcher(candidate).matches()
                && (!candidate.contains("::") || LONG_PART.matcher(candidate).matches())
                && !NOBODYS.matcher(lower).matches()
                && !(lower.startsWith("::ffff:") && IpV4.isNobodys(lower.substring("::ffff:".length())));
    }

    /** Whether the whole of it is an address, be it anybody's or nobody's. */
    static boolean isAddress(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return parts(text, true) == PARTS;
        }
        int before = parts(text.substring(0, gap), false);
        int after = parts(text.substring(gap + 2), true);
        return before >= 0 && after >= 0 && before + after < PARTS;
    }

    /** How many parts there are, an address of version 4 at the end counting as two; less than 0 where something is none. */
    private static int parts(String text, boolean atEnd) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split(":", -1);
        int count = parts.length;
        for (int i = 0; i < parts.length; i++) {
            if (atEnd && i == parts.length - 1 && IpV4.isAddress(parts[i])) {
                count++;
            } else if (!PART.matcher(parts[i]).matches()) {
                return -1;
            }
        }
        return count;
    }

    @Override
    public String settings() {
        return RUN.pattern() + DEVICE + LONG_PART + NOBODYS;
    }
}
