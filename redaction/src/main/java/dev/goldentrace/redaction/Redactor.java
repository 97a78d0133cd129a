package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.internal.field.PersonalFields;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Takes personal data and secrets out of a whole session before it is written. Values are collected over all of it first,
 * then replaced wherever they appear, earlier steps too; {@code opaque} parts are left as they are.
 *
 * <p>The same value always gets the same {@link Surrogate}, numbered by first appearance within its type. Addresses at
 * reserved domains (example.com, .example, .test, .invalid, localhost) are left alone. Immutable; a redactor of the same
 * settings makes the same of the same session.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Redactor {
    private final RedactionSettings settings;
    private final Detectors detectors;
    private final PersonalFields fields;
    private final Gate gate;

    private Redactor(RedactionSettings settings) {
        this.settings = settings;
        this.fields = PersonalFields.of(settings);
        this.detectors = Detectors.of(settings);
        this.gate = Gate.of(settings);
    }

    /** {@return the redactor of the usual settings} */
    public static Redactor standard() {
        return of(RedactionSettings.standard());
    }

    /**
     * Makes one.
     *
     * @param settings what is redacted
     * @return the redactor that does it
     */
    public static Redactor of(RedactionSettings settings) {
        return new Redactor(settings);
    }

    /** {@return what it redacts} */
    public RedactionSettings settings() {
        return settings;
    }

    /** {@return the gate that what this redactor has redacted must pass before it is written} */
    public Gate gate() {
        return gate;
    }

    /**
     * Makes a gate that knows a session: it stops its values too, such as a name that only the name of its field told.
     *
     * @param raw the session as it was captured; not changed
     * @return the gate that what is made of the redacted session must pass before it is written
     */
    public Gate gate(Session raw) {
        return gate().knowing(collected(raw).vocabulary());
    }

    /**
     * Redacts a session.
     *
     * @param raw the session as it was captured; not changed
     * @return the session to write, with the surrogates that stand in it
     */
    public RedactedSession redact(Session raw) {
        Collected collected = collected(raw);
        Replacement replacement = new Replacement(collected.vocabulary(), collected.ordinals());
        Session redacted = new SessionTexts(replacement).rewrite(raw);
        return new RedactedSession(redacted, replacement.surrogates());
    }

    private Collected collected(Session raw) {
        Collected collected = collecting();
        new SessionTexts(collected).rewrite(raw);
        return collected;
    }

    private Collected collecting() {
        return new Collected(detectors, fields, settings);
    }

    /**
     * Makes what hides values in messages about a session: those that the session's own fields tell too.
     *
     * @param raw the session as far as it was captured; not changed
     * @return what hides them
     */
    public Concealer knowing(Session raw) {
        return new Concealer(collected(raw).vocabulary(), this::collecting, gate);
    }

    /**
     * Hides values in a text that is only shown, such as a message. What is hidden cannot be bound again.
     *
     * @param text any text
     * @return the text with the sort of each value in its place, such as {@code <e-mail>}
     */
    public String conceal(String text) {
        return new Concealer(null, this::collecting, gate).conceal(text);
    }

    /**
     * Says where a text holds values that are known by their own form, such as e-mail addresses; what only the name of a
     * field tells is not among them.
     *
     * @param text any text
     * @return the values from left to right, none overlapping another
     */
    public List<Detected> detect(String text) {
        List<Detected> detected = new ArrayList<>();
        int free = 0;
        for (Detectors.Found found : inOrder(detectors.find(text))) {
            if (found.start() >= free) {
                detected.add(new Detected(found.detector().type(), found.start(), found.end()));
                free = found.end();
            }
        }
        return detected;
    }

    /**
     * Hides values in a JSON value that is only shown, by the names of its fields too.
     *
     * @param name the name of the field that holds it; empty for none
     * @param json maps, lists, strings, numbers, booleans or null
     * @return a copy with the sort of each value in its place, such as {@code <API key>}
     */
    public @Nullable Object conceal(String name, @Nullable Object json) {
        return new Concealer(null, this::collecting, gate).conceal(name, json);
    }

    /**
     * Makes a text fit to be shown or kept outside of goldens, such as a message or a line of a log: values are hidden, and
     * where the gate still finds something the whole text is left out.
     *
     * @param text any text
     * @return the concealed text, or a few words that say what was left out, and why
     */
    public String safe(String text) {
        return new Concealer(null, this::collecting, gate).safe(text);
    }

    private static List<Detectors.Found> inOrder(List<Detectors.Found> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(Detectors.Found::start)
                        .thenComparing(Detectors.Found::end, Comparator.reverseOrder()))
                .toList();
    }

    /** {@return what the golden's header names these settings by; another one means that texts may be redacted otherwise} */
    public String fingerprint() {
        return detectors.fingerprint();
    }
}
