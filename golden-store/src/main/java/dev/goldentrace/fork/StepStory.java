package dev.goldentrace.fork;

import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the steps between two fork points: what the model said and asked for, and what came of it. */
final class StepStory {
    private static final int WIDTH = 160;
    private static final int LINES = 12;

    private final Redactor redactor;

    StepStory(Redactor redactor) {
        this.redactor = redactor;
    }

    List<String> of(Session session, @Nullable ForkPoint after, ForkPoint upTo) {
        int told = after == null ? 0 : Prefix.of(session, after).steps().size();
        Map<String, Integer> numbers = new HashMap<>();
        List<String> story = new ArrayList<>();
        for (Step step : Prefix.of(session, upTo).steps()) {
            int number = numbers.merge(step.lane(), 1, Integer::sum);
            if (told-- <= 0) {
                tell(new ForkPoint(step.lane(), number).words(), step, story);
            }
        }
        return story.size() <= LINES ? story : shortened(story);
    }

    private static List<String> shortened(List<String> story) {
        List<String> shown = new ArrayList<>(story.subList(0, LINES - 1));
        shown.add("… and " + (story.size() - shown.size()) + " more lines");
        return shown;
    }

    private void tell(String place, Step step, List<String> story) {
        step.llm()
                .reply()
                .map(reply -> reply.message().text())
                .filter(text -> !text.isBlank())
                .ifPresent(text -> story.add(line(place, "says " + text)));
        step.toolCalls().forEach(call -> story.add(line(place, words(call))));
    }

    private static String words(ToolCall call) {
        return call.name() + " " + Json.write(call.request().arguments()) + " -> " + outcome(call.outcome());
    }

    private static String outcome(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Completed<?> completed && completed.reply() instanceof ToolReply reply) {
            return reply.text();
        }
        return outcome instanceof Outcome.Failed<?> failed
                ? "failed: " + failed.error().message()
                : "nothing";
    }

    private String line(String place, String text) {
        String one = oneLine(place) + "    " + oneLine(text);
        return one.codePointCount(0, one.length()) <= WIDTH
                ? one
                : one.substring(0, one.offsetByCodePoints(0, WIDTH)) + "…";
    }

    /** What a model or a tool said is printed: it must not steer the terminal. */
    private String oneLine(String text) {
        return redactor.safe(text).replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }
}
