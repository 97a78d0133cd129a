package dev.goldentrace.redaction;

import dev.goldentrace.redaction.internal.secret.SecretNames;
import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.Detectors.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what must not be there after redaction, just before a write: e-mail addresses outside reserved domains, keys,
 * tokens, private keys, passwords beside their names. A second look, that knows nothing of what was redacted.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Gate {
    private final Detectors detectors;

    private Gate(Detectors detectors) {
        this.detectors = detectors;
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
        }
        return new Gate(new Detectors(detectors, settings.allowed()));
    }

    /**
     * Looks at a text.
     *
     * @param text what is to be written
     * @return the first thing found; empty where the text may be written
     */
    public Optional<Hit> inspect(String text) {
        return detectors.find(text).stream()
                .min(Comparator.comparingInt(Found::start))
                .map(found -> new Hit(found.detector().name(), found.start(), found.end()));
    }

    /**
     * Stops where a text holds a secret.
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

    /**
     * Stops where a JSON value holds a secret in a key or string, or beside a name that says so.
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

    /** Walks a JSON value. */
    private record JsonGate(Gate gate, String where, Predicate<String> exempt) {

        void check(String path, String key, @Nullable Object value) {
            if (exempt.test(path)) {
                return;
            }
            if (value instanceof String text) {
                checkText(path, key, text);
            } else if (value instanceof List<?> list) {
                for (int at = 0; at < list.size(); at++) {
                    check(path + "[" + at + "]", key, list.get(at));
                }
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((name, inner) -> {
                    gate.check(where + ", a key of " + path, String.valueOf(name));
                    check(path + "." + name, String.valueOf(name), inner);
                });
            }
        }

        private void checkText(String path, String key, String text) {
            if (SecretNames.isSecret(key, text)) {
                throw new SecretFound(where + ", " + path, new Hit("secret beside its name", 0, text.length()));
            }
            gate.check(where + ", " + path, text);
        }
    }
}
