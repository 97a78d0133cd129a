package dev.goldentrace.replay;

import dev.goldentrace.redaction.Binding;
import dev.goldentrace.redaction.Concealer;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.ServiceReply;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.ToolCall;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hides in messages what a live session said that no golden may hold. What a surrogate is bound to shows as that surrogate, so
 * that it can be found in the golden; what the session's own fields tell shows as its sort.
 */
final class LiveValues {
    private final Redactor redactor;
    private final Binding binding;
    private final Collection<Surrogate> surrogates;
    private final List<Call> heard = new ArrayList<>();
    private @Nullable Concealer known;

    LiveValues(Redactor redactor, Binding binding, Collection<Surrogate> surrogates) {
        this.redactor = redactor;
        this.binding = binding;
        this.surrogates = surrogates;
    }

    /** Knows only what a text itself tells. */
    static LiveValues none(Redactor redactor) {
        return new LiveValues(redactor, new Binding(List.of()), List.of());
    }

    /** Knows a whole session. */
    static LiveValues of(Redactor redactor, Session session) {
        LiveValues values = none(redactor);
        values.heard.addAll(session.calls());
        return values;
    }

    synchronized void heard(Request<?> request) {
        known = null;
        if (request instanceof LlmRequest llm) {
            heard.add(new LlmCall(llm, new Outcome.Cancelled<>(), List.of(), Timing.UNKNOWN, 1));
        } else if (request instanceof ToolRequest tool) {
            heard(tool, new Outcome.Cancelled<ToolReply>());
        } else {
            heard.add(new ServiceCall((ServiceRequest) request, new Outcome.Cancelled<ServiceReply>(), Timing.UNKNOWN));
        }
    }

    /** Takes what a tool gave that really ran. */
    @SuppressWarnings("unchecked")
    synchronized void heard(Request<?> request, Outcome<?> outcome) {
        if (request instanceof ToolRequest tool) {
            known = null;
            heard.add(new ToolCall(tool, (Outcome<ToolReply>) outcome, Effect.READS, Timing.UNKNOWN, null));
        }
    }

    /** A text without what no golden may hold. */
    String hide(String text) {
        return concealer().safe(bound(text));
    }

    /** What stands in a field; where the text recorded there is known, what stands in the places of its surrogates too. */
    String hide(String field, Object value, @Nullable String recorded) {
        String text = bound(value instanceof String string ? string : Json.write(value));
        String aligned =
                recorded == null ? text : Aligned.of(recorded, surrogates).hidden(text, this::shown);
        Object again = value instanceof Map<?, ?> || value instanceof List<?>
                ? Json.structure(aligned).orElse(aligned)
                : aligned;
        Object concealed = concealer().conceal(field, again);
        return concealer().safe(concealed instanceof String string ? string : Json.write(concealed));
    }

    /** What the golden holds is on disk as it is: the gate looks at it once more. */
    String recorded(Object value) {
        String text = value instanceof String string ? string : Json.write(value);
        return redactor.gate().inspect(text).isEmpty() ? text : redactor.safe(text);
    }

    /** What stands for a value in the place of a surrogate: that, or the value's sort where it is bound to another one. */
    private String shown(Surrogate surrogate, String value) {
        if (!surrogate.type().valuePattern().matcher(value).matches()) {
            return value;
        }
        boolean free = binding.unbound(surrogate.text()).isPresent();
        return free ? surrogate.text() : "<" + surrogate.type().word() + ">";
    }

    private String bound(String text) {
        String hidden = text;
        for (Surrogate surrogate : surrogates) {
            String live = binding.restore(surrogate.text());
            if (!live.equals(surrogate.text())) {
                hidden = Aligned.replaced(hidden, live, surrogate.text());
            }
        }
        return hidden;
    }

    private synchronized Concealer concealer() {
        Concealer concealer = known;
        if (concealer == null) {
            concealer = redactor.knowing(session());
            known = concealer;
        }
        return concealer;
    }

    private Session session() {
        Run run = new Run(1, RunStatus.RUNNING, null, null, null, Instant.EPOCH, Duration.ZERO, heard, List.of());
        return new Session(null, null, Map.of(), Map.of(), Instant.EPOCH, List.of(run));
    }
}
