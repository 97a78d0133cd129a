package dev.goldentrace.replay;

import dev.goldentrace.normalize.Field;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.normalize.NormalizedText;
import dev.goldentrace.normalize.RunValues;
import dev.goldentrace.normalize.TextMatching;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares requests as templates; what surrogates bind and which ids are which is kept only where a whole request is the
 * recorded one.
 */
final class Matching {
    private final Binding binding;
    private final TextMatching texts;
    private final boolean opaqueToo;
    private final Histories histories = new Histories();

    Matching(Binding binding, TextMatching texts) {
        this(binding, texts, true);
    }

    private Matching(Binding binding, TextMatching texts, boolean opaqueToo) {
        this.binding = binding;
        this.texts = texts;
        this.opaqueToo = opaqueToo;
    }

    /** {@return what compares two recordings: what is opaque in them was made anew} */
    static Matching ofRecordings(RecordedSession golden, RecordedSession other, Normalization normalization) {
        RunValues values = RunValues.of(other.session());
        Binding binding = Binding.renaming(golden.surrogates(), other.surrogates());
        return new Matching(binding, new TextMatching(normalization, List.of(golden.session()), () -> values), false);
    }

    List<NormalizedText> normalized() {
        return texts.normalized();
    }

    boolean matches(Request<?> recorded, Request<?> live) {
        TextAttempt attempt = attempt();
        if (recorded instanceof LlmRequest one && live instanceof LlmRequest other) {
            return matches(one, other, attempt);
        }
        boolean same = first(recorded, live, attempt).isEmpty();
        if (same) {
            attempt.commit();
        }
        return same;
    }

    private boolean matches(LlmRequest recorded, LlmRequest live, TextAttempt attempt) {
        Histories.Pair pair = histories.next(recorded, live);
        boolean same = first(pair, attempt).isEmpty();
        if (same) {
            attempt.commit();
            histories.keep(pair);
        }
        return same;
    }

    /** Finds the first difference of a request that goes on from none; keeps what was bound where there is none. */
    Optional<Difference> firstAlone(Request<?> recorded, Request<?> live) {
        TextAttempt attempt = attempt();
        Optional<Difference> difference = recorded instanceof LlmRequest one && live instanceof LlmRequest other
                ? first(new Histories.Pair(one, other, null, new Ordinals(), new Ordinals()), attempt)
                : first(recorded, live, attempt);
        if (difference.isEmpty()) {
            attempt.commit();
        }
        return difference;
    }

    /** Finds the first difference of messages that stand from an index on; keeps what was bound where there is none. */
    Optional<Difference> firstOfMessages(List<Message> recorded, List<Message> live, int index) {
        TextAttempt attempt = attempt();
        JsonComparison json = new JsonComparison(attempt);
        Optional<Difference> difference = new ConversationComparison(
                        json, opaqueToo, index, new Ordinals(), new Ordinals())
                .first(recorded, live);
        if (difference.isEmpty()) {
            attempt.commit();
        }
        return difference;
    }

    private Optional<Difference> first(Histories.Pair pair, TextAttempt attempt) {
        return new LlmComparison(new JsonComparison(attempt), opaqueToo, pair).first();
    }

    /** Takes a request for the recorded one although it differs: what goes on from it is compared by what it adds. */
    void accept(LlmRequest recorded, LlmRequest live) {
        Histories.Pair pair = histories.next(recorded, live);
        recorded.messages().forEach(pair.recordedIds()::count);
        live.messages().forEach(pair.liveIds()::count);
        histories.keep(pair);
    }

    /** Finds the first difference; binds nothing for good. */
    Optional<Difference> first(Request<?> recorded, Request<?> live) {
        return first(recorded, live, attempt());
    }

    /** Says whether an output is the recorded one; binds nothing for good. */
    boolean wouldMatch(Object recorded, Object live) {
        return new JsonComparison(attempt())
                .first(recorded, live, "$", Field.reply())
                .isEmpty();
    }

    /** Says whether what stands in a field is the recorded one; binds nothing for good. */
    boolean wouldMatch(@Nullable Object recorded, @Nullable Object live, Field field) {
        return new JsonComparison(attempt()).first(recorded, live, "$", field).isEmpty();
    }

    /** Finds the first difference of an output from the recorded one, and keeps what was bound where there is none. */
    Optional<JsonComparison.Mismatch> first(Object recorded, Object live, String path, Field field) {
        TextAttempt attempt = attempt();
        Optional<JsonComparison.Mismatch> mismatch = new JsonComparison(attempt).first(recorded, live, path, field);
        if (mismatch.isEmpty()) {
            attempt.commit();
        }
        return mismatch;
    }

    private TextAttempt attempt() {
        return new TextAttempt(binding.attempt(), texts.attempt());
    }

    private Optional<Difference> first(Request<?> recorded, Request<?> live, TextAttempt attempt) {
        if (recorded instanceof LlmRequest one && live instanceof LlmRequest other) {
            return first(histories.next(one, other), attempt);
        }
        JsonComparison json = new JsonComparison(attempt);
        if (recorded instanceof ToolRequest one && live instanceof ToolRequest other) {
            return tool(one, other, json);
        }
        return service((ServiceRequest) recorded, (ServiceRequest) live, json);
    }

    private static Optional<Difference> tool(ToolRequest recorded, ToolRequest live, JsonComparison json) {
        if (!recorded.name().equals(live.name())) {
            return Optional.of(
                    new Difference(new Cause.ToolCalled(live.name()), "$.name", recorded.name(), live.name()));
        }
        Object expected = recorded.malformed() != null ? recorded.malformed() : recorded.arguments();
        Object actual = live.malformed() != null ? live.malformed() : live.arguments();
        return json.first(expected, actual, "$.arguments", Field.arguments(live.name()))
                .map(mismatch -> mismatch.of(new Cause.ToolArguments(live.name())));
    }

    private static Optional<Difference> service(ServiceRequest recorded, ServiceRequest live, JsonComparison json) {
        Cause cause = switch (recorded.kind()) {
            case RETRIEVAL, RERANK -> new Cause.RetrievedContext();
            default -> new Cause.ServiceInput(recorded.kind());
        };
        if (!recorded.name().equals(live.name())) {
            return Optional.of(new Difference(cause, "$.name", recorded.name(), live.name()));
        }
        return json.first(recorded.input(), live.input(), "$", Field.input(recorded.kind()))
                .map(mismatch -> mismatch.of(cause));
    }
}
