package dev.goldentrace.golden;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A session told in at most 20 lines: the user's words, each tool call on a line, the answer's first line, then contract,
 * steps, tokens, model and date. It opens a golden, so that a reviewer need not read on.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Story {
    private static final int LINES = 20;
    private static final int FOOT = 2;
    private static final int WIDTH = 110;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    private Story() {}

    /**
     * Tells a session.
     *
     * @param session a redacted session
     * @param contract what must hold, in words, or null
     * @return at most 20 lines
     */
    public static List<String> of(Session session, @Nullable String contract) {
        List<String> told = new ArrayList<>();
        session.runs().forEach(run -> tell(run, told));
        List<String> story = new ArrayList<>(told.subList(0, Math.min(told.size(), LINES - FOOT)));
        if (told.size() > story.size()) {
            int left = told.size() - story.size() + 1;
            story.set(story.size() - 1, "… and " + left + " more lines");
        }
        if (contract != null) {
            story.add(line("contract  " + contract));
        }
        story.add(numbers(session));
        return story;
    }

    private static void tell(Run run, List<String> told) {
        told.add(line("user      " + (run.input() == null ? "(nothing said)" : run.input())));
        run.calls().stream().filter(call -> !(call instanceof LlmCall)).forEach(call -> told.add(line(call(call))));
        if (run.status() == RunStatus.SUCCESS || run.error() == null) {
            told.add(line("answer    " + (run.answer() == null || run.answer().isEmpty() ? "(none)" : run.answer())));
        } else {
            told.add(
                    line("ended in  " + run.status().word() + ": " + run.error().message()));
        }
    }

    private static String call(Call call) {
        String outcome = " -> " + outcome(call);
        if (call instanceof ToolCall tool) {
            return "tool      " + tool.name() + asked(tool) + outcome;
        }
        ServiceCall service = (ServiceCall) call;
        return String.format("%-9s ", service.kind().word())
                + service.request().name()
                + arguments(service.request().input())
                + outcome;
    }

    /** What is no JSON object is told as the model wrote it: to a reader it must not look like a call without arguments. */
    private static String asked(ToolCall tool) {
        String malformed = tool.request().malformed();
        return malformed == null ? arguments(tool.request().arguments()) : "(no JSON object: " + malformed + ")";
    }

    private static String arguments(Map<String, @Nullable Object> arguments) {
        return arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + value(argument.getValue()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String value(@Nullable Object value) {
        return value instanceof String text ? text : Plain.of(value);
    }

    /** JSON without its quotes, which would have to be escaped in the golden and told nothing. */
    private static String plain(String text) {
        return Json.structure(text).map(Plain::of).orElse(text);
    }

    private static String outcome(Call call) {
        if (call.outcome() instanceof Outcome.Failed<?> failed) {
            CallError error = failed.error();
            return "failed: " + error.message();
        }
        if (call instanceof ToolCall tool) {
            return tool.reply()
                    .map(reply -> (reply.error() ? "error: " : "") + plain(reply.text()))
                    .orElse("cancelled");
        }
        return ((ServiceCall) call)
                .reply()
                .map(reply -> reply.blobs().isEmpty()
                        ? Plain.of(reply.output())
                        : count(reply.blobs().size(), "binary part"))
                .orElse("cancelled");
    }

    private static String numbers(Session session) {
        String models = session.steps().stream()
                .flatMap(step -> step.llm().model().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return count(session.steps().size(), "step") + ", "
                + count(session.toolCalls().size(), "tool call") + ", "
                + count(session.usage().totalTokens(), "token") + ", " + (models.isEmpty() ? "model unknown" : models)
                + ", recorded "
                + DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC).format(session.start());
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String line(String text) {
        String flat = LINE_BREAKS.matcher(text.strip()).replaceAll(" ");
        if (flat.length() <= WIDTH) {
            return flat;
        }
        int cut = Character.isHighSurrogate(flat.charAt(WIDTH - 2)) ? WIDTH - 2 : WIDTH - 1;
        return flat.substring(0, beforeNumber(flat, cut)).stripTrailing() + "…";
    }

    /** What a cut leaves of a number or an address may look like another one, which nobody redacted: none of it is told. */
    private static int beforeNumber(String text, int cut) {
        int start = cut;
        while (start > 0 && cut - start < LONGEST_NUMBER && isOfNumber(text.charAt(start - 1))) {
            start--;
        }
        int end = cut;
        while (end < text.length() && end - cut < LONGEST_NUMBER && isOfNumber(text.charAt(end))) {
            end++;
        }
        boolean within = cut - start < LONGEST_NUMBER && end > cut;
        return within && text.substring(start, end).chars().anyMatch(Character::isDigit) ? start : cut;
    }

    private static boolean isOfNumber(char c) {
        return Character.isLetterOrDigit(c) || "+@._%-".indexOf(c) >= 0;
    }
}
