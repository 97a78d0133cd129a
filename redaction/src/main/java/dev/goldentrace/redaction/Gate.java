package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.Detectors.Found;
import dev.goldentrace.redaction.internal.personal.PersonalDetectors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what must not be there after redaction, just before a write: keys, tokens, private keys, passwords beside their
 * names, also in escapes and in base64; and, unless all of it is invented, personal data. A second look, that knows nothing of
 * what was redacted.
 *
 * <p>Secrets are stopped in any case. Personal data passes that the settings allow; so do surrogates of ours.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Gate {
    private final Detectors detectors;
    private final @Nullable Vocabulary known;

    private Gate(Detectors detectors, @Nullable Vocabulary known) {
        this.detectors = detectors;
        this.known = known;
    }

    /** {@return the gate of the usual settings} */
    public static Gate standard() {
        return of(RedactionSettings.standard());
    }

    /**
     * Makes one.
     *
     * @param settings what was redacted, so that the gate lets through what may stand
     * @return the gate that every write of these settings passes
     */
    public static Gate of(RedactionSettings settings) {
        List<Detector> detectors = new ArrayList<>();
        if (settings.personalData() == PersonalData.REAL) {
            detectors.add(new EmailNet());
            detectors.addAll(PersonalDetectors.of(settings));
        }
        detectors.addAll(OwnDetectors.of(settings));
        return new Gate(new Detectors(detectors, settings.allowed()), null);
    }

    /** This gate, which stops the values of a session too: those that only their field told, names for one. */
    Gate knowing(Vocabulary values) {
        return new Gate(detectors, values);
    }

    /**
     * Looks at a text.
     *
     * @param text what is to be written
     * @return the first thing found; empty where the text may be written
     */
    public Optional<Hit> inspect(String text) {
        Optional<Hit> found = found(text);
        if (found.isEmpty()) {
            return known(text);
        }
        String rest = OwnTexts.blanked(text);
        return rest.equals(text) ? found : found(rest).or(() -> known(text));
    }

    private Optional<Hit> found(String text) {
        return detectors.find(text).stream()
                .min(Comparator.comparingInt(Found::start))
                .map(found -> new Hit(found.detector().name(), found.detector().type(), found.start(), found.end()));
    }

    private Optional<Hit> known(String text) {
        return known == null
                ? Optional.empty()
                : known.places(text).stream()
                        .filter(Place.OfValue.class::isInstance)
                        .map(Place.OfValue.class::cast)
                        .findFirst()
                        .map(place -> new Hit(
                                place.value().type().word() + " of this session",
                                place.value().type(),
                                place.start(),
                                place.end()));
    }

    /**
     * Stops where a text holds a secret or personal data.
     *
     * @param where the file or field, for the message
     * @param text what is to be written
     * @throws SecretFound when it does
     */
    public void check(String where, String text) {
        inspect(text).ifPresent(hit -> {
            throw new SecretFound(where, hit);
        });
    }

    /** Stops where a text holds a secret. */
    void checkForSecrets(String where, String text) {
        inspect(text).filter(hit -> hit.type().isSecret()).ifPresent(hit -> {
            throw new SecretFound(where, hit);
        });
    }

    /**
     * Stops where a JSON value holds a secret or personal data in a key or string, or beside a name that says so. Texts in a
     * list are looked at as what they make together too: a long text is written as a list of lines.
     *
     * @param where the file, for the message, to which the path is added
     * @param json maps, lists, strings, numbers, booleans or null
     * @param exempt says of a path, such as {@code $.runs[0].steps[1].opaque}, that neither it nor what is below it is
     *     looked at
     * @throws SecretFound when it does
     */
    public void check(String where, @Nullable Object json, Predicate<String> exempt) {
        new JsonGate(this, where, exempt).check("$", "", json);
    }
}
