package dev.goldentrace.pricing;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.Usage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What models cost, as of one date.
 *
 * <p>A model is found by its exact id or by an alias that the table names ({@code gpt-4o-2024-08-06} is
 * {@code gpt-4o}); never by the beginning of its name, which would price {@code gpt-4o-mini-2024-07-18} as
 * {@code gpt-4o}. Tokens mean what {@link Usage} says: input includes what the cache gave or took.
 *
 * <p>What is priced: LLM calls, and service calls (embeddings) whose reply says its usage; a service without usage, such
 * as a search of one's own, is no matter of tokens. A call that failed cost nothing, for providers do not bill error
 * replies; one that timed out or was cancelled is unpriced, for they may bill what they had made by then.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class PriceTable {
    private final LocalDate date;
    private final Map<String, ModelPrice> prices;

    PriceTable(LocalDate date, Map<String, ModelPrice> prices) {
        this.date = date;
        this.prices = Map.copyOf(prices);
    }

    /**
     * Reads the table that is part of this library: common models of OpenAI, Anthropic and Google.
     *
     * @return the table
     */
    public static PriceTable bundled() {
        return PriceTableReader.bundled();
    }

    /** {@return the day as of which the prices hold} */
    public LocalDate date() {
        return date;
    }

    /**
     * Looks up how much a model can read.
     *
     * @param model its id or an alias
     * @return the context window in tokens, where the table knows it
     */
    public OptionalLong contextWindow(String model) {
        return find(model).flatMap(ModelPrice::window).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /**
     * Prices a usage.
     *
     * @param model the model's id or an alias
     * @param usage its tokens
     * @return the cost, unpriced where the table does not know the model
     */
    public Cost costOf(String model, Usage usage) {
        return find(model)
                .map(price -> price.of(usage))
                .orElseGet(() -> Cost.unpriced("unknown model <" + model + ">"));
    }

    /**
     * Prices an LLM call by the model that answered.
     *
     * @param call the call
     * @return the cost, unpriced where the model is unknown or the reply has no usage
     */
    public Cost costOf(LlmCall call) {
        return call.reply()
                .map(reply -> reply.usage() == null ? withoutUsage(call) : costOf(call, reply.usage()))
                .orElseGet(() -> withoutReply(call.outcome()));
    }

    /**
     * Prices a run, with the calls before its first step.
     *
     * @param run the run
     * @return the sum of its calls' costs, unpriced as soon as one is
     */
    public Cost costOf(Run run) {
        return sum(run.calls().stream());
    }

    /**
     * Prices a session.
     *
     * @param session the session
     * @return the sum of its runs' costs, unpriced as soon as one is
     */
    public Cost costOf(Session session) {
        return sum(session.calls().stream());
    }

    /**
     * Prices what judges were asked about a session, which is no part of its own cost.
     *
     * @param judgements what they were asked
     * @return the sum of their costs, unpriced as soon as one is
     */
    public Cost costOfJudgements(Collection<Judgement> judgements) {
        return judgements.stream().map(this::costOf).reduce(Cost.free(), Cost::plus);
    }

    private Cost costOf(Judgement judgement) {
        if (judgement.model() == null || judgement.usage() == null) {
            return Cost.unpriced("the judge's " + (judgement.usage() == null ? "usage" : "model") + " is unknown");
        }
        return costOf(judgement.model(), judgement.usage());
    }

    /**
     * Prices a run from its begin through a step.
     *
     * @param run the run
     * @param step one of its steps
     * @return the cost of all calls, in any lane, up to and with that step
     */
    public Cost costThrough(Run run, Step step) {
        Stream<Call> calls = run.steps().subList(0, run.steps().indexOf(step) + 1).stream()
                .flatMap(each -> Stream.concat(Stream.of(each.llm()), each.calls().stream()));
        return sum(Stream.concat(run.prelude().stream(), calls));
    }

    private Cost sum(Stream<? extends Call> calls) {
        return calls.map(this::costOfAny).reduce(Cost.free(), Cost::plus);
    }

    private Cost costOfAny(Call call) {
        if (call instanceof LlmCall llm) {
            return costOf(llm);
        }
        return call instanceof ServiceCall service
                ? service.reply().flatMap(reply -> costOf(service, reply)).orElse(Cost.free())
                : Cost.free();
    }

    private Optional<Cost> costOf(ServiceCall service, ServiceReply reply) {
        return Optional.ofNullable(reply.usage()).map(usage -> costOf(model(service, reply), usage));
    }

    /** An adapter's name for a service, such as {@code embeddingModel}, is no model's id. */
    private static String model(ServiceCall service, ServiceReply reply) {
        return reply.output().get("model") instanceof String model
                ? model
                : service.request().name();
    }

    private Cost costOf(LlmCall call, Usage usage) {
        return call.model()
                .map(model -> costOf(model, usage))
                .orElseGet(() -> Cost.unpriced("a call that names no model"));
    }

    private static Cost withoutUsage(LlmCall call) {
        return Cost.unpriced("a reply without usage"
                + call.model().map(model -> " of <" + model + ">").orElse(""));
    }

    private static Cost withoutReply(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Failed<?> failed) {
            return failed.error().kind() == CallError.Kind.TIMEOUT
                    ? Cost.unpriced("a call that timed out")
                    : Cost.free();
        }
        return Cost.unpriced("a call that was cancelled");
    }

    private Optional<ModelPrice> find(String model) {
        return Optional.ofNullable(prices.get(model));
    }
}
