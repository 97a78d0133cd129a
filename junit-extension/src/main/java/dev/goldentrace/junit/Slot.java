package dev.goldentrace.junit;

import dev.goldentrace.capture.Action;
import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.capture.Judged;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A collector for what outlives a test: each test in turn is bound to it, and its calls are that test's. What is called while no
 * test is bound is refused, and so is a second test.
 */
final class Slot extends SlotBoundary implements TraceCollector {
    private final Binding binding;

    private Slot(Binding binding) {
        super(binding, collector -> collector);
        this.binding = binding;
    }

    /** Makes one; the holder is how messages name what it was made for. */
    static Slot of(String holder) {
        return new Slot(new Binding(holder));
    }

    /**
     * Lets a test answer what is called here from now on.
     *
     * @throws UsageError when another test still does
     */
    void bind(String test, TraceCollector collector, Consumer<UsageError> late) {
        binding.bind(test, collector, late);
    }

    /** Lets go of a test; nothing happens where another is bound, or none. */
    void unbind(TraceCollector collector) {
        binding.unbind(collector);
    }

    @Override
    public <T extends @Nullable Object, X extends Exception> T run(String input, Action<T, X> body) throws X {
        return binding.bound().run(input, body);
    }

    @Override
    public Boundary lane(String name) {
        return new SlotBoundary(binding, collector -> collector.lane(name));
    }

    @Override
    public TraceCollector user(String user) {
        binding.bound().user(user);
        return this;
    }

    @Override
    public TraceCollector memory(String reference) {
        binding.bound().memory(reference);
        return this;
    }

    @Override
    public TraceCollector label(String key, String value) {
        binding.bound().label(key, value);
        return this;
    }

    @Override
    public <X extends Exception> LlmReply llm(LlmRequest request, Action<LlmReply, X> live) throws X {
        return binding.bound().llm(request, live);
    }

    @Override
    public <X extends Exception> String tool(ToolUse use, Action<String, X> live) throws X {
        return binding.bound().tool(use, live);
    }

    @Override
    public <X extends Exception> String tool(
            String name, Map<String, ? extends @Nullable Object> arguments, Action<String, X> live) throws X {
        return binding.bound().tool(name, arguments, live);
    }

    @Override
    public <X extends Exception> List<String> retrieval(String retriever, String query, Action<List<String>, X> live)
            throws X {
        return binding.bound().retrieval(retriever, query, live);
    }

    @Override
    public <T> Optional<T> provided(Class<T> type) {
        return binding.bound().provided(type);
    }

    @Override
    public Judged judge(String prompt, JudgeModel model) throws Exception {
        return binding.bound().judge(prompt, model);
    }

    @Override
    public Session session() {
        return binding.bound().session();
    }
}
