package dev.goldentrace.redaction;

import dev.goldentrace.redaction.internal.secret.SecretNames;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Leads a JSON value through the gate, and says at which path it was stopped. What was looked at once and let through is not
 * looked at again: a golden says most things twice, and each object has the same keys.
 */
record JsonGate(Gate gate, String where, Predicate<String> exempt, Set<String> passed) {
    private static final int WIDTH_OF_A_LINE = 100;

    JsonGate(Gate gate, String where, Predicate<String> exempt) {
        this(gate, where, exempt, new HashSet<>());
    }

    void check(String path, String key, @Nullable Object value) {
        if (exempt.test(path)) {
            return;
        }
        if (value instanceof String text) {
            checkText(path, key, text);
        } else if (value instanceof List<?> list) {
            checkList(path, key, list);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                look(", a key of ", path, String.valueOf(name));
                check(path + "." + name, String.valueOf(name), inner);
            });
        }
    }

    private void checkList(String path, String key, List<?> list) {
        boolean texts = list.size() > 1 && list.stream().allMatch(String.class::isInstance);
        if (texts && isOneText(list)) {
            checkText(path, key, joined(list));
            return;
        }
        for (int at = 0; at < list.size(); at++) {
            check(path + "[" + at + "]", key, list.get(at));
        }
        if (texts) {
            gate.checkForSecrets(where + ", " + path, joined(list));
        }
    }

    /** A text in lines, as goldens hold long ones: every line but the last is full, or ends where lines may end. */
    private static boolean isOneText(List<?> list) {
        return list.subList(0, list.size() - 1).stream().allMatch(item -> {
            String line = String.valueOf(item);
            return line.endsWith("\n")
                    || (line.length() >= WIDTH_OF_A_LINE / 2
                            && (line.length() >= WIDTH_OF_A_LINE
                                    || " ,;".indexOf(line.charAt(line.length() - 1)) >= 0));
        });
    }

    private static String joined(List<?> list) {
        StringBuilder text = new StringBuilder();
        list.forEach(text::append);
        return text.toString();
    }

    private void checkText(String path, String key, String text) {
        if (SecretNames.isSecret(key, text) && SecretNames.isSecret(key, OwnTexts.blanked(text))) {
            throw new SecretFound(
                    where + ", " + path, new Hit("secret beside its name", Surrogate.Type.API_KEY, 0, text.length()));
        }
        look(", ", path, text);
    }

    private void look(String place, String path, String text) {
        if (!passed.contains(text)) {
            gate.check(where + place + path, text);
            passed.add(text);
        }
    }
}
