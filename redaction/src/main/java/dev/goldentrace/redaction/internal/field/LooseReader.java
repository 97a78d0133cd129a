package dev.goldentrace.redaction.internal.field;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads whatever looks like fields with values in a text: JSON, also broken off or among words, what Java, Kotlin and Python
 * print of objects, queries of URLs, and lines such as {@code Email: mia@example.org}. It goes through the text once and
 * never fails.
 */
final class LooseReader {
    private static final int DEEPEST = 64;
    private static final char NO_BRACKET = 0;

    private final String text;
    private final QuotedText quoted;
    private final BareText bare;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final List<Object> read = new ArrayList<>();
    private int tooDeep;
    private int at;
    /** Where the words begin that may turn out to be a name. */
    private int start;

    LooseReader(String text) {
        this.text = text;
        this.quoted = new QuotedText(text);
        this.bare = new BareText(text);
        open.push(new Frame(NO_BRACKET, null));
    }

    /** Whether there can be a field in a text at all. */
    static boolean isWorthwhile(String text) {
        return text.indexOf(':') > 0 || text.indexOf('=') > 0;
    }

    /** What was read, paragraph by paragraph: maps, lists and strings. */
    List<Object> read() {
        while (at < text.length()) {
            step(text.charAt(at));
        }
        endOfWords();
        while (open.size() > 1) {
            close();
        }
        paragraph();
        return read;
    }

    private void step(char c) {
        switch (c) {
            case '{', '[', '(' -> open(c, null);
            case '}', ']', ')' -> close(c);
            case '"', '\'', '`' -> quote();
            case ':', '=' -> separator();
            case '\n' -> line();
            case ',', ';', '|', '?', '&', '\r' -> {
                endOfWords();
                next();
            }
            default -> at++;
        }
    }

    /** Goes to the next character, with which other words begin. */
    private void next() {
        at++;
        start = at;
    }

    private void line() {
        endOfWords();
        next();
        boolean blank = at < text.length() && text.charAt(at) == '\n';
        if (blank && open.size() == 1) {
            paragraph();
        }
    }

    /** Fields of other paragraphs are not of the same thing. */
    private void paragraph() {
        Frame top = open.pop();
        if (!top.isEmpty()) {
            read.add(top.json());
        }
        open.push(new Frame(NO_BRACKET, null));
    }

    private void open(char bracket, @Nullable String name) {
        if (open.size() < DEEPEST) {
            open.push(new Frame(Brackets.end(bracket), name));
        } else {
            tooDeep++;
        }
        next();
    }

    private void close(char bracket) {
        endOfWords();
        if (tooDeep > 0) {
            tooDeep--;
        } else if (open.stream().anyMatch(frame -> frame.end() == bracket)) {
            while (open.element().end() != bracket) {
                close();
            }
            close();
        }
        next();
    }

    private void close() {
        Frame closed = open.pop();
        if (!closed.isEmpty()) {
            open.element().add(closed.name(), closed.json());
        }
    }

    private void quote() {
        QuotedText.Quote quote = isBlank(start, at) ? quoted.at(at) : null;
        if (quote == null) {
            at++;
            return;
        }
        at = quote.end();
        int separator = Brackets.separatorEnd(text, at);
        if (separator > at) {
            at = separator;
            value(quote.text());
        } else {
            open.element().add(null, quote.text());
        }
        start = at;
    }

    private void separator() {
        String name = bare.name(start, at);
        int end = Brackets.separatorEnd(text, at);
        if (name == null || end == at) {
            at++;
            return;
        }
        at = end;
        value(name);
        start = at;
    }

    /** Reads the value of a field, up to where it ends; that of an object is read on as the text comes. */
    private void value(String name) {
        int first = bare.firstOfValue(at);
        if (first == text.length()) {
            at = first;
            return;
        }
        QuotedText.Quote quote = quoted.at(first);
        if (quote != null) {
            open.element().add(name, quote.text());
            at = quote.end();
            return;
        }
        int bracket = bare.bracketOfValue(first);
        if (bracket >= 0) {
            at = bracket;
            open(text.charAt(bracket), name);
            return;
        }
        at = bare.endOfValue(first);
        String value = bare.value(first, at);
        if (!value.isEmpty()) {
            boolean query = value.indexOf('%') >= 0 && text.charAt(first - 1) == '=';
            open.element().add(name, query ? Bare.ofQuery(value) : new Bare(value, isProse()));
        }
    }

    private boolean isProse() {
        return open.size() == 1 || open.element().end() == ')';
    }

    /** Words between brackets are values if a field holds the brackets: {@code name=Optional[Mia]}. */
    private void endOfWords() {
        if (open.size() > 1 && open.element().name() != null && at > start) {
            String value = bare.value(start, at);
            if (!value.isEmpty()) {
                open.element().add(null, new Bare(value, false));
            }
        }
        start = at;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
