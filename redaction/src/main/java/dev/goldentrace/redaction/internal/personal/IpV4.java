package dev.goldentrace.redaction.internal.personal;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses of the internet of four parts (RFC 791): no versions, sections or file names, and none that is nobody's. */
final class IpV4 implements Detector {
    private static final String PART = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final String PARTS = PART + "(?:\\." + PART + "){3}";

    private static final Pattern ADDRESS = Pattern.compile(PARTS);

    /** Software is counted in four parts too; so are sections of a book. */
    private static final Pattern VERSION_BEFORE = Pattern.compile(
            "(?i)(?:(?<![a-z])(?:v|ver|versions?|releases?|build|firmware|revision|rev|sdk|kernel|upgraded? to|"
                    + "updated? to|section|sec|chapter|clause|article|paragraph|appendix|table|figure|rule|step)\\W{0,6}"
                    + "|\u00a7 ?)(?:\\d[\\d.]{2,20}(?:,| and| or| to|,? -)\\W{1,2}){0,3}$");

    /** A product and its version, as browsers name themselves: {@code Chrome/120.0.0.0}. */
    private static final Pattern PRODUCT_BEFORE = Pattern.compile("(?<![\\w./-])[A-Z][A-Za-z]{1,30}/$");

    private static final Pattern FILE_AFTER = Pattern.compile(
            "(?i)(?:-(?:snapshot|release|final|alpha|beta|rc|ga|m\\d)|\\.(?:jar|war|zip|tgz|tar|gz|exe|msi|dll|so|"
                    + "rpm|deb|apk|whl|nupkg|dmg|pkg|final|release)\\b)");

    /** This host, loopback, documentation (RFC 5737), benchmarks (RFC 2544), masks and what is reserved (RFC 1112). */
    private static final Pattern NOBODYS =
            Pattern.compile("(?:0|127|192\\.0\\.2|198\\.51\\.100|198\\.1[89]|203\\.0\\.113|24\\d|25\\d)\\..*");

    private static final int LONGEST_PART = 3;
    private static final int LONGEST = 15;
    private static final int LOOK_BACK = 90;
    private static final int LOOK_AHEAD = 10;

    @Override
    public String name() {
        return "IP address";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.IP;
    }

    @Override
    public List<String> literals() {
        return List.of(".");
    }

    @Override
    public List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            if (begins(text, at)
                    && Edges.opens(text, at)
                    && address.region(at, Math.min(text.length(), at + LONGEST)).lookingAt()) {
                Span span = new Span(at, address.end());
                if (Edges.closes(text, span.end()) && isSomebodys(text, span) && !isVersion(text, span)) {
                    found.add(span);
                }
            }
        }
        return found;
    }

    /** A part, a dot and a digit. */
    private static boolean begins(CharSequence text, int at) {
        int end = at;
        while (end - at < LONGEST_PART && Edges.isDigit(text, end)) {
            end++;
        }
        return end > at && end < text.length() && text.charAt(end) == '.' && Edges.isDigit(text, end + 1);
    }

    /** Whether the whole of it is an address, be it anybody's or nobody's. */
    static boolean isAddress(CharSequence text) {
        return ADDRESS.matcher(text).matches();
    }

    static boolean isNobodys(CharSequence address) {
        return NOBODYS.matcher(address).matches();
    }

    private static boolean isSomebodys(CharSequence text, Span span) {
        return !isNobodys(text.subSequence(span.start(), span.end()));
    }

    private static boolean isVersion(CharSequence text, Span span) {
        CharSequence before = text.subSequence(Math.max(0, span.start() - LOOK_BACK), span.start());
        return VERSION_BEFORE.matcher(before).find()
                || PRODUCT_BEFORE.matcher(before).find()
                || FILE_AFTER
                        .matcher(text)
                        .region(span.end(), Math.min(text.length(), span.end() + LOOK_AHEAD))
                        .lookingAt();
    }

    @Override
    public String settings() {
        return PARTS + VERSION_BEFORE + PRODUCT_BEFORE + FILE_AFTER + NOBODYS;
    }
}
