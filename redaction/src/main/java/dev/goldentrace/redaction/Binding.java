package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Binds the surrogates of one golden to live values, one to one for one session.
 *
 * <p>A recorded text is a template: outside surrogates the live text must be equal; each surrogate binds the live text in
 * its place, which must look like a value of its type ({@link Surrogate.Type#valuePattern()}) and must be no surrogate
 * itself. A surrogate that meets its own text is accepted without binding. Only the surrogates that the golden's header
 * lists are any: other text that looks like one is text. A value's case and encoding are those of its place, so
 * {@code anonaym} and {@code Anonaym} are one value, in two spellings. Safe for use by several threads.
 *
 * <p>{@code matches("To email-1@redacted.example", "To ann@acme.com")} holds and binds; after it
 * {@code matches("From email-1@redacted.example", "From bob@acme.com")} does not hold.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Binding {
    private final Object lock = new Object();
    private final Bindings bindings = new Bindings(null);
    private final Comparing comparing;

    /**
     * Begins with nothing bound.
     *
     * @param surrogates those that the golden's header lists
     */
    public Binding(Collection<Surrogate> surrogates) {
        this(new Comparing.WithLive(Template.of(surrogates)));
    }

    private Binding(Comparing comparing) {
        this.comparing = comparing;
    }

    /**
     * Compares the texts of two recordings instead of recorded ones with live ones: their surrogates may be numbered
     * otherwise, so that each of the one is one of the other, of its type, one to one.
     *
     * @param surrogates those that the golden's header lists
     * @param others those that the header of the other golden, or candidate, lists
     * @return a binding whose live texts are the other's
     */
    public static Binding renaming(Collection<Surrogate> surrogates, Collection<Surrogate> others) {
        return new Binding(new Comparing.WithRecorded(Template.of(surrogates), Template.of(others)));
    }

    /**
     * Holds a live text against a recorded one. Binds only where the whole text matches.
     *
     * @param recorded the recorded text, with surrogates
     * @param live the live text
     * @return whether they are equal but for what the surrogates bind
     */
    public boolean matches(String recorded, String live) {
        synchronized (lock) {
            return comparing.matches(recorded, live, bindings);
        }
    }

    /** {@return a transaction over several texts, which sees what is bound now and keeps nothing until it is committed} */
    public Attempt attempt() {
        return new Attempt();
    }

    /**
     * Puts live values in place of bound surrogates.
     *
     * @param recorded the recorded text
     * @return the text with live values; unbound surrogates stay
     */
    public String restore(String recorded) {
        synchronized (lock) {
            return restored(recorded, bindings);
        }
    }

    /**
     * Puts live values in place of bound surrogates in all keys, strings and numbers of a JSON value.
     *
     * @param recorded maps, lists, strings, numbers, booleans or null
     * @return a copy with live values; unbound surrogates stay
     */
    public @Nullable Object restore(@Nullable Object recorded) {
        return new JsonTexts(new RestoringRewrite(this::restore)).any(recorded);
    }

    /**
     * Looks for a surrogate that no live value is known for.
     *
     * @param text a recorded text
     * @return the text of the first one; empty where all are bound
     */
    public Optional<String> unbound(String text) {
        synchronized (lock) {
            return new Restored(bindings).unbound(text, comparing.recorded().slots(text));
        }
    }

    /**
     * Looks through all keys, strings and numbers of a JSON value for a surrogate that no live value is known for.
     *
     * @param json maps, lists, strings, numbers, booleans or null
     * @return the text of the first one; empty where all are bound
     */
    public Optional<String> unbound(@Nullable Object json) {
        List<String> found = new ArrayList<>();
        UnaryOperator<String> look = text -> {
            unbound(text).ifPresent(found::add);
            return text;
        };
        new JsonTexts(new RestoringRewrite(look)).any(json);
        return found.stream().findFirst();
    }

    private String restored(String recorded, Bindings bound) {
        return new Restored(bound).text(recorded, comparing.recorded().slots(recorded));
    }

    /** A try to match several texts together, such as all those of a request. Dropping it undoes it. */
    public final class Attempt {
        private final Bindings tried = new Bindings(bindings);

        private Attempt() {}

        /**
         * Holds a live text against a recorded one, with what this attempt has bound so far.
         *
         * @param recorded the recorded text, with surrogates
         * @param live the live text
         * @return whether they match; where not, this text has bound nothing
         */
        public boolean matches(String recorded, String live) {
            synchronized (lock) {
                return comparing.matches(recorded, live, tried);
            }
        }

        /**
         * Puts live values in place of the surrogates bound so far, by this attempt too.
         *
         * @param recorded the recorded text
         * @return the text with live values; unbound surrogates stay
         */
        public String restore(String recorded) {
            synchronized (lock) {
                return restored(recorded, tried);
            }
        }

        /**
         * Keeps what this attempt has bound for the session.
         *
         * @return false, with nothing kept, where another attempt has meanwhile bound the same otherwise
         */
        public boolean commit() {
            synchronized (lock) {
                return tried.keep();
            }
        }
    }
}
