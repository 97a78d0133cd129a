package dev.goldentrace.junit;

import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * A text that an agent was told, not one that it made up.
 *
 * @param by who told it, or what it answers
 * @param text what was told
 */
record Told(String by, String text) {

    /** All that a session was told, in order. */
    static List<Told> in(Session session) {
        Set<Told> told = new LinkedHashSet<>();
        for (Run run : session.runs()) {
            String prompt = "run " + run.number();
            told.add(new Told(prompt, Objects.requireNonNullElse(run.input(), "")));
            run.calls().forEach(call -> {
                if (call instanceof LlmCall llm) {
                    llm.request().messages().stream()
                            .filter(message -> message.role() == Role.SYSTEM || message.role() == Role.USER)
                            .map(Message::text)
                            .forEach(text -> told.add(new Told(prompt, text)));
                } else if (call instanceof ToolCall tool) {
                    tool.reply()
                            .ifPresent(reply -> told.add(new Told(
                                    "tool " + tool.name() + " "
                                            + Json.write(
                                                    new TreeMap<>(tool.request().arguments())),
                                    reply.text())));
                } else if (call instanceof ServiceCall service
                        && service.outcome() instanceof Outcome.Completed<ServiceReply> completed) {
                    told.add(new Told(
                            service.request().kind() + " " + service.request().name() + " "
                                    + Json.write(new TreeMap<>(service.request().input())),
                            Json.write(completed.reply().output())));
                }
            });
        }
        return List.copyOf(told);
    }
}
