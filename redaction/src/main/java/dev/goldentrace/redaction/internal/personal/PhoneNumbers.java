package dev.goldentrace.redaction.internal.personal;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.redaction.internal.personal.PhoneWindows.Window;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Finds phone numbers: with a country code those of all countries, without those of the regions that were named. */
final class PhoneNumbers implements Detector {
    /** Of no region: only numbers with a country code are found. */
    private static final String NO_REGION = "ZZ";

    /** How far the library looks on after a number, for extensions. */
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
            if (mayBeKnown(text, window)) {
                findKnown(text, window, found);
            } else {
                findWritten(text, window, found);
            }
        }
        return found.inOrder();
    }

    /** Without a region the library knows numbers with a country code only, and it takes long to say so of others. */
    private boolean mayBeKnown(CharSequence text, Window window) {
        return !regions.contains(NO_REGION) || PhoneWindows.hasPlus(text, window.start(), window.end());
    }

    private static void findWritten(CharSequence text, Window window, Spans found) {
        if (PhoneContext.isWhole(text, window.start(), window.end())
                && PhoneContext.isWrittenAsPhone(text, window.start())) {
            found.add(new Span(window.start(), window.end()));
        }
    }

    private void findKnown(CharSequence text, Window window, Spans found) {
        boolean named = PhoneContext.isNamed(text, window.start(), window.end());
        if (named || !window.plain() || text.charAt(window.start()) == '0') {
            find(text, window, named, found);
        }
    }

    /** What the library does not call a phone number must be called one by the text, or be written as one. */
    private void find(CharSequence text, Window window, boolean named, Spans found) {
        boolean written = PhoneContext.isWrittenAsPhone(text, window.start());
        boolean settled = find(text, window, named, Leniency.VALID, found)
                || ((named || written) && find(text, window, true, Leniency.POSSIBLE, found));
        if (!settled && written) {
            findWritten(text, window, found);
        }
    }

    /** Whether the library knows of a number there, be it one that is left alone. */
    private boolean find(CharSequence text, Window window, boolean named, Leniency leniency, Spans found) {
        List<Place> places = new ArrayList<>();
        regions.forEach(region -> addPlaces(text, window, region, leniency, places));
        places.removeIf(place -> !place.isValid()
                && !PhoneContext.isWrittenAsPhone(text, place.span().start()));
        places.stream()
                .filter(place -> !place.isFictional() && PhoneContext.isPhone(text, place.span(), named))
                .map(Place::span)
                .forEach(found::add);
        return !places.isEmpty();
    }

    /** What begins after the window is not asked for: it takes long. */
    private void addPlaces(CharSequence text, Window window, String region, Leniency leniency, List<Place> places) {
        int from = window.start() == 0 || Character.isLetterOrDigit(text.charAt(window.start() - 1))
                ? window.start()
                : window.start() - 1;
        int to = Math.min(text.length(), window.end() + AFTER);
        Iterator<PhoneNumberMatch> matches = library.findNumbers(
                        text.subSequence(from, to), region, leniency, Long.MAX_VALUE)
                .iterator();
        int end = from;
        while (end < window.end() && matches.hasNext()) {
            PhoneNumberMatch match = matches.next();
            end = from + match.end();
            if (from + match.start() < window.end()) {
                places.add(new Place(
                        withoutOpenBracket(text, from + match.start(), end),
                        leniency == Leniency.VALID || library.isValidNumber(match.number()),
                        FictionalPhones.contains(match.number())));
            }
        }
    }

    /** Where the library knows of a number. */
    private record Place(Span span, boolean isValid, boolean isFictional) {}

    /** The library takes a bracket along that encloses more than the number. */
    private static Span withoutOpenBracket(CharSequence text, int start, int end) {
        boolean closed = text.subSequence(start, end).toString().contains(")");
        return new Span(text.charAt(start) == '(' && !closed ? start + 1 : start, end);
    }
}
