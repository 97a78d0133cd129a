package dev.goldentrace.redaction;

import dev.goldentrace.redaction.Surrogate.Type;
import dev.goldentrace.trace.Session;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Redacts sessions of which it is told what their fields hold. */
final class FieldSessions {
    private final Words words = new Words();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> allowed = new HashSet<>();

    FieldSessions everywhere(Type type, String... values) {
        for (String value : values) {
            words.add(type, value, Reach.EVERYWHERE);
        }
        return this;
    }

    FieldSessions asWritten(Type type, String value) {
        words.add(type, value, Reach.AS_WRITTEN);
        return this;
    }

    FieldSessions number(long number) {
        numbers.add(String.valueOf(number));
        return this;
    }

    FieldSessions allowing(String text) {
        allowed.add(text);
        return this;
    }

    RedactedSession redact(Session raw) {
        Ordinals ordinals = new Ordinals(new LinkedHashSet<>(Sessions.texts(raw)));
        Replacement replacement = new Replacement(new Vocabulary(words, numbers, allowed), ordinals);
        Session redacted = new SessionTexts(replacement).rewrite(raw);
        return new RedactedSession(redacted, replacement.surrogates());
    }

    List<String> redact(String... texts) {
        return Sessions.inputs(redact(Sessions.saying(texts)));
    }
}
