package dev.goldentrace.redaction;

import java.util.List;
import java.util.function.UnaryOperator;

/** Treats all texts alike, and numbers as the texts of their digits. */
record RestoringRewrite(UnaryOperator<String> each) implements TextRewrite {

    @Override
    public String text(String text) {
        return each.apply(text);
    }

    @Override
    public String field(String key, String text) {
        return each.apply(text);
    }

    /** What is no number when it is restored stays. */
    @Override
    public Object number(Number number) {
        String digits = number.toString();
        String restored = each.apply(digits);
        return restored.equals(digits) ? number : WholeNumbers.read(restored).orElse(number);
    }

    @Override
    public List<String> pieces(List<String> pieces) {
        return pieces.stream().map(each).toList();
    }
}
