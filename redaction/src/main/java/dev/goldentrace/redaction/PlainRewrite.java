package dev.goldentrace.redaction;

import java.util.List;
import java.util.function.UnaryOperator;

/** Treats all texts alike, wherever they stand. */
record PlainRewrite(UnaryOperator<String> each) implements TextRewrite {

    @Override
    public String text(String text) {
        return each.apply(text);
    }

    @Override
    public String field(String key, String text) {
        return each.apply(text);
    }

    @Override
    public List<String> pieces(List<String> pieces) {
        return pieces.stream().map(each).toList();
    }
}
