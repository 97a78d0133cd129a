package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Numbers the surrogates of recorded texts anew, within their type and by first appearance, so that two recordings which
 * merely number them otherwise become equal. What comes out is only to be compared. Not safe for use by several threads.
 *
 * <p>With {@code email-7@redacted.example} as with {@code email-1@redacted.example}, the text {@code To that address, to that
 * address again} becomes the same; with one of each it becomes another.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Renaming {
    /** From a plane for private use, so that no text holds it. */
    private static final String EDGE = "\uE000";

    private final Template template;
    private final Map<Mark, Integer> numbers = new HashMap<>();
    private final Map<Surrogate.Type, Integer> counts = new EnumMap<>(Surrogate.Type.class);

    private Renaming(Template template) {
        this.template = template;
    }

    /**
     * Begins with nothing numbered.
     *
     * @param surrogates those that the golden's header lists
     * @return what numbers them anew
     */
    public static Renaming of(Collection<Surrogate> surrogates) {
        return new Renaming(Template.of(surrogates));
    }

    /**
     * Numbers the surrogates of a text, together with those of the texts before it.
     *
     * @param recorded a recorded text
     * @return the text with a neutral word in place of each surrogate, which tells its type, number, case and encoding
     */
    public String apply(String recorded) {
        return renamed(recorded, template.slots(recorded));
    }

    private String renamed(String text, List<Slot> slots) {
        StringBuilder renamed = new StringBuilder();
        int at = 0;
        for (Slot slot : slots) {
            renamed.append(text, at, slot.start())
                    .append(EDGE)
                    .append(word(slot))
                    .append(EDGE);
            at = slot.end();
        }
        return at == 0 ? text : renamed.append(text, at, text.length()).toString();
    }

    private String word(Slot slot) {
        if (slot instanceof Slot.OfToken token) {
            return "base64 " + renamed(token.token().text(), token.slots());
        }
        Slot.OfMark mark = (Slot.OfMark) slot;
        return mark.mark().type() + " " + number(mark.mark()) + " " + mark.form();
    }

    private int number(Mark mark) {
        return numbers.computeIfAbsent(mark, unknown -> counts.merge(mark.type(), 1, Integer::sum));
    }
}
