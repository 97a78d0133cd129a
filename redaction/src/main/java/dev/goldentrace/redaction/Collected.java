package dev.goldentrace.redaction;

import dev.goldentrace.redaction.Detectors.Found;
import dev.goldentrace.redaction.Template.Slot;
import dev.goldentrace.trace.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the values of a session, changing nothing. Texts that later requests repeat are looked at once. */
final class Collected implements TextRewrite {
    private final Detectors detectors;
    private final Set<String> seen = new HashSet<>();
    private final Set<Mark> taken = new HashSet<>();
    private final Map<String, Word> words = new LinkedHashMap<>();

    Collected(Detectors detectors) {
        this.detectors = detectors;
    }

    /**
     * A text to replace.
     *
     * @param urlEncoded whether the text is the URL-encoded form of the value
     */
    record Word(Value value, boolean urlEncoded) {}

    @Override
    public String text(String text) {
        if (seen.add(text)) {
            Template.slots(text).stream().map(Slot::mark).forEach(taken::add);
            detectors.find(text).forEach(found -> add(found, text.substring(found.start(), found.end())));
        }
        return text;
    }

    @Override
    public String field(String key, String text) {
        if (SecretNames.isSecret(key, text)) {
            add(new Value(Surrogate.Type.API_KEY, text));
        }
        return text(text);
    }

    @Override
    public List<String> pieces(List<String> pieces) {
        text(String.join("", pieces));
        return pieces;
    }

    /** What replaces all that was collected; ordinals whose surrogates stand in the session by chance are left out. */
    Replacement replacement() {
        return new Replacement(words, taken);
    }

    private void add(Found found, String text) {
        Surrogate.Type type = found.detector().type();
        if (type == Surrogate.Type.EMAIL && text.contains("%40")) {
            String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            boolean canonical = Mark.urlEncoded(decoded).equals(text);
            add(new Value(type, canonical ? decoded : text));
        } else {
            add(new Value(type, text));
        }
    }

    /** Adds a value, and the forms in which it may stand in URLs and in JSON text. */
    private void add(Value value) {
        words.putIfAbsent(value.text(), new Word(value, false));
        addForm(value, Mark.urlEncoded(value.text()), value.type() == Surrogate.Type.EMAIL);
        String quoted = Json.write(value.text());
        addForm(value, quoted.substring(1, quoted.length() - 1), false);
    }

    /** A form that could not be told from the plain one by its surrogate counts as a value of its own. */
    private void addForm(Value value, String form, boolean urlEncoded) {
        if (!form.equals(value.text())) {
            words.putIfAbsent(
                    form, urlEncoded ? new Word(value, true) : new Word(new Value(value.type(), form), false));
        }
    }
}
