package dev.goldentrace.normalize;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** All ids that stand in recorded sessions: what came live under one of them stands for no other. */
final class RecordedIds {
    private final Set<String> ids = new HashSet<>();
    private final Set<Message> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final VolatileSpans spans;

    RecordedIds(RunValues run) {
        this.spans = new VolatileSpans(run, null);
        ids.addAll(run.drawn());
    }

    Set<String> of(Iterable<Session> sessions) {
        sessions.forEach(session -> session.calls().forEach(this::call));
        return Set.copyOf(ids);
    }

    private void call(Call call) {
        if (call instanceof LlmCall llm) {
            LlmRequest request = llm.request();
            request.messages().forEach(this::message);
            llm.reply().ifPresent(reply -> message(reply.message()));
        } else if (call instanceof ToolCall tool) {
            json(tool.request().arguments());
            if (tool.outcome() instanceof Outcome.Completed<ToolReply> completed) {
                text(completed.reply().text());
            }
        } else if (call instanceof ServiceCall service) {
            json(service.request().input());
            if (service.outcome() instanceof Outcome.Completed<ServiceReply> completed) {
                json(completed.reply().output());
            }
        }
    }

    private void message(Message message) {
        if (seen.add(message)) {
            message.content().stream()
                    .filter(Part.Text.class::isInstance)
                    .forEach(part -> text(((Part.Text) part).text()));
            message.toolUses().forEach(use -> json(use.arguments()));
        }
    }

    private void json(Object json) {
        text(Json.write(json));
    }

    private void text(String text) {
        spans.of(text, EnumSet.of(VolatileKind.UUIDS, VolatileKind.IDS)).forEach(span -> ids.add(span.of(text)));
    }
}
