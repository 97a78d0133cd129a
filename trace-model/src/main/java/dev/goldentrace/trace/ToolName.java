package dev.goldentrace.trace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the words of a tool's name say of its effect. */
final class ToolName {
    private static final Pattern CAMEL = Pattern.compile("(\\p{Ll}|\\d)(\\p{Lu})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern NAMESPACE = Pattern.compile("^.*(?:__|[.:/#])(?=\\p{L})");

    /** First words of what looks something up, computes or thinks. */
    private static final Set<String> READING = Set.of(
            "analyse",
            "analyze",
            "are",
            "ask",
            "browse",
            "calculate",
            "can",
            "cat",
            "check",
            "compare",
            "compute",
            "count",
            "describe",
            "detect",
            "determine",
            "diff",
            "estimate",
            "evaluate",
            "examine",
            "explain",
            "fetch",
            "filter",
            "find",
            "get",
            "grep",
            "has",
            "identify",
            "inspect",
            "is",
            "list",
            "locate",
            "look",
            "lookup",
            "ls",
            "peek",
            "predict",
            "preview",
            "query",
            "read",
            "recall",
            "recommend",
            "retrieve",
            "search",
            "show",
            "sleep",
            "suggest",
            "summarise",
            "summarize",
            "test",
            "think",
            "translate",
            "validate",
            "verify",
            "view",
            "wait",
            "what",
            "when",
            "where",
            "which",
            "who",
            "why");

    /** Last words of things that only look something up: a web search, an order lookup. */
    private static final Set<String> LOOKUPS = Set.of("lookup", "retrieval", "retriever", "search");

    /** First words with which even a search is something that is made, kept or thrown away. */
    private static final Set<String> CHANGING = Set.of(
            "add",
            "cancel",
            "clear",
            "create",
            "delete",
            "disable",
            "edit",
            "enable",
            "insert",
            "make",
            "new",
            "patch",
            "pin",
            "post",
            "put",
            "remove",
            "rename",
            "replace",
            "reset",
            "run",
            "save",
            "schedule",
            "send",
            "set",
            "share",
            "start",
            "stop",
            "store",
            "submit",
            "update",
            "upsert",
            "write");

    private static final Set<String> JOINING = Set.of("and", "or", "then");

    /** What is moved by a transfer that hands nothing off. */
    private static final Set<String> VALUES = Set.of(
            "account",
            "amount",
            "asset",
            "assets",
            "balance",
            "bank",
            "card",
            "credit",
            "credits",
            "file",
            "files",
            "fund",
            "funds",
            "money",
            "ownership",
            "payment",
            "points",
            "savings",
            "stock",
            "title",
            "wallet");

    private ToolName() {}

    static Effect effect(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return Effect.CHANGES;
        }
        List<String> own = words(withoutNamespace(name));
        if (!words.get(0).equals("get")
                && byVerb(own).filter(Effect.CHANGES::equals).isPresent()) {
            return Effect.CHANGES; // whatever its namespace is called
        }
        return byVerb(words)
                .or(() -> byVerb(own))
                .or(() -> isLookup(words) ? Optional.of(Effect.READS) : Optional.empty())
                .orElse(Effect.CHANGES);
    }

    /** What the first word says, if it is a known one. */
    private static Optional<Effect> byVerb(List<String> words) {
        String first = words.isEmpty() ? "" : words.get(0);
        if ((READING.contains(first) && !changesToo(words)) || runsTest(words)) {
            return Optional.of(Effect.READS);
        }
        if (handsOff(words)) {
            return Optional.of(Effect.HANDS_OFF);
        }
        return CHANGING.contains(first) ? Optional.of(Effect.CHANGES) : Optional.empty();
    }

    /** Who finds or creates something changes something, as who checks somebody in does. */
    private static boolean changesToo(List<String> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (JOINING.contains(words.get(i)) && CHANGING.contains(words.get(i + 1))) {
                return true;
            }
        }
        return words.size() > 1
                && words.get(0).equals("check")
                && Set.of("in", "out").contains(words.get(1));
    }

    private static boolean runsTest(List<String> words) {
        return words.size() > 1
                && words.get(0).equals("run")
                && words.get(words.size() - 1).equals("test");
    }

    /** A conversation is transferred to somebody; money, files and the like are changed by it. */
    private static boolean handsOff(List<String> words) {
        String flat = String.join("", words);
        return switch (words.isEmpty() ? "" : words.get(0)) {
            case "escalate" -> true;
            case "transfer" -> words.stream().noneMatch(VALUES::contains);
            default -> flat.startsWith("handoff") || flat.startsWith("handover");
        };
    }

    private static boolean isLookup(List<String> words) {
        return words.size() > 1 && LOOKUPS.contains(words.get(words.size() - 1));
    }

    /** A name with spaces, such as {@code POST /orders/search}, has no namespace. */
    private static String withoutNamespace(String name) {
        return SPACE.matcher(name).find() ? name : NAMESPACE.matcher(name).replaceFirst("");
    }

    private static List<String> words(String name) {
        String spaced = CAMEL.matcher(name).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
        return WORD.matcher(spaced).results().map(MatchResult::group).toList();
    }
}
