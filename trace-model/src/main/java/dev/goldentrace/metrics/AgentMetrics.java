package dev.goldentrace.metrics;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.metrics.Recovery.Ending;
import dev.goldentrace.pricing.Cost;
import dev.goldentrace.pricing.PriceTable;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Usage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Measures an agent over any collection of sessions: the thirteen metrics that {@link Metric} names. A task is what a session
 * is about: one test's conversation, of one run or several; each session is one attempt at its task and counts once.
 *
 * <p>What cannot be measured is empty, never 0 and never NaN; every figure says over how many it was measured, and the rest is
 * said by {@link #unended} and {@link #unpriced}. What judges were asked about a session is no part of it.
 *
 * <pre>{@code
 * AgentMetrics metrics = AgentMetrics.of(sessions, PriceTable.bundled());
 * metrics.stepsPerTask().ifPresent(steps -> System.out.println("p99 " + steps.p99() + " of " + steps.n()));
 * System.out.println(metrics.describe());
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AgentMetrics {
    /** How {@link #allTools} names them. */
    public static final String ALL_TOOLS = "all tools";

    private final List<TaskAttempt> attempts;
    private final List<Session> sessions;
    private final PriceTable prices;

    private AgentMetrics(Collection<TaskAttempt> attempts, PriceTable prices) {
        this.attempts = List.copyOf(attempts);
        this.sessions = attempts.stream().map(TaskAttempt::session).toList();
        this.prices = Objects.requireNonNull(prices, "prices");
    }

    /**
     * Measures sessions, of which each succeeded when all its runs came to an answer.
     *
     * @param sessions one for each attempt at a task
     * @param prices the table that prices them and knows the windows of models
     * @return their metrics
     */
    public static AgentMetrics of(Collection<Session> sessions, PriceTable prices) {
        return ofAttempts(
                sessions.stream().map(session -> TaskAttempt.of("", session)).toList(), prices);
    }

    /**
     * Measures attempts at tasks, whose success anybody may have judged.
     *
     * @param attempts the attempts
     * @param prices the table that prices them and knows the windows of models
     * @return their metrics
     */
    public static AgentMetrics ofAttempts(Collection<TaskAttempt> attempts, PriceTable prices) {
        return new AgentMetrics(attempts, prices);
    }

    /** {@return the metrics of each task by itself, in the order in which the tasks first appear} */
    public Map<String, AgentMetrics> byTask() {
        Map<String, List<TaskAttempt>> tasks =
                attempts.stream().collect(Collectors.groupingBy(TaskAttempt::task, LinkedHashMap::new, Collectors.toList()));
        Map<String, AgentMetrics> metrics = new LinkedHashMap<>();
        tasks.forEach((task, own) -> metrics.put(task, new AgentMetrics(own, prices)));
        return metrics;
    }

    /** {@return over how many attempts at tasks is measured} */
    public int tasks() {
        return attempts.size();
    }

    /** {@return how many attempts have not ended, or made no run: they are left out of steps, cost and latency per task} */
    public int unended() {
        return (int) attempts.stream().filter(attempt -> !attempt.hasEnded()).count();
    }

    /** {@return the success rate: attempts that succeeded, of those of which somebody knows ({@link TaskAttempt#of})} */
    public Optional<Rate> successRate() {
        List<Boolean> known = attempts.stream()
                .flatMap(attempt -> attempt.succeeded().stream())
                .toList();
        return Rate.of(known.stream().filter(success -> success).count(), known.size());
    }

    /** {@return the steps per task: LLM calls, in all runs and lanes, of the attempts that ended} */
    public Optional<Distribution> stepsPerTask() {
        return Distribution.of(
                ended().map(session -> session.steps().size()).toList());
    }

    /**
     * Measures the cost per task: USD of the attempts that ended, whether they succeeded or not.
     *
     * @return how the known costs are spread; empty where none is known. How many are not known says {@link #unpriced}
     */
    public Optional<Distribution> costPerTask() {
        return Distribution.of(
                costs().flatMap(cost -> cost.amount().stream()).toList());
    }

    /** {@return how many of the attempts that ended have a cost that nobody knows} */
    public int unpriced() {
        return (int) costs().filter(cost -> cost.amount().isEmpty()).count();
    }

    /** {@return why costs are not known, each reason once, such as {@code unknown model <my-model>}} */
    public List<String> unpricedReasons() {
        return costs().flatMap(cost -> cost.reasons().stream()).distinct().toList();
    }

    /**
     * Measures the latency per task: ms from the begin to the end of each run, summed up, of the attempts that ended. The time
     * between runs is the user's.
     *
     * @return how they are spread; empty where nobody measured
     */
    public Optional<Distribution> latencyPerTask() {
        return Distribution.of(
                ended().flatMap(session -> Milliseconds.of(session).stream()).toList());
    }

    /**
     * Measures the token efficiency: output tokens per input token. Cached input is input. It is one ratio of sums, so that a
     * short call does not weigh as much as a long one; less context for the same output is a higher ratio.
     *
     * @return the ratio over all LLM calls whose usage is known; empty where there is none
     */
    public Optional<Rate> tokenEfficiency() {
        Usage usage = sessions.stream().map(Session::usage).reduce(Usage.NONE, Usage::plus);
        return Rate.of(usage.outputTokens(), usage.inputTokens());
    }

    /** {@return how many LLM calls that were answered have no known usage, and so no part in the token efficiency} */
    public int withoutUsage() {
        return (int) sessions.stream()
                .flatMap(session -> session.steps().stream())
                .map(step -> step.llm())
                .filter(AgentMetrics::hidesItsUsage)
                .count();
    }

    /**
     * Measures each tool: error rate, latency, frequency and retry rate.
     *
     * @return the tools that were called or offered in any attempt, by name
     */
    public SortedMap<String, ToolMetrics> tools() {
        SortedMap<String, ToolMetrics> tools = new TreeMap<>();
        if (!sessions.isEmpty()) {
            ToolCounts counts = ToolCounts.of(sessions);
            ToolCounts.names(sessions).forEach(tool -> tools.put(tool, counts.of(tool)));
        }
        return tools;
    }

    /** {@return the same for all tools together; empty where there are no attempts} */
    public Optional<ToolMetrics> allTools() {
        return sessions.isEmpty() ? Optional.empty() : Optional.of(ToolCounts.of(sessions).ofAll());
    }

    /**
     * Measures the loop rate: attempts with a loop of any signal ({@link Loops}), of all attempts. From when on something is a
     * loop is said by {@link Loops#TIMES}, {@link Loops#ROUNDS} and {@link Loops#STEPS}, as in the rules.
     *
     * @return the rate; empty where there are no attempts
     */
    public Optional<Rate> loopRate() {
        return share(session -> Stream.of(Loop.Signal.values()).anyMatch(signal -> loops(session, signal)));
    }

    /**
     * Measures the loop rate of one signal.
     *
     * @param signal which
     * @return attempts with a loop of the signal, of all attempts; empty where there are none
     */
    public Optional<Rate> loopRate(Loop.Signal signal) {
        return share(session -> loops(session, signal));
    }

    /**
     * Measures the context utilisation: how full the fullest LLM call of an attempt made its model's window, 1 being full. The
     * fullest counts and not the last, as a history may be trimmed.
     *
     * @return how the shares are spread, over the attempts with a call whose usage and window are known; empty where none has
     */
    public Optional<Distribution> contextUtilisation() {
        return Distribution.of(sessions.stream()
                .flatMap(session -> ContextUse.fullest(session, prices).stream())
                .map(ContextUse::share)
                .toList());
    }

    /**
     * Measures the fallback rate: attempts in which an LLM call failed and the next call of the same run and lane asked another
     * model, of all attempts. A fall back that a gateway makes unseen is in no trace.
     *
     * @return the rate; empty where there are no attempts
     */
    public Optional<Rate> fallbackRate() {
        return share(ModelFallbacks::in);
    }

    /**
     * Measures how often the agent turned to another tool: failed first attempts whose tool was not called again in the run and
     * lane, while the next step with tool calls had another tool succeed, of all failed first attempts.
     *
     * @return the rate; empty where no first attempt failed
     */
    public Optional<Rate> toolFallbackRate() {
        return recovered(Ending.OTHER_TOOL);
    }

    /**
     * Measures the self-correction rate: failed first attempts at a tool that a retry with other arguments got over, of all
     * failed first attempts. A retry with arguments that failed before corrects nothing, even when it succeeds. That a model
     * revised what it said cannot be told from a trace.
     *
     * @return the rate; empty where no first attempt failed
     */
    public Optional<Rate> selfCorrectionRate() {
        return recovered(Ending.CORRECTED);
    }

    /** {@return all of it as a plain table, a metric a line and then a tool a line} */
    public String describe() {
        return MetricsTable.of(this);
    }

    private Stream<Session> ended() {
        return attempts.stream().filter(TaskAttempt::hasEnded).map(TaskAttempt::session);
    }

    private Stream<Cost> costs() {
        return ended().map(prices::costOf);
    }

    private Optional<Rate> share(Predicate<Session> counted) {
        return Rate.of(sessions.stream().filter(counted).count(), sessions.size());
    }

    private Optional<Rate> recovered(Ending ending) {
        Retries.Found found = Retries.of(sessions);
        return Rate.of(found.ended(ending), found.recoveries().size());
    }

    private static boolean loops(Session session, Loop.Signal signal) {
        return !Loops.of(session, signal).isEmpty();
    }

    private static boolean hidesItsUsage(LlmCall call) {
        return call.reply().isPresent() && call.usage().isEmpty();
    }
}
