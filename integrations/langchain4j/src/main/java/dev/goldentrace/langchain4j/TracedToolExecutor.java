package dev.goldentrace.langchain4j;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Exchange;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.service.tool.ToolExecutionResult;
import dev.langchain4j.service.tool.ToolExecutor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A tool whose calls pass the boundary. The tool itself is there only when one of them is live. */
final class TracedToolExecutor implements ToolExecutor {
    private final Boundary boundary;
    private final Supplier<ToolExecutor> live;
    private final boolean wrapsFailures;
    private final Function<String, @Nullable Object> value;

    /**
     * Wraps a tool.
     *
     * @param wrapsFailures whether the tool throws {@code ToolExecutionException} around what it means
     * @param value makes the object that the tool returned out of its text, or null
     */
    TracedToolExecutor(
            Boundary boundary,
            Supplier<ToolExecutor> live,
            boolean wrapsFailures,
            Function<String, @Nullable Object> value) {
        this.boundary = boundary;
        this.live = live;
        this.wrapsFailures = wrapsFailures;
        this.value = value;
    }

    @Override
    public String execute(ToolExecutionRequest request, Object memoryId) {
        InvocationContext context =
                InvocationContext.builder().chatMemoryId(memoryId).build();
        return executeWithContext(request, context).resultText();
    }

    @Override
    public ToolExecutionResult executeWithContext(ToolExecutionRequest asked, InvocationContext context) {
        ToolRequest request = ToolRequest.of(Messages.toUse(asked));
        Exchange<ToolReply> exchange = boundary.open(request);
        Optional<Outcome<ToolReply>> recorded = exchange.recorded();
        return recorded.isPresent() ? replay(recorded.get()) : run(request, asked, context, exchange);
    }

    private ToolExecutionResult replay(Outcome<ToolReply> outcome) {
        ToolReply reply = Outcomes.replyOrThrow(outcome, error -> ToolFailures.toException(error, wrapsFailures));
        return ToolResults.toResult(reply, reply.error() ? null : value.apply(reply.text()));
    }

    private ToolExecutionResult run(
            ToolRequest request, ToolExecutionRequest asked, InvocationContext context, Exchange<ToolReply> exchange) {
        try {
            ToolExecutionResult result = live.get().executeWithContext(asked, context);
            exchange.complete(ToolResults.toReply(result));
            return result;
        } catch (RuntimeException e) {
            RuntimeException named = ToolFailures.named(request, e);
            exchange.fail(ToolFailures.toError(named));
            requireNoDivergence();
            throw named;
        } catch (Error e) {
            exchange.fail(ToolFailures.toError(e));
            throw e;
        } catch (Throwable undeclared) {
            exchange.fail(ToolFailures.toError(undeclared));
            requireNoDivergence();
            throw undeclared;
        }
    }

    /** A divergence inside an agent that this tool runs reaches us wrapped; it must not become a result that a model reads. */
    private void requireNoDivergence() {
        boundary.requireDeclared(List.of());
    }
}
