package dev.goldentrace.redaction;

import java.util.concurrent.atomic.AtomicLong;

/** A text that counts how often it is looked at: work without a clock. */
record Counted(CharSequence text, AtomicLong looks) implements CharSequence {
    static Counted of(CharSequence text) {
        return new Counted(text, new AtomicLong());
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        looks.incrementAndGet();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        looks.addAndGet(end - start);
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
