package dev.goldentrace.redaction;

import dev.goldentrace.redaction.internal.personal.PersonalDetectors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks only those detectors whose literals a text holds, found in one pass over it. */
final class Detectors {
    /** Raised whenever the same settings begin to give other texts. */
    private static final int VERSION = 1;

    private final List<Detector> detectors;
    private final Dictionary<List<Detector>> literals;
    private final Set<Detector> always = new HashSet<>();
    private final Set<String> allowed;

    Detectors(List<Detector> detectors, Set<String> allowed) {
        this.detectors = List.copyOf(detectors);
        this.allowed = allowed;
        Map<String, List<Detector>> byLiteral = new LinkedHashMap<>();
        for (Detector detector : detectors) {
            if (detector.literals().isEmpty()) {
                always.add(detector);
            }
            detector.literals()
                    .forEach(literal -> byLiteral
                            .computeIfAbsent(literal, unused -> new ArrayList<>())
                            .add(detector));
        }
        this.literals = new Dictionary<>(byLiteral, true);
    }

    static Detectors of(RedactionSettings settings) {
        List<Detector> detectors = new ArrayList<>();
        if (settings.personalData() == PersonalData.REAL) {
            detectors.add(new Emails());
            detectors.addAll(PersonalDetectors.of(settings));
        }
        detectors.addAll(Secrets.all());
        detectors.addAll(settings.detectors());
        return new Detectors(detectors, settings.allowed());
    }

    /** What a detector found. */
    record Found(Detector detector, int start, int end) {}

    List<Found> find(CharSequence text) {
        Set<Detector> likely = new HashSet<>(always);
        literals.forEach(text, likely::addAll);
        return detectors.stream()
                .filter(likely::contains)
                .flatMap(detector ->
                        detector.find(text).stream().map(span -> new Found(detector, span.start(), span.end())))
                .filter(found -> allowed.isEmpty()
                        || !allowed.contains(
                                text.subSequence(found.start(), found.end()).toString()))
                .toList();
    }

    String fingerprint() {
        String settings = detectors.stream()
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
