package dev.goldentrace.normalize;

import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names fields in settings: keys after dots, {@code [2]} for a place in a list, {@code *} for any key, {@code [*]} for any
 * place, {@code **} for anything between, even nothing. What it names includes all beneath.
 */
final class FieldPath {
    private static final String ANY_KEY = "*";
    private static final String ANY_INDEX = "[*]";
    private static final String ANYTHING = "**";
    private static final Set<String> WILD = Set.of(ANY_KEY, ANY_INDEX, ANYTHING);

    private static final Pattern TOKEN =
            Pattern.compile("\\.?(?<key>[^.\\[\\]\\s'@]+)|(?<index>\\[(?:\\d+|\\*)])|\\['(?<quoted>.+?)'](?=[.\\[]|$)");

    private static final Map<String, Set<String>> OF_TOOL = Map.of(
            "tool", new TreeSet<>(Set.of("arguments", "result")),
            "tools", new TreeSet<>(Set.of("description", "name", "parameters")));
    private static final Set<String> OF_SERVICE = new TreeSet<>(Set.of("input", "output"));
    private static final Set<String> SERVICES = services();
    private static final Set<String> ROOTS = roots();

    private final String text;
    private final List<String> tokens;

    private FieldPath(String text, List<String> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    private static Set<String> services() {
        Set<String> services = new TreeSet<>();
        Arrays.stream(CallKind.values())
                .filter(kind -> kind != CallKind.LLM && kind != CallKind.TOOL && kind != CallKind.RERANK)
                .forEach(kind -> services.add(kind.word()));
        return services;
    }

    private static Set<String> roots() {
        Set<String> roots = new TreeSet<>(
                Set.of("system", "model", "parameters", "responseFormat", "messages", "arguments", "result"));
        roots.addAll(OF_TOOL.keySet());
        roots.addAll(SERVICES);
        return roots;
    }

    /** Reads a path; what names no field is refused, with the nearest path that does. */
    static FieldPath of(String text) {
        List<String> tokens = tokens(text);
        List<String> right = corrected(text, tokens);
        if (!right.equals(tokens)) {
            throw refused(text, "Did you mean <" + written(right) + ">?");
        }
        if (tokens.stream().allMatch(WILD::contains)) {
            throw refused(text, "it would be every field. Name at least one, such as <system>.");
        }
        return new FieldPath(text, tokens);
    }

    private static IllegalArgumentException refused(String text, String why) {
        return new IllegalArgumentException("<" + text + "> names no field: " + why + " Paths begin with "
                + String.join(", ", ROOTS) + " or **; see docs/start.md.");
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        String path = text.startsWith("$.") ? text.substring(2) : text;
        Matcher matcher = TOKEN.matcher(path);
        int at = 0;
        while (at < path.length() && matcher.region(at, path.length()).lookingAt()) {
            tokens.add(Stream.of("key", "index", "quoted")
                    .map(matcher::group)
                    .filter(group -> group != null)
                    .findFirst()
                    .orElseThrow());
            at = matcher.end();
        }
        if (at < path.length() || tokens.isEmpty()) {
            throw refused(text, "it cannot be read from <" + path.substring(at) + "> on.");
        }
        return tokens;
    }

    private static List<String> corrected(String text, List<String> tokens) {
        List<String> right = new ArrayList<>(tokens);
        if (text.startsWith("$.")) {
            throw refused(text, "Did you mean <" + text.substring(2) + ">?");
        }
        if (!WILD.contains(tokens.get(0)) && !ROOTS.contains(tokens.get(0))) {
            right.set(0, NearestName.of(tokens.get(0), ROOTS));
        }
        correctInner(right);
        return right;
    }

    private static void correctInner(List<String> right) {
        String root = right.get(0);
        if (root.equals("tool") && right.size() == 2) {
            right.add("result");
        }
        if (root.equals("tool")
                && right.size() > 2
                && List.of("description", "parameters").contains(right.get(2))) {
            right.set(0, "tools");
        } else if (OF_TOOL.containsKey(root) && right.size() > 2) {
            correct(right, 2, OF_TOOL.get(root));
        } else if (SERVICES.contains(root) && right.size() > 1) {
            correct(right, 1, OF_SERVICE);
        } else if (root.equals("messages") && right.size() > 1 && !right.get(1).startsWith("[")) {
            correct(right, 1, Set.of(ANY_INDEX));
        }
    }

    private static void correct(List<String> right, int index, Set<String> known) {
        String token = right.get(index);
        if (!WILD.contains(token) && !known.contains(token)) {
            right.set(index, NearestName.of(token, known));
        }
    }

    private static String written(List<String> tokens) {
        StringBuilder path = new StringBuilder();
        for (String token : tokens) {
            boolean isBare = WILD.contains(token) || token.startsWith("[");
            String key = isBare ? (token.startsWith("[") ? token : "." + token) : Field.key(token);
            path.append(key);
        }
        return path.charAt(0) == '.' ? path.substring(1) : path.toString();
    }

    /** Says whether it names a field, or something that holds it. */
    boolean holds(Field field) {
        return field.names().stream().anyMatch(name -> holds(0, tokens(name), 0));
    }

    private boolean holds(int own, List<String> field, int at) {
        if (own == tokens.size()) {
            return true;
        }
        String token = tokens.get(own);
        if (token.equals(ANYTHING)) {
            return holds(own + 1, field, at) || (at < field.size() && holds(own, field, at + 1));
        }
        return at < field.size() && isOne(token, field.get(at)) && holds(own + 1, field, at + 1);
    }

    private static boolean isOne(String token, String of) {
        boolean isIndex = of.startsWith("[");
        return token.equals(of) || (token.equals(ANY_KEY) && !isIndex) || (token.equals(ANY_INDEX) && isIndex);
    }

    /** Whether it says of itself that it names arguments of tools. */
    boolean namesArguments() {
        return tokens.contains("arguments");
    }

    @Override
    public String toString() {
        return text;
    }
}
