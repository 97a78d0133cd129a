package dev.goldentrace.redaction.internal.secret;

import dev.goldentrace.redaction.Detector;
import dev.goldentrace.redaction.Span;
import dev.goldentrace.redaction.Surrogate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * One shape of secrets. It is looked for only where one of its literals stands, so that many rules cost one pass over a text.
 *
 * @param name what messages call it, such as {@code OpenAI API key}
 * @param literals words in lower case, one of which stands in or before every such secret
 * @param settings all that decides what is found
 * @param look looks at one place
 */
@API(status = Status.INTERNAL, since = "0.1")
public record SecretRule(String name, List<String> literals, String settings, Look look) implements Detector {

    /** Looks for a secret around a literal. Bounded: the work does not depend on the text's length. */
    interface Look {
        @Nullable
        Span at(CharSequence text, int literal);
    }

    /** Copies the literals. */
    public SecretRule {
        literals = List.copyOf(literals);
    }

    /**
     * Looks for a secret around a literal.
     *
     * @param text any text
     * @param literal index of the first character of one of the literals in it
     * @return where the secret is; null where there is none
     */
    public @Nullable Span at(CharSequence text, int literal) {
        return look.at(text, literal);
    }

    @Override
    public Surrogate.Type type() {
        return Surrogate.Type.API_KEY;
    }

    @Override
    public List<Span> find(CharSequence text) {
        String lower = text.toString().toLowerCase(Locale.ROOT);
        List<Span> found = new ArrayList<>();
        int free = 0;
        for (int at = 0; at < lower.length(); at++) {
            int here = at;
            Span span = at >= free && literals.stream().anyMatch(literal -> lower.startsWith(literal, here))
                    ? at(text, at)
                    : null;
            if (span != null && span.start() >= free) {
                found.add(span);
                free = span.end();
            }
        }
        return found;
    }
}
