package dev.goldentrace.redaction;

import dev.goldentrace.redaction.internal.personal.PersonalDetectors;
import dev.goldentrace.redaction.internal.personal.Ranked;
import dev.goldentrace.redaction.internal.secret.Encoded;
import dev.goldentrace.redaction.internal.secret.Reading;
import dev.goldentrace.redaction.internal.secret.SecretRule;
import dev.goldentrace.redaction.internal.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for secrets by all rules, and asks only those detectors whose literals a text holds: two passes over it in all. A text
 * that has escapes or base64 in it is looked at as it reads without them too.
 */
final class Detectors {
    /** Raised whenever the same settings begin to give other texts. */
    private static final int VERSION = 2;

    private static final int DEEPEST = 4;

    private static final Dictionary<List<SecretRule>> SECRETS = byLiteral(Secrets.all());

    private final List<Detector> detectors;
    private final Dictionary<List<Detector>> literals;
    private final Set<Detector> always = new HashSet<>();
    private final Set<String> allowed;

    /** Makes one that looks for secrets, and with some detectors. */
    Detectors(List<Detector> detectors, Set<String> allowed) {
        this.detectors = List.copyOf(detectors);
        this.allowed = allowed;
        detectors.stream().filter(detector -> detector.literals().isEmpty()).forEach(always::add);
        this.literals = byLiteral(this.detectors);
    }

    static Detectors of(RedactionSettings settings) {
        List<Detector> detectors = new ArrayList<>();
        if (settings.personalData() == PersonalData.REAL) {
            detectors.add(new Emails());
            detectors.addAll(PersonalDetectors.of(settings));
        }
        detectors.addAll(OwnDetectors.of(settings));
        return new Detectors(detectors, settings.allowed());
    }

    /** What a detector found. */
    record Found(Detector detector, int start, int end) {}

    /** Finds values, those of one detector from left to right; secrets come first. */
    List<Found> find(CharSequence text) {
        List<Found> found = new ArrayList<>();
        secrets(text, found::add);
        decoded(text, 1, found::add);
        others(text, found::add);
        return found.stream()
                .filter(one -> allowed.isEmpty()
                        || one.detector() instanceof SecretRule
                        || !allowed.contains(
                                text.subSequence(one.start(), one.end()).toString()))
                .toList();
    }

    /** A name may be told by words far from its value, between which another secret stands: only what is taken is not looked at. */
    private static void secrets(CharSequence text, Consumer<Found> found) {
        NavigableMap<Integer, Integer> taken = new TreeMap<>();
        SECRETS.forEachOccurrence(text, (start, end, rules) -> {
            for (SecretRule rule : rules) {
                Span span = endOfTaken(taken, start) > start ? null : rule.at(text, start);
                if (span != null && endOfTaken(taken, span.end() - 1) <= span.start()) {
                    found.accept(new Found(rule, span.start(), span.end()));
                    taken.put(span.start(), span.end());
                }
            }
        });
    }

    /** Where what was found last up to a place ends. */
    private static int endOfTaken(NavigableMap<Integer, Integer> taken, int at) {
        Map.Entry<Integer, Integer> last = taken.floorEntry(at);
        return last == null ? 0 : last.getValue();
    }

    /** Looks for secrets in a text as it reads without escapes, and in what stands in it in base64. */
    private static void decoded(CharSequence text, int depth, Consumer<Found> found) {
        encoded(text, depth, found);
        Reading reading = Reading.of(text);
        if (reading != null) {
            Consumer<Found> mapped = one -> {
                Span origin = reading.origin(new Span(one.start(), one.end()));
                found.accept(new Found(one.detector(), origin.start(), origin.end()));
            };
            secrets(reading.text(), mapped);
            encoded(reading.text(), depth, mapped);
        }
    }

    private static void encoded(CharSequence text, int depth, Consumer<Found> found) {
        if (depth >= DEEPEST) {
            return;
        }
        for (Encoded piece : Encoded.in(text)) {
            List<Found> within = new ArrayList<>();
            secrets(piece.decoded(), within::add);
            decoded(piece.decoded(), depth + 1, within::add);
            if (!within.isEmpty()) {
                found.accept(new Found(
                        within.get(0).detector(),
                        piece.place().start(),
                        piece.place().end()));
            }
        }
    }

    private void others(CharSequence text, Consumer<Found> found) {
        Set<Detector> likely = new HashSet<>(always);
        literals.forEach(text, likely::addAll);
        Ranked.find(
                detectors.stream().filter(likely::contains).toList(),
                text,
                (detector, span) -> found.accept(new Found(detector, span.start(), span.end())));
    }

    private static <D extends Detector> Dictionary<List<D>> byLiteral(List<D> detectors) {
        Map<String, List<D>> byLiteral = new LinkedHashMap<>();
        detectors.forEach(detector -> detector.literals()
                .forEach(literal -> byLiteral
                        .computeIfAbsent(literal, unused -> new ArrayList<>())
                        .add(detector)));
        return new Dictionary<>(byLiteral, true);
    }

    String fingerprint() {
        String settings = Stream.concat(Secrets.all().stream(), detectors.stream())
                .map(detector -> detector.name() + "\n" + detector.type() + "\n" + detector.settings())
                .collect(Collectors.joining("\n"));
        String hash = HexFormat.of().formatHex(sha256(settings));
        return VERSION + "-" + hash.substring(0, 12);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
