package dev.goldentrace.redaction;

/** Tells what was redacted already, so that it is not redacted again. */
final class OwnTexts {
    private OwnTexts() {}

    /** The text with blanks in the place of surrogates: as long as it was. */
    static String blanked(String text) {
        String rest = text;
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
        String rest = text;
        for (Surrogate.Type type : Surrogate.Type.values()) {
            rest = type.notation().own().matcher(rest).replaceAll(" ");
        }
        return !rest.equals(text) && rest.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
