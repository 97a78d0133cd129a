package dev.goldentrace.conformance.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes a text a little: in a word, a digit, a letter or a mark. */
final class TextMutation {
    private static final Pattern BLANKS = Pattern.compile("(?<=\\s)|(?=\\s)");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final List<String> WORDS = List.of("not", "please", "today", "two", "never", "red", "urgent");

    private final Random random;

    TextMutation(Random random) {
        this.random = random;
    }

    String of(String text) {
        if (text.isBlank()) {
            return "changed";
        }
        return switch (random.nextInt(6)) {
            case 0 -> words(text, words -> words.set(at(words), word()));
            case 1 -> words(text, words -> words.add(at(words), word() + " "));
            case 2 -> words(text, words -> Collections.swap(words, at(words), at(words)));
            case 3 -> digit(text);
            case 4 -> letter(text);
            default -> text + (random.nextBoolean() ? "." : " " + word());
        };
    }

    private interface Change {
        void make(List<String> words);
    }

    private static String words(String text, Change change) {
        List<String> words = new ArrayList<>(Arrays.asList(BLANKS.split(text)));
        change.make(words);
        String changed = String.join("", words);
        return changed.isBlank() ? text : changed;
    }

    private int at(List<String> words) {
        return random.nextInt(words.size());
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** Another digit in place of one; a text without digits gets one. */
    String digit(String text) {
        List<MatchResult> digits = DIGIT.matcher(text).results().toList();
        if (digits.isEmpty()) {
            return text + random.nextInt(10);
        }
        int at = digits.get(random.nextInt(digits.size())).start();
        char other = (char) ('0' + (text.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    /** Another letter in place of a character, never half of a surrogate pair. */
    private String letter(String text) {
        int at = random.nextInt(text.length());
        char other = (char) ('a' + random.nextInt(26));
        return Character.isSurrogate(text.charAt(at))
                ? text + other
                : text.substring(0, at) + other + text.substring(at + 1);
    }
}
