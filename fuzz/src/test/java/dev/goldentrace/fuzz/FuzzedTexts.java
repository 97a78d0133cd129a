package dev.goldentrace.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts out of any bytes, in a form that a person can write a seed in: UTF-8, one text after the other, with a line {@code --}
 * between two. Bytes that begin with a zero are UTF-16, in which halves of characters stand alone as models sometimes send
 * them.
 */
final class FuzzedTexts {
    private static final String BETWEEN = "\n--\n";

    private FuzzedTexts() {}

    static List<String> of(byte[] data) {
        return new ArrayList<>(Arrays.asList(decoded(data).split(BETWEEN, -1)));
    }

    private static String decoded(byte[] data) {
        if (data.length == 0 || data[0] != 0) {
            return new String(data, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        for (int at = 1; at + 1 < data.length; at += 2) {
            text.append((char) ((data[at] & 0xff) << 8 | data[at + 1] & 0xff));
        }
        return text.toString();
    }
}
