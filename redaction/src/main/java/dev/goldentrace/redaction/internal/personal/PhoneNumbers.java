package dev.goldentrace.redaction.internal.personal;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.redaction.internal.personal.PhoneWindows.Window;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds phone numbers: with a country code those of all countries, without those of the regions that were named. */
final class PhoneNumbers implements Detector {
    /** Of no region: only numbers with a country code are found. */
    private static final String NO_REGION = "ZZ";

    /** How far the library looks around a number, for extensions after it too. */
    private static final int BEFORE = 2;

    private static final int AFTER = 20;

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final Set<String> regions;

    PhoneNumbers(Set<String> regions) {
        this.regions = regions.isEmpty() ? Set.of(NO_REGION) : regions;
    }

    @Override
    public String name() {
        return "phone number";
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.PHONE;
    }

    @Override
    public String settings() {
        return "libphonenumber 9.0 " + regions + PhoneContext.settings() + FictionalPhones.settings();
    }

    @Override
    public List<Span> find(CharSequence text) {
        Spans found = new Spans(List.of());
        for (Window window : PhoneWindows.of(text)) {
            boolean named = PhoneContext.isNamed(text, window.start(), window.end());
            if (named || !window.plain() || text.charAt(window.start()) == '0') {
                find(text, window, named, found);
            }
        }
        return found.inOrder();
    }

    /** What the library does not call a phone number must be called one by the text, or be written as one. */
    private void find(CharSequence text, Window window, boolean named, Spans found) {
        boolean written = PhoneContext.isWrittenAsPhone(text, window.start());
        if (!add(text, window, named, Leniency.VALID, found) && (named || written)) {
            add(text, window, true, Leniency.POSSIBLE, found);
        }
    }

    private boolean add(CharSequence text, Window window, boolean named, Leniency leniency, Spans found) {
        List<Span> spans = regions.stream()
                .flatMap(region -> matches(text, window, region, leniency))
                .filter(span -> PhoneContext.isPhone(text, span, named))
                .toList();
        spans.forEach(found::add);
        return !spans.isEmpty();
    }

    private Stream<Span> matches(CharSequence text, Window window, String region, Leniency leniency) {
        int from = Math.max(0, window.start() - BEFORE);
        int to = Math.min(text.length(), window.end() + AFTER);
        Iterable<PhoneNumberMatch> matches =
                library.findNumbers(text.subSequence(from, to), region, leniency, Long.MAX_VALUE);
        return StreamSupport.stream(matches.spliterator(), false)
                .filter(match -> from + match.start() < window.end())
                .filter(match -> library.isValidNumber(match.number())
                        || PhoneContext.isWrittenAsPhone(text, from + match.start()))
                .filter(match -> !FictionalPhones.contains(match.number()))
                .map(match -> new Span(from + match.start(), from + match.end()));
    }
}
