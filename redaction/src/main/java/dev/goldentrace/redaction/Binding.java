package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.Template.Slot;
import java.util.ArrayList;
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
 * itself. A surrogate that meets its own text is accepted without binding. Values are told apart exactly, by case too.
 * Safe for use by several threads.
 *
 * <p>{@code matches("To email-1@redacted.example", "To ann@acme.com")} holds and binds; after it
 * {@code matches("From email-1@redacted.example", "From bob@acme.com")} does not hold.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Binding {
    private final Object lock = new Object();
    private final Bindings bindings = new Bindings(null);

    /** Begins with nothing bound. */
    public Binding() {}

    /**
     * Holds a live text against a recorded one. Binds only where the whole text matches.
     *
     * @param recorded the recorded text, with surrogates
     * @param live the live text
     * @return whether they are equal but for what the surrogates bind
     */
    public boolean matches(String recorded, String live) {
        synchronized (lock) {
            return matches(bindings, recorded, live);
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
            return restore(bindings, recorded);
        }
    }

    /**
     * Puts live values in place of bound surrogates in all keys and strings of a JSON value.
     *
     * @param recorded maps, lists, strings, numbers, booleans or null
     * @return a copy with live values; unbound surrogates stay
     */
    public @Nullable Object restore(@Nullable Object recorded) {
        return new JsonTexts(new PlainRewrite(this::restore)).any(recorded);
    }

    /**
     * Looks for a surrogate that no live value is known for.
     *
     * @param text a recorded text
     * @return the text of the first one; empty where all are bound
     */
    public Optional<String> unbound(String text) {
        synchronized (lock) {
            return Template.slots(text).stream()
                    .filter(slot -> bindings.value(slot.mark()) == null)
                    .map(slot -> text.substring(slot.start(), slot.end()))
                    .findFirst();
        }
    }

    /**
     * Looks through all keys and strings of a JSON value for a surrogate that no live value is known for.
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
        new JsonTexts(new PlainRewrite(look)).any(json);
        return found.stream().findFirst();
    }

    private static boolean matches(Bindings before, String recorded, String live) {
        List<Slot> slots = Template.slots(recorded);
        if (slots.isEmpty()) {
            return recorded.equals(live);
        }
        Bindings own = new Bindings(before);
        return new TemplateMatch(recorded, slots, live, own).matches() && own.keep();
    }

    private static String restore(Bindings bindings, String recorded) {
        StringBuilder restored = new StringBuilder();
        int at = 0;
        for (Slot slot : Template.slots(recorded)) {
            String value = bindings.value(slot.mark());
            if (value != null) {
                restored.append(recorded, at, slot.start()).append(slot.form(value));
                at = slot.end();
            }
        }
        return at == 0
                ? recorded
                : restored.append(recorded, at, recorded.length()).toString();
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
                return Binding.matches(tried, recorded, live);
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
                return Binding.restore(tried, recorded);
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
