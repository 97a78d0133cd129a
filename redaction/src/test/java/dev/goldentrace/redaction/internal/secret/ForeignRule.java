package dev.goldentrace.redaction.internal.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Rules that others wrote, each as a pattern and words that its texts hold; texts in their shapes are drawn from them. */
record ForeignRule(String id, String regex, List<String> keywords, double entropy) {
    private static final Pattern REGEX = Pattern.compile("(?m)^regex = '''(.*)'''$");
    private static final Pattern ID = Pattern.compile("(?m)^id = \"(.*)\"$");
    private static final Pattern ENTROPY = Pattern.compile("(?m)^entropy = ([0-9.]+)$");
    private static final Pattern KEYWORDS = Pattern.compile("(?s)\\nkeywords = \\[(.*?)]");
    /** What the rules let pass themselves: a value that is a template, or empty. */
    private static final Pattern NO_VALUE = Pattern.compile("(?is)data:.*(?:\\{\\{|\"\"|'')");

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");

    /** Stands for the rules where they are not to be had. */
    static final ForeignRule NONE = new ForeignRule("none", "", List.of(), 0);

    static List<ForeignRule> read(Path file) {
        try {
            List<ForeignRule> rules = new ArrayList<>();
            for (String block : Files.readString(file).split("\\[\\[rules]]", -1)) {
                Matcher regex = REGEX.matcher(block);
                Matcher id = ID.matcher(block);
                if (id.find() && regex.find()) {
                    Matcher entropy = ENTROPY.matcher(block);
                    Matcher words = KEYWORDS.matcher(block);
                    rules.add(new ForeignRule(
                            id.group(1),
                            regex.group(1),
                            words.find()
                                    ? WORD.matcher(words.group(1))
                                            .results()
                                            .map(word -> word.group(1))
                                            .toList()
                                    : List.of(),
                            entropy.find() ? Double.parseDouble(entropy.group(1)) : 0));
                }
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return id;
    }

    /** Texts that the rule matches, in the order of the seed; those of too little entropy for it are drawn again. */
    List<String> texts(int count, long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count * 40 && texts.size() < count; i++) {
            String drawn = RegexDraw.draw(regex, random);
            String whole = keywords.stream()
                            .anyMatch(word ->
                                    drawn.toLowerCase(java.util.Locale.ROOT).contains(word))
                    ? drawn
                    : keywords.get(random.nextInt(keywords.size())) + " = " + drawn;
            if (matches(whole) && !NO_VALUE.matcher(whole).find()) {
                texts.add(whole);
            }
        }
        return texts;
    }

    private boolean matches(String text) {
        try {
            Matcher matcher = Pattern.compile(regex.replace("(?P<", "(?<")
                            .replaceAll("\\(\\?<\\w+>", "(?:")
                            .replace("[[:alnum:]]", "[A-Za-z0-9]")
                            .replace("\\z", "$"))
                    .matcher(text);
            return matcher.find() && Randomness.bitsPerCharacter(secret(matcher)) > entropy;
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private static String secret(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null && !matcher.group(group).isEmpty()) {
                return matcher.group(group);
            }
        }
        return matcher.group();
    }
}
