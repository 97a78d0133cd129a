package dev.goldentrace.redaction;

import dev.goldentrace.trace.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a value may be written in URLs and in JSON, so that it is still the same value. */
enum Encoding {
    /** As it is. */
    PLAIN,
    /** As forms are sent: a blank is a plus. */
    FORM,
    /** As in a path: a blank is {@code %20}. */
    PERCENT,
    /** As JavaScript's {@code encodeURIComponent} does: brackets and apostrophes stay. */
    COMPONENT,
    /** A form within a URL. */
    FORM_TWICE,
    /** A path within a URL. */
    PERCENT_TWICE,
    /** Within a JSON string. */
    JSON,
    /** Within a JSON string of ASCII only. */
    JSON_ASCII,
    /** Within JSON in a JSON string. */
    JSON_TWICE,
    /** Within JSON of ASCII only in a JSON string. */
    JSON_ASCII_TWICE;

    private static final HexFormat URL = HexFormat.of().withUpperCase();

    /** Whether a text stays as it is in each of them. */
    static boolean keepAll(String text) {
        return FORM.keeps(text);
    }

    String encode(String text) {
        return this == PLAIN || keeps(text) ? text : encoded(text);
    }

    /** Most texts stay as they are, and are asked for often. */
    private boolean keeps(String text) {
        boolean json = isJson();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!isWordSign(c) && !(json && c >= ' ' && c < 127 && c != '"' && c != '\\')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordSign(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    }

    private boolean isJson() {
        return switch (this) {
            case PLAIN, FORM, PERCENT, COMPONENT, FORM_TWICE, PERCENT_TWICE -> false;
            case JSON, JSON_ASCII, JSON_TWICE, JSON_ASCII_TWICE -> true;
        };
    }

    private String encoded(String text) {
        return switch (this) {
            case PLAIN -> text;
            case FORM -> form(text);
            case PERCENT -> percent(text);
            case COMPONENT -> component(text);
            case FORM_TWICE -> form(form(text));
            case PERCENT_TWICE -> percent(percent(text));
            case JSON -> json(text);
            case JSON_ASCII -> ascii(json(text));
            case JSON_TWICE -> json(json(text));
            case JSON_ASCII_TWICE -> json(ascii(json(text)));
        };
    }

    /** The text that is written so; null where there is none. */
    @Nullable
    String decode(String encoded) {
        try {
            String text = decoded(encoded);
            return encode(text).equals(encoded) ? text : null;
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
    }

    private String decoded(String encoded) {
        return switch (this) {
            case PLAIN -> encoded;
            case FORM -> ofForm(encoded);
            case PERCENT, COMPONENT -> ofPercent(encoded);
            case FORM_TWICE -> ofForm(ofForm(encoded));
            case PERCENT_TWICE -> ofPercent(ofPercent(encoded));
            case JSON, JSON_ASCII -> ofJson(encoded);
            case JSON_TWICE, JSON_ASCII_TWICE -> ofJson(ofJson(encoded));
        };
    }

    /** Encodes a text and escapes so many of its first letters and digits too, which need not be: the text stays the same. */
    String encode(String text, int escaped) {
        StringBuilder encoded = new StringBuilder();
        int left = escaped;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean more = left > 0 && c < 128 && Character.isLetterOrDigit(c);
            left -= more ? 1 : 0;
            encoded.append(more ? escape(c) : encode(String.valueOf(c)));
        }
        return encoded.toString();
    }

    private String escape(char c) {
        return switch (this) {
            case PLAIN -> String.valueOf(c);
            case FORM, PERCENT, COMPONENT -> "%" + URL.toHexDigits((byte) c);
            case FORM_TWICE, PERCENT_TWICE -> "%25" + URL.toHexDigits((byte) c);
            case JSON, JSON_ASCII -> "\\u" + HexFormat.of().toHexDigits(c);
            case JSON_TWICE, JSON_ASCII_TWICE -> "\\\\u" + HexFormat.of().toHexDigits(c);
        };
    }

    /** As {@link java.net.URLEncoder} does, which is slow in what is done for each value. */
    private static String form(String text) {
        StringBuilder form = new StringBuilder(text.length() * 2);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b == ' ') {
                form.append('+');
            } else if (isWordSign(b) || b == '.' || b == '*') {
                form.append((char) b);
            } else {
                form.append('%').append(URL.toHexDigits(b));
            }
        }
        return form.toString();
    }

    private static String ofForm(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String percent(String text) {
        return form(text).replace("+", "%20");
    }

    private static String component(String text) {
        return percent(text)
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }

    /** A plus is a plus. */
    static String ofPercent(String text) {
        return ofForm(text.replace("+", "%2B"));
    }

    private static String json(String text) {
        String quoted = Json.write(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String ofJson(String text) {
        return Json.read('"' + text + '"') instanceof String read ? read : text;
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            ascii.append(c < 128 ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return ascii.toString();
    }
}
