package dev.goldentrace.maven;

import dev.goldentrace.results.TestIdentity;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests that somebody names: by class or method, with or without package, {@code *} for any part of it. */
record Selection(List<Pattern> patterns) {

    static Selection of(String text) {
        return new Selection(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Selection::pattern)
                .toList());
    }

    boolean includes(TestIdentity test) {
        return patterns.stream()
                .anyMatch(pattern ->
                        names(test).anyMatch(name -> pattern.matcher(name).matches()));
    }

    private static Stream<String> names(TestIdentity test) {
        String simple = test.className().substring(test.className().lastIndexOf('.') + 1);
        String method = "." + test.method().replaceAll("\\(.*", "");
        Stream<String> classes =
                Stream.of(test.className(), simple).flatMap(name -> Stream.of(name, name.replace('$', '.')));
        return Stream.concat(
                classes.flatMap(name -> Stream.of(name, name + method)), Stream.of(test.name(), test.key()));
    }

    private static Pattern pattern(String name) {
        if (name.equals("all")) {
            return Pattern.compile(".*", Pattern.DOTALL);
        }
        String dotted = name.replace('#', '.');
        return Pattern.compile(
                Arrays.stream(dotted.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }
}
