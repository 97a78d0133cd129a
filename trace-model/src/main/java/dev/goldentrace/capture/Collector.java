package dev.goldentrace.capture;

import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The collector of a session: a thin face over {@link SessionUnderway}. */
final class Collector extends LaneBoundary implements TraceCollector {
    private final SessionUnderway session;

    Collector(SessionUnderway session) {
        super(session, null, null);
        this.session = session;
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T run(String input, Action<T, X> body) throws X {
        session.beginRun(input);
        try {
            T answer = body.run();
            session.endRun(answer instanceof String text ? text : null, null);
            return answer;
        } catch (Throwable e) {
            session.endRun(null, e);
            throw e;
        }
    }

    @Override
    public Boundary lane(String name) {
        return new LaneBoundary(session, name, null);
    }

    @Override
    public TraceCollector user(String user) {
        session.user(user);
        return this;
    }

    @Override
    public TraceCollector memory(String reference) {
        session.memory(reference);
        return this;
    }

    @Override
    public TraceCollector label(String key, String value) {
        session.label(key, value);
        return this;
    }

    @Override
    public <X extends Exception> LlmReply llm(LlmRequest request, Action<LlmReply, X> live) throws X {
        return call(request, live);
    }

    @Override
    public <X extends Exception> String tool(ToolUse use, Action<String, X> live) throws X {
        return tool(ToolRequest.of(use), live);
    }

    @Override
    public <X extends Exception> String tool(
            String name, Map<String, ? extends @Nullable Object> arguments, Action<String, X> live) throws X {
        return tool(new ToolRequest("", name, Json.copyOf(arguments), null), live);
    }

    private <X extends Exception> String tool(ToolRequest request, Action<String, X> live) throws X {
        return this.<ToolReply, X>call(request, () -> ToolReply.of(live.run())).text();
    }

    @Override
    public <X extends Exception> List<String> retrieval(String retriever, String query, Action<List<String>, X> live)
            throws X {
        ServiceRequest request = new ServiceRequest(CallKind.RETRIEVAL, retriever, Map.of("query", query));
        ServiceReply reply = this.<ServiceReply, X>call(request, () -> ServiceReply.of(Map.of("contents", live.run())));
        return reply.output().get("contents") instanceof List<?> contents
                ? contents.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Override
    public Session session() {
        return session.snapshot();
    }
}
