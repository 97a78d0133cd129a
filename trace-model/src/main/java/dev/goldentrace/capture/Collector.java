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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The collector of a session: a thin face over {@link SessionUnderway}. */
final class Collector extends LaneBoundary implements TraceCollector {
    private final SessionUnderway session;
    private final Map<Class<?>, Object> provided;

    Collector(SessionUnderway session, Map<Class<?>, Object> provided) {
        super(session, null, null);
        this.session = session;
        this.provided = provided;
    }

    @Override
    public <T> Optional<T> provided(Class<T> type) {
        return Optional.ofNullable(type.cast(provided.get(type)));
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
        return call(request, () -> {
            LlmReply reply = live.run();
            if (reply == null) {
                throw session.misused("the model" + (request.model() == null ? "" : " <" + request.model() + ">")
                        + " returned null, but expected a reply."
                        + " Return what it said, as in LlmReply.of(Message.assistant(\"Done.\"), null).");
            }
            return reply;
        });
    }

    @Override
    public <X extends Exception> String tool(ToolUse use, Action<String, X> live) throws X {
        if (use == null) {
            throw session.misused("a tool is called for null, but expected what the model asked for."
                    + " Hand over one of reply.message().toolUses(), or name the tool, as in"
                    + " trace.tool(\"get_order\", Map.of(\"order\", 7), () -> …).");
        }
        return tool(ToolRequest.of(use), live);
    }

    @Override
    public <X extends Exception> String tool(
            String name, Map<String, ? extends @Nullable Object> arguments, Action<String, X> live) throws X {
        return tool(new ToolRequest("", name, Json.copyOf(arguments), null), live);
    }

    private <X extends Exception> String tool(ToolRequest request, Action<String, X> live) throws X {
        ToolReply reply = this.<ToolReply, X>call(request, () -> {
            String text = live.run();
            if (text == null) {
                throw session.misused("the tool <" + request.name() + "> returned null, but expected a text."
                        + " Return one that tells the model how it went, as in trace.tool(use, () -> \"Success\").");
            }
            return ToolReply.of(text);
        });
        return reply.text();
    }

    @Override
    public <X extends Exception> List<String> retrieval(String retriever, String query, Action<List<String>, X> live)
            throws X {
        ServiceRequest request = new ServiceRequest(CallKind.RETRIEVAL, retriever, Map.of("query", query));
        ServiceReply reply = this.<ServiceReply, X>call(request, () -> {
            List<String> found = live.run();
            if (found == null) {
                throw session.misused("the retriever <" + retriever + "> returned null, but expected the texts found."
                        + " Return List.of() where there are none.");
            }
            return ServiceReply.of(Map.of("contents", found));
        });
        return reply.output().get("contents") instanceof List<?> contents
                ? contents.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Override
    public Judged judge(String prompt, JudgeModel model) throws Exception {
        return session.judging().ask(prompt, model);
    }

    @Override
    public Session session() {
        return session.snapshot();
    }
}
