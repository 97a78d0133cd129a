package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.Visible;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A session as a text to be read: who said what, which tools were called and what they answered, step by step. It tells
 * nothing of what it took (tokens, cost, times), nor which model it was, so that it changes only when the story does.
 *
 * <pre>{@code
 * run 1
 *   user      My kettle from order 1001 arrived broken. Money back, please.
 *   step 1
 *     tool    get_order(order=1001)
 *             -> {"status":"delivered"}
 *   step 2
 *     tool    refund_item(order=1001, item=kettle)
 *             -> Success
 *   step 3
 *     says    Refunded 49.00 EUR.
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Storyboard {
    private static final String INDENT = " ".repeat(12);
    private final StringBuilder text = new StringBuilder();

    private Storyboard() {}

    /**
     * Tells a session. Nothing is taken out of it: redact what is to be written.
     *
     * @param session the session
     * @return lines that end with a line feed each; empty for a session without runs
     */
    public static String of(Session session) {
        Storyboard storyboard = new Storyboard();
        session.runs().forEach(storyboard::tell);
        return storyboard.text.toString();
    }

    private void tell(Run run) {
        text.append("run ").append(run.number()).append('\n');
        line("  user      ", run.input() == null ? "(nothing said)" : run.input());
        run.prelude().forEach(this::tell);
        run.steps().forEach(this::tell);
        CallError error = run.error();
        if (error != null) {
            line("  ended in  ", run.status().word() + ": " + error.message());
        }
    }

    private void tell(Step step) {
        String lane = step.lane().equals(Step.MAIN_LANE) ? "" : " of lane " + step.lane();
        line("  step ", step.number() + lane);
        tell(step.llm());
        step.calls().forEach(this::tell);
    }

    private void tell(LlmCall call) {
        if (call.reply().isEmpty()) {
            line("    model   ", trouble(call));
        }
        call.reply()
                .map(reply -> reply.message().text())
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> line("    says    ", said));
    }

    private void tell(Call call) {
        if (call instanceof ToolCall tool) {
            String malformed = tool.request().malformed();
            String asked =
                    malformed != null ? malformed : arguments(tool.request().arguments());
            line("    tool    ", tool.name() + "(" + asked + ")");
            line(
                    INDENT + "-> ",
                    tool.reply()
                            .map(reply -> (reply.error() ? "error: " : "") + reply.text())
                            .orElseGet(() -> trouble(call)));
        } else if (call instanceof ServiceCall service) {
            line(
                    String.format("    %-7s ", service.kind().word()),
                    service.request().name() + "(" + arguments(service.request().input()) + ")");
            line(
                    INDENT + "-> ",
                    service.reply().map(reply -> Json.write(reply.output())).orElseGet(() -> trouble(call)));
        }
    }

    private static String arguments(Map<String, @Nullable Object> arguments) {
        return arguments.entrySet().stream()
                .map(argument -> argument.getKey() + "=" + value(argument.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(@Nullable Object value) {
        return value instanceof String said ? said : Json.write(value);
    }

    private static String trouble(Call call) {
        return call.outcome() instanceof Outcome.Failed<?> failed
                ? "failed: " + failed.error().message()
                : "cancelled";
    }

    /** Later lines stand below the first, so that none can pass for a line of the storyboard's own. */
    private void line(String head, String said) {
        String visible = Visible.text(said.strip().replaceAll("\\R", "\n"));
        text.append((head + visible.replace("\n", "\n" + INDENT)).replaceAll("[ \\t]+(?=\\n|$)", ""))
                .append('\n');
    }
}
