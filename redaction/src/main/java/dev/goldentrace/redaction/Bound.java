package dev.goldentrace.redaction;

import org.jspecify.annotations.Nullable;

/**
 * The live value of a surrogate, as far as it is known.
 *
 * @param key the value, in lower case where case only says how it is spelled
 * @param usual its usual spelling; null until it is met
 * @param odd its odd spelling; null until it is met
 */
record Bound(String key, @Nullable String usual, @Nullable String odd) {

    /** What a live text tells of the value; null where it is not in the spelling of its place. */
    @Nullable
    static Bound of(Surrogate.Type type, Spelling spelling, String text) {
        if (!type.notation().cased()) {
            return new Bound(text, text, null);
        }
        String key = Spelling.lower(text);
        boolean fits = switch (spelling) {
            case USUAL -> Spelling.mayBeUsual(text);
            case LOWER, UPPER -> spelling.write(key).equals(text);
            case ODD -> isOdd(text, key);
        };
        return fits
                ? new Bound(key, spelling == Spelling.USUAL ? text : null, spelling == Spelling.ODD ? text : null)
                : null;
    }

    private static boolean isOdd(String text, String key) {
        return !text.equals(key) && !text.equals(Spelling.UPPER.write(key));
    }

    /** The value as it is spelled in a place. */
    String text(Spelling spelling) {
        String written = usual == null ? Spelling.capitalized(key) : usual;
        if (spelling == Spelling.ODD) {
            return odd == null ? written : odd;
        }
        return spelling.write(written);
    }

    /** Both together; null where they are not of one value. Several odd spellings are one. */
    @Nullable
    Bound with(Bound other) {
        boolean same = key.equals(other.key) && (usual == null || other.usual == null || usual.equals(other.usual));
        return same ? new Bound(key, usual == null ? other.usual : usual, odd == null ? other.odd : odd) : null;
    }
}
