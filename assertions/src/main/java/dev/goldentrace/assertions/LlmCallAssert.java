package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.StopReason;
import dev.goldentrace.trace.ToolSpec;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Assertions about one call of a language model. */
@API(status = EXPERIMENTAL, since = "0.1")
public class LlmCallAssert extends AbstractCallAssert<LlmCallAssert, LlmCall> {

    /**
     * Makes assertions; {@link TraceAssertions#assertThat(LlmCall)} and {@link StepAssert#llmCall} do it.
     *
     * @param actual the call
     */
    public LlmCallAssert(LlmCall actual) {
        super(actual, LlmCallAssert.class);
    }

    /**
     * Asserts the model: the one that answered as the provider names it, else the one that was asked.
     *
     * <pre>{@code
     * // gpt-4.1
     * assertThatTrace(trace).llmCalls().first().hasModel("gpt-4.1");   // passes
     * assertThatTrace(trace).llmCalls().first().hasModel("gpt-5");     // fails
     * }</pre>
     *
     * @param expected the model's name
     * @return this
     */
    public LlmCallAssert hasModel(String expected) {
        String model = actual.model().orElse("");
        return verify(
                model.equals(expected)
                        ? null
                        : new Failure(
                                "to be of model <" + expected + ">",
                                "<" + expected + ">",
                                model.isEmpty() ? "a call that names no model" : "<" + model + ">"));
    }

    /**
     * Asserts that the request's system messages contain texts, in any order.
     *
     * <pre>{@code
     * // "Be kind. Never promise money."
     * assertThatTrace(trace).llmCalls().first().hasSystemPromptContaining("Be kind");   // passes
     * assertThatTrace(trace).llmCalls().first().hasSystemPromptContaining("Be rude");   // fails
     * }</pre>
     *
     * @param texts what must be in them, letter by letter
     * @return this
     */
    public LlmCallAssert hasSystemPromptContaining(String... texts) {
        String prompt = actual.request().messages().stream()
                .filter(message -> message.role() == Role.SYSTEM)
                .map(Message::text)
                .collect(Collectors.joining("\n"));
        return verify(containing("to have a system prompt containing", prompt, texts));
    }

    /**
     * Asserts that the request offers tools to the model; others may be offered.
     *
     * <pre>{@code
     * // get_order and refund_item are offered
     * assertThatTrace(trace).llmCalls().first().offersTools("refund_item");    // passes
     * assertThatTrace(trace).llmCalls().first().offersTools("cancel_order");   // fails
     * }</pre>
     *
     * @param names the tools
     * @return this
     */
    public LlmCallAssert offersTools(String... names) {
        List<String> offered =
                actual.request().tools().stream().map(ToolSpec::name).toList();
        return verify(missing("to offer tools", names, offered));
    }

    /**
     * Asserts that the reply asks for exactly these tools, in this order.
     *
     * <pre>{@code
     * // asks for get_order
     * assertThatTrace(trace).llmCalls().first().asksForTools("get_order");     // passes
     * assertThatTrace(trace).llmCalls().first().asksForTools("refund_item");   // fails
     * }</pre>
     *
     * @param names the tools; none for a reply that asks for none
     * @return this
     */
    public LlmCallAssert asksForTools(String... names) {
        List<String> asked = actual.reply().stream()
                .flatMap(reply -> reply.message().toolUses().stream())
                .map(ToolUse::name)
                .toList();
        List<String> expected = Arrays.asList(names);
        return verify(asked.equals(expected) ? null : new Failure("to ask for tools", list(expected), list(asked)));
    }

    /**
     * Asserts that the reply's text contains texts, in any order.
     *
     * <pre>{@code
     * // "Refunded 49.00 EUR."
     * assertThatTrace(trace).llmCalls().last().hasTextContaining("49.00");    // passes
     * assertThatTrace(trace).llmCalls().last().hasTextContaining("490.00");   // fails
     * }</pre>
     *
     * @param texts what must be in it, letter by letter
     * @return this
     */
    public LlmCallAssert hasTextContaining(String... texts) {
        return verify(containing("to have a text containing", text(), texts));
    }

    /**
     * Hands the reply's text to other assertions.
     *
     * <pre>{@code
     * // "Refunded 49.00 EUR."
     * assertThatTrace(trace).llmCalls().last().textSatisfies(text -> assertThat(text).endsWith("."));   // passes
     * assertThatTrace(trace).llmCalls().last().textSatisfies(text -> assertThat(text).isEmpty());       // fails
     * }</pre>
     *
     * @param requirements what must hold of the text, which is empty where there is none
     * @return this
     */
    public LlmCallAssert textSatisfies(Consumer<String> requirements) {
        return satisfying("to have a text that satisfies", text(), requirements);
    }

    /**
     * Asserts why the model stopped.
     *
     * <pre>{@code
     * // it had said all
     * assertThatTrace(trace).llmCalls().last().stoppedBy(StopReason.STOP);     // passes
     * assertThatTrace(trace).llmCalls().last().stoppedBy(StopReason.LENGTH);   // fails
     * }</pre>
     *
     * @param expected the reason
     * @return this
     */
    public LlmCallAssert stoppedBy(StopReason expected) {
        String reason = actual.reply().map(reply -> reply.stopReason().word()).orElseGet(this::noReply);
        return verify(
                reason.equals(expected.word())
                        ? null
                        : new Failure("to stop by <" + expected.word() + ">", expected.word(), reason));
    }

    /**
     * Asserts a parameter of the request, such as {@code temperature}. Numbers are equal as numbers.
     *
     * <pre>{@code
     * // temperature 0
     * assertThatTrace(trace).llmCalls().first().hasParameter("temperature", 0.0);   // passes
     * assertThatTrace(trace).llmCalls().first().hasParameter("temperature", 0.7);   // fails
     * }</pre>
     *
     * @param name the parameter
     * @param value its value, made of plain Java values
     * @return this
     */
    public LlmCallAssert hasParameter(String name, Object value) {
        With expected = With.with(name, value);
        List<String> differences = expected.differences(actual.request().parameters());
        return verify(
                differences.isEmpty()
                        ? null
                        : new Failure("to have the parameter", expected.describe(), String.join("; ", differences)));
    }

    /**
     * Asserts a limit of tokens, input and output. A reply without usage fails, for its tokens are not known.
     *
     * <pre>{@code
     * // 100 input and 10 output tokens
     * assertThatTrace(trace).llmCalls().first().tokensAtMost(110);   // passes
     * assertThatTrace(trace).llmCalls().first().tokensAtMost(100);   // fails
     * }</pre>
     *
     * @param most the most that passes
     * @return this
     */
    public LlmCallAssert tokensAtMost(long most) {
        String limit = "at most " + Counted.of(most, "token");
        long tokens = actual.usage().map(Usage::totalTokens).orElse(-1L);
        String claim = "to use " + limit;
        return verify(
                tokens >= 0 && tokens <= most
                        ? null
                        : new Failure(
                                claim,
                                limit,
                                tokens < 0 ? "unknown: a reply without usage" : Counted.of(tokens, "token")));
    }

    private static @Nullable Failure containing(String claim, String text, String... texts) {
        List<String> missing =
                Arrays.stream(texts).filter(each -> !text.contains(each)).toList();
        return missing.isEmpty()
                ? null
                : new Failure(claim, "<" + String.join(">, <", missing) + ">", "<" + Shown.value(text) + ">");
    }

    private static @Nullable Failure missing(String claim, String[] names, List<String> there) {
        List<String> missing =
                Arrays.stream(names).filter(name -> !there.contains(name)).toList();
        return missing.isEmpty() ? null : new Failure(claim, list(missing), list(there));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private String text() {
        return actual.reply().map(LlmReply::message).map(Message::text).orElse("");
    }

    private String noReply() {
        return "no reply: " + trouble();
    }
}
