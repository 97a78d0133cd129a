package dev.goldentrace.scan;

import dev.goldentrace.scan.Leftover.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the words of one file that look like names, and its long numbers. A word with a capital letter looks like a name unless
 * a sentence begins with it, it also stands in small letters, or everybody writes it so.
 */
final class InClear {
    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}_/.@-])\\p{Lu}\\p{Ll}{2,30}(?:['’-]?\\p{Lu}?\\p{Ll}{2,30}){0,2}(?![\\p{L}\\p{Nd}_])");
    /** As a word of its own: the parts of addresses and identifiers are often names. */
    private static final Pattern SMALL =
            Pattern.compile("(?<![\\p{L}\\p{Nd}@._/-])\\p{Ll}{3,60}(?![\\p{L}\\p{Nd}@_/-]|\\.\\p{L})");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{Nd}._-])\\p{Nd}(?:[ -]?\\p{Nd}){6,30}(?![\\p{L}\\p{Nd}_-])");
    private static final Pattern UUID = Pattern.compile("\\b\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d{2}-?[01]\\d-?[0-3]\\d(?:[ -]?\\d{0,6})?");

    /** What may stand before the first word of a sentence, of a line or of a quotation. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:^|[.!?:;\\n\"“”'`*#>|(\\[{=,]|\\\\n|\\\\\"| [-–•]) *$");

    private static final int LOOK_BACK = 8;

    /** Up to four words with a capital letter, and nothing else. */
    private static final Pattern VALUE = Pattern.compile("(?:\\p{Lu}[\\p{L}'’.-]{0,30} ?){1,4}(?:\"|$)");

    private static final Pattern FIELD = Pattern.compile(".*\\.(?:arguments|facts|input)\\b.*|.*\\.result");

    private static final Set<String> EVERYBODYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "english",
            "german",
            "french",
            "spanish",
            "italian",
            "american",
            "european",
            "error",
            "true",
            "false",
            "null",
            "none",
            "not",
            "the",
            "and",
            "user",
            "order",
            "internet",
            "java",
            "json");

    private final List<FileText> texts;
    private final List<String> surrogates;
    private final TestSource source;
    private final Set<String> small = new HashSet<>();

    InClear(List<FileText> texts, List<String> surrogates, TestSource source) {
        this.texts =
                texts.stream().filter(text -> !FileTexts.isOurs(text.path())).toList();
        this.surrogates = surrogates;
        this.source = source;
        this.texts.forEach(text -> SMALL.matcher(text.text()).results().forEach(word -> small.add(word.group())));
    }

    /** Each word and number once, where it stands first. */
    List<Leftover> leftovers() {
        Map<String, Leftover> found = new LinkedHashMap<>();
        for (FileText text : texts) {
            String clear = inClear(text.text());
            names(clear, text).forEach(name -> put(found, Kind.NAME, name, text));
            numbers(clear).forEach(number -> put(found, Kind.NUMBER, number, text));
        }
        return new ArrayList<>(found.values());
    }

    private static void put(Map<String, Leftover> found, Kind kind, String word, FileText text) {
        found.putIfAbsent(word, new Leftover(kind, word, text.line(), text.path()));
    }

    private List<String> names(String clear, FileText text) {
        return WORD.matcher(clear)
                .results()
                .filter(word -> !begins(clear, word, text))
                .map(MatchResult::group)
                .filter(word -> !small.contains(word.toLowerCase(Locale.ROOT)))
                .filter(word -> !EVERYBODYS.contains(word.toLowerCase(Locale.ROOT)))
                .filter(word -> !source.says(word))
                .toList();
    }

    /** In the middle of a long text a line goes on where the one before ended. */
    private static boolean begins(String clear, MatchResult word, FileText text) {
        if (isValue(clear, word, text)) {
            return false;
        }
        boolean first = clear.substring(0, word.start()).isBlank();
        return first
                ? text.begins() || word.start() > 0
                : BEGINNING
                        .matcher(clear.substring(Math.max(0, word.start() - LOOK_BACK), word.start()))
                        .find();
    }

    /** A field's whole value is no sentence: {@code "customer": "Isabella Rossi"}, in the file or in JSON within a text. */
    private static boolean isValue(String clear, MatchResult word, FileText text) {
        boolean quoted = word.start() > 0 && clear.charAt(word.start() - 1) == '"';
        return (quoted
                        || (word.start() == 0
                                && text.begins()
                                && FIELD.matcher(text.path()).matches()))
                && VALUE.matcher(clear).region(word.start(), clear.length()).lookingAt();
    }

    private List<String> numbers(String clear) {
        return NUMBER.matcher(clear)
                .results()
                .map(MatchResult::group)
                .filter(number -> !DATE.matcher(number).matches())
                .filter(number -> !source.says(number))
                .toList();
    }

    /** What is made by chance says nothing of anybody. */
    private String inClear(String text) {
        String clear = UUID.matcher(text).replaceAll(" ");
        for (String surrogate : surrogates) {
            clear = clear.replace(surrogate, " ");
        }
        return clear;
    }
}
