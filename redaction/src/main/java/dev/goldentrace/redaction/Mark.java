package dev.goldentrace.redaction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a surrogate is, however it is written. */
record Mark(Surrogate.Type type, String text) {

    static Mark of(Surrogate surrogate) {
        return new Mark(surrogate.type(), surrogate.text());
    }

    static Mark of(Surrogate.Type type, long ordinal) {
        return new Mark(type, type.notation().text(ordinal));
    }

    /** The surrogate as a value would be written in such a place. */
    String written(Form form) {
        return form.encoding().encode(form.spelling().write(text));
    }

    /**
     * The texts of all its forms, no two alike. Where encoding changes nothing (all of {@code Anonaym} may stand in a URL),
     * some letters are escaped that need not be: {@code %41nonaym} is the same word to all who read it.
     */
    Map<Form, String> texts() {
        Map<Form, String> texts = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (Form form : formsOf(type)) {
            int escaped = 0;
            String written = written(form);
            while (!known.add(written)) {
                written = form.encoding().encode(form.spelling().write(text), ++escaped);
            }
            texts.put(form, written);
        }
        return texts;
    }

    private static List<Form> formsOf(Surrogate.Type type) {
        Set<Spelling> spellings = type.notation().cased() ? EnumSet.allOf(Spelling.class) : EnumSet.of(Spelling.USUAL);
        List<Form> forms = new ArrayList<>();
        for (Encoding encoding : Encoding.values()) {
            spellings.forEach(spelling -> forms.add(new Form(spelling, encoding)));
        }
        return forms;
    }
}
