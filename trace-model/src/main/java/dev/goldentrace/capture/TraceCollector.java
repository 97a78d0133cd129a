package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a test holds: the trace of its session, and the boundary to hand to an adapter.
 *
 * <pre>{@code
 * @Test
 * @AgentTrace
 * void refundsTheKettle(TraceCollector trace) {
 *     var traced = LangChain4jTrace.of(trace);
 *     …
 *     assertThatTrace(trace).calledTool("refund_item");
 * }
 * }</pre>
 *
 * <p>It is safe for use by many threads. It lives as long as its test: a later call is a {@link UsageError}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public interface TraceCollector extends Boundary {

    /**
     * Runs one request to the agent as a run of its own. Without it, all that a test does is one run.
     *
     * @param input what is asked of the agent
     * @param body asks the agent; a text that it returns is the run's final answer
     * @param <T> what the agent answers
     * @param <X> what the body may throw
     * @return what the body returns
     * @throws X what the body throws; the run is a failure then
     */
    <T extends @Nullable Object, X extends Exception> T run(String input, Action<T, X> body) throws X;

    /**
     * Names a line of conversation: calls through the returned boundary belong to it, whatever their history looks like.
     *
     * @param name the lane, such as {@code researcher}
     * @return a boundary to hand to an adapter
     */
    Boundary lane(String name);

    /**
     * Says who talks to the agent.
     *
     * @param user a name or id, redacted like everything else
     * @return this
     */
    TraceCollector user(String user);

    /**
     * Says which memory the agent keeps.
     *
     * @param reference a name or id of the memory
     * @return this
     */
    TraceCollector memory(String reference);

    /**
     * Labels the session.
     *
     * @param key the label
     * @param value its value
     * @return this
     */
    TraceCollector label(String key, String value);

    /**
     * Calls a model for an agent without a framework. The tools that the request offers are declared by calling {@link
     * #tool(ToolUse, Action)}, so a tool that runs without it is not refused up front: it is found when a later request
     * carries its result.
     *
     * @param request what is asked
     * @param live makes the call; not run in a replay
     * @param <X> what the live call may throw
     * @return the reply, live or recorded
     * @throws X what the live call throws
     */
    <X extends Exception> LlmReply llm(LlmRequest request, Action<LlmReply, X> live) throws X;

    /**
     * Calls a tool that a model asked for, for an agent without a framework.
     *
     * @param use the model's request
     * @param live runs the tool; not run where the answer comes from the golden
     * @param <X> what the tool may throw
     * @return the result, live or recorded
     * @throws X what the tool throws
     */
    <X extends Exception> String tool(ToolUse use, Action<String, X> live) throws X;

    /**
     * Calls a tool that nobody asked for by id.
     *
     * @param name the tool
     * @param arguments JSON values
     * @param live runs the tool; not run where the answer comes from the golden
     * @param <X> what the tool may throw
     * @return the result, live or recorded
     * @throws X what the tool throws
     */
    <X extends Exception> String tool(
            String name, Map<String, ? extends @Nullable Object> arguments, Action<String, X> live) throws X;

    /**
     * Searches for context.
     *
     * @param retriever a name for what is searched
     * @param query what is looked for
     * @param live searches; not run in a replay
     * @param <X> what the search may throw
     * @return the texts found, live or recorded, best first
     * @throws X what the search throws
     */
    <X extends Exception> List<String> retrieval(String retriever, String query, Action<List<String>, X> live) throws X;

    /**
     * Asks for what the test framework knows of the test beyond its calls, such as the golden that it is held against.
     *
     * @param type what is asked for
     * @param <T> that type
     * @return what is known; empty where nobody provided it
     */
    default <T> Optional<T> provided(Class<T> type) {
        return Optional.empty();
    }

    /**
     * Asks a judge about what the agent answered. It is no call of the agent: it stands in the lane
     * {@value dev.goldentrace.trace.Judgement#LANE}, outside of steps, cost and contract. A replay answers it from the golden,
     * and asks nobody.
     *
     * @param prompt what the judge is asked
     * @param model who is asked, when live only
     * @return what it replied
     * @throws Exception what the model throws
     */
    Judged judge(String prompt, JudgeModel model) throws Exception;

    /** {@return the session so far, as the agent saw it (not redacted)} */
    Session session();
}
