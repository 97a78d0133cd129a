package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Says what a tool does to the world.
 *
 * <p>Where nobody says it, the first word of the tool's name does: {@code get_order} reads, {@code transfer_to_human}
 * hands off, anything unknown changes state, because a change that passes for a look-up is the dearer mistake.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Effect {
    /** It looks something up, or thinks. */
    READS,
    /** It changes the state of the world. */
    CHANGES,
    /** It gives the conversation to somebody else. */
    HANDS_OFF;

    private static final Pattern CAMEL = Pattern.compile("(\\p{Ll}|\\d)(\\p{Lu})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final Set<String> READING = Set.of(
            "analyze",
            "browse",
            "calculate",
            "can",
            "check",
            "compare",
            "compute",
            "count",
            "describe",
            "estimate",
            "explain",
            "fetch",
            "find",
            "get",
            "has",
            "inspect",
            "is",
            "list",
            "look",
            "lookup",
            "peek",
            "preview",
            "query",
            "read",
            "recall",
            "retrieve",
            "search",
            "show",
            "summarize",
            "test",
            "think",
            "validate",
            "verify",
            "view");
    private static final Set<String> HANDING_OFF = Set.of("escalate", "handoff", "transfer");

    /**
     * Infers the effect of a tool from the first word of its name.
     *
     * @param toolName as the model sees it, in any spelling: {@code get_order}, {@code getOrder}, {@code GET /orders}
     * @return never null
     */
    public static Effect ofToolName(String toolName) {
        List<String> words = words(toolName);
        String first = words.isEmpty() ? "" : words.get(0);
        if (HANDING_OFF.contains(first) || handsOver(toolName)) {
            return HANDS_OFF;
        }
        boolean runsTest = first.equals("run") && words.get(words.size() - 1).equals("test");
        return READING.contains(first) || runsTest ? READS : CHANGES;
    }

    private static List<String> words(String toolName) {
        String spaced = CAMEL.matcher(toolName).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
        return WORD.matcher(spaced).results().map(MatchResult::group).toList();
    }

    private static boolean handsOver(String toolName) {
        String flat = toolName.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
        return flat.startsWith("handoff") || flat.startsWith("handover");
    }

    /** {@return the word that files and messages use, such as {@code hands off}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
