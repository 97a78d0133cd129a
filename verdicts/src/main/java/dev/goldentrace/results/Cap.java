package dev.goldentrace.results;

/** Keeps a single text from filling the disk. */
final class Cap {
    static final int CHARACTERS = 20_000;

    private Cap() {}

    /** Cuts so that a text that was cut once is not cut again. */
    static String text(String text) {
        if (text.length() <= CHARACTERS) {
            return text;
        }
        String end = "… (cut; " + text.length() + " characters in all)";
        int cut = CHARACTERS - end.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut) + end;
    }
}
