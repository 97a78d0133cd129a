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

    /** The texts of its forms as they are, without any encoding: no two alike. */
    Map<Form, String> plainTexts() {
        Map<Form, String> texts = new LinkedHashMap<>();
        for (Spelling spelling : spellings()) {
            texts.put(new Form(spelling, Encoding.PLAIN), spelling.write(text));
        }
        return texts;
    }

    /**
     * The texts of all its forms, no two alike. Where encoding changes nothing (all of {@code Anonaym} may stand in a URL),
     * some letters are escaped that need not be: {@code %41nonaym} is the same word to all who read it.
     */
    Map<Form, String> texts() {
        Map<Form, String> texts = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        List<Spelling> spellings = spellings();
        for (Encoding encoding : Encoding.values()) {
            for (Spelling spelling : spellings) {
                String usual = spelling.write(text);
                String written = encoding.encode(usual);
                for (int escaped = 1; escaped <= usual.length() && known.contains(written); escaped++) {
                    written = encoding.encode(usual, escaped);
                }
                if (known.add(written)) {
                    texts.put(new Form(spelling, encoding), written);
                }
            }
        }
        return texts;
    }

    /** Those that differ: what is all in small letters is in small letters as it is usually spelled. */
    private List<Spelling> spellings() {
        List<Spelling> spellings = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Spelling spelling : type.notation().cased() ? EnumSet.allOf(Spelling.class) : EnumSet.of(Spelling.USUAL)) {
            if (known.add(spelling.write(text))) {
                spellings.add(spelling);
            }
        }
        return spellings;
    }
}
