package dev.goldentrace.redaction;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what was redacted already, so that it is not redacted again. */
final class OwnTexts {
    /** The first thousand surrogates of numbers: beside the name of its field one looks like a short phone number. */
    private static final Pattern NUMBERS = Pattern.compile("(?<![0-9])9900[0-9]{3}(?![0-9])");

    /** Most texts hold none of what surrogates begin with or are made of: one look tells. */
    private static final Dictionary<String> LITERALS = new Dictionary<>(
            Stream.of(Surrogate.Type.values())
                    .flatMap(type -> type.notation().literals().stream())
                    .distinct()
                    .collect(Collectors.toMap(Function.identity(), Function.identity())),
            true);

    private OwnTexts() {}

    /** The text with blanks in the place of surrogates, and of what only looks like one of a number: as long as it was. */
    static String blanked(String text) {
        String rest = NUMBERS.matcher(text).replaceAll("       ");
        for (Surrogate.Type type : Surrogate.Type.values()) {
            rest = type.notation()
                    .own()
                    .matcher(rest)
                    .replaceAll(found -> " ".repeat(found.group().length()));
        }
        return rest;
    }

    /** Whether a text is made of surrogates that nobody's value can be, and of nothing else but signs. */
    static boolean areAllOf(String text) {
        if (!LITERALS.occursIn(text)) {
            return false;
        }
        String rest = text;
        for (Surrogate.Type type : Surrogate.Type.values()) {
            rest = type.notation().own().matcher(rest).replaceAll(" ");
        }
        return !rest.equals(text) && rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
