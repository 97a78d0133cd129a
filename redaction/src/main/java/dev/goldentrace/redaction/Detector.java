package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Finds the values of one kind in a text. Own detectors are found by {@link java.util.ServiceLoader}, or are given to
 * {@link RedactionSettings#withDetector}. Safe for use by several threads.
 *
 * <p>Example: a detector of employee numbers.
 *
 * <pre>{@code
 * public final class EmployeeNumbers implements Detector {
 *     private static final Pattern NUMBER = Pattern.compile("\\bEMP-[0-9]{6}\\b");
 *
 *     public String name() {
 *         return "employee number";
 *     }
 *
 *     public Surrogate.Type type() {
 *         return Surrogate.Type.NATIONAL_ID;
 *     }
 *
 *     public List<String> literals() {
 *         return List.of("emp-");
 *     }
 *
 *     public List<Span> find(CharSequence text) {
 *         return NUMBER.matcher(text).results().map(match -> new Span(match.start(), match.end())).toList();
 *     }
 *
 *     public String settings() {
 *         return NUMBER.pattern();
 *     }
 * }
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface Detector {

    /** {@return what messages call the kind, such as {@code e-mail address}} */
    String name();

    /** {@return what is put in the place of what it finds} */
    Surrogate.Type type();

    /**
     * Says what every text with such a value holds at least one of, so that other texts are not looked at.
     *
     * @return words in lower case; empty where every text must be looked at
     */
    default List<String> literals() {
        return List.of();
    }

    /**
     * Looks through a text.
     *
     * @param text any text
     * @return where the values are, from left to right, none overlapping another
     */
    List<Span> find(CharSequence text);

    /** {@return all that decides what is found, for the fingerprint in the golden's header; never a secret} */
    String settings();
}
