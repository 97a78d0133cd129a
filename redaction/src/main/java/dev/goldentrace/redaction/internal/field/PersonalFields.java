package dev.goldentrace.redaction.internal.field;

import dev.goldentrace.redaction.RedactionSettings;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of fields whose names say that they are personal: {@code first_name}, {@code billingAddress}, {@code
 * date-of-birth}. Immutable.
 */
public final class PersonalFields {
    /** JSON in strings of JSON, and so on. A value without quotation marks is read again less often: it was read already. */
    private static final int MOST_TEXTS_WITHIN = 8;

    private final FieldKinds kinds;
    private final Set<String> allowed;

    private PersonalFields(FieldKinds kinds, Set<String> allowed) {
        this.kinds = kinds;
        this.allowed = allowed;
    }

    /**
     * Makes one.
     *
     * @param settings which fields besides the usual ones are personal, which are not, and which texts stay
     * @return what finds their values
     */
    public static PersonalFields of(RedactionSettings settings) {
        return new PersonalFields(new FieldKinds(settings), settings.allowed());
    }

    /**
     * Looks through a JSON value, and through the texts in it.
     *
     * @param json maps, lists, strings, numbers, booleans or null
     * @return the values found, in order, each once
     */
    public List<FieldValue> inJson(@Nullable Object json) {
        Values values = new Values(allowed);
        json(json, values, 0);
        return values.list();
    }

    /**
     * Looks through a text for JSON, and for other notations of fields. Its work is in proportion to the text's length.
     *
     * @param text any text
     * @return the values found, in order, each once
     */
    public List<FieldValue> inText(String text) {
        Values values = new Values(allowed);
        text(text, values, 0);
        return values.list();
    }

    private void json(@Nullable Object json, Values values, int level) {
        new FieldWalk(kinds, values, new FieldWalk.Texts() {
                    @Override
                    public void text(String text) {
                        PersonalFields.this.text(text, values, level + 1);
                    }

                    @Override
                    public void bare(Bare text) {
                        PersonalFields.this.text(text.text(), values, level + MOST_TEXTS_WITHIN / 2);
                    }
                })
                .walk(json);
    }

    private void text(String text, Values values, int level) {
        if (level < MOST_TEXTS_WITHIN && LooseReader.isWorthwhile(text)) {
            new LooseReader(text).read().forEach(read -> json(read, values, level));
        }
    }
}
