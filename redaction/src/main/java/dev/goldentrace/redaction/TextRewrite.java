package dev.goldentrace.redaction;

import java.util.List;

/** What is done with each text of a session. */
interface TextRewrite {

    /** Rewrites a text that stands alone. */
    String text(String text);

    /** Rewrites a text that stands under a key of a JSON object, whose name may say what it is. */
    String field(String key, String text);

    /** Rewrites a name that code gave, such as a tool's: what it holds is seldom anybody's. */
    default String name(String name) {
        return text(name);
    }

    /** Rewrites a JSON number. */
    default Object number(Number number) {
        return number;
    }

    /** Is shown a JSON value as a whole, before its texts are rewritten. */
    default void whole(Object json) {}

    /** Rewrites the pieces of one streamed text; gives as many pieces as it got. */
    List<String> pieces(List<String> pieces);
}
