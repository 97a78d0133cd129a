package dev.goldentrace.replay;

import dev.goldentrace.redaction.Binding;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolRequest;
import java.util.Optional;

/** Compares requests as templates; what surrogates bind is kept only where a whole request is the recorded one. */
final class Matching {
    private final Binding binding;
    private final boolean opaqueToo;

    Matching(Binding binding) {
        this(binding, true);
    }

    private Matching(Binding binding, boolean opaqueToo) {
        this.binding = binding;
        this.opaqueToo = opaqueToo;
    }

    /** {@return what compares two recordings: what is opaque in them was made anew} */
    static Matching ofRecordings() {
        return new Matching(new Binding(), false);
    }

    boolean matches(Request<?> recorded, Request<?> live) {
        Binding.Attempt attempt = binding.attempt();
        boolean same = first(recorded, live, attempt).isEmpty();
        if (same) {
            attempt.commit();
        }
        return same;
    }

    /** Finds the first difference; binds nothing for good. */
    Optional<Difference> first(Request<?> recorded, Request<?> live) {
        return first(recorded, live, binding.attempt());
    }

    /** Compares an output with the recorded one, and keeps what its surrogates bind where they are the same. */
    boolean matches(Object recorded, Object live) {
        Binding.Attempt attempt = binding.attempt();
        boolean same =
                new JsonComparison(attempt::matches).first(recorded, live, "$").isEmpty();
        if (same) {
            attempt.commit();
        }
        return same;
    }

    /** Says whether an output is the recorded one; binds nothing for good. */
    boolean wouldMatch(Object recorded, Object live) {
        return new JsonComparison(binding.attempt()::matches)
                .first(recorded, live, "$")
                .isEmpty();
    }

    /** Finds the first difference of an output from the recorded one, and keeps what surrogates bind where there is none. */
    Optional<JsonComparison.Mismatch> first(Object recorded, Object live, String path) {
        Binding.Attempt attempt = binding.attempt();
        Optional<JsonComparison.Mismatch> mismatch = new JsonComparison(attempt::matches).first(recorded, live, path);
        if (mismatch.isEmpty()) {
            attempt.commit();
        }
        return mismatch;
    }

    private Optional<Difference> first(Request<?> recorded, Request<?> live, Binding.Attempt attempt) {
        JsonComparison json = new JsonComparison(attempt::matches);
        if (recorded instanceof LlmRequest one && live instanceof LlmRequest other) {
            return new LlmComparison(json, opaqueToo).first(one, other);
        }
        if (recorded instanceof ToolRequest one && live instanceof ToolRequest other) {
            return tool(one, other, json);
        }
        ServiceRequest one = (ServiceRequest) recorded;
        ServiceRequest other = (ServiceRequest) live;
        Cause cause = switch (one.kind()) {
            case RETRIEVAL, RERANK -> new Cause.RetrievedContext();
            default -> new Cause.ServiceInput(one.kind());
        };
        if (!one.name().equals(other.name())) {
            return Optional.of(new Difference(cause, "$.name", one.name(), other.name()));
        }
        return json.first(one.input(), other.input(), "$")
                .map(mismatch -> new Difference(cause, mismatch.path(), mismatch.expected(), mismatch.actual()));
    }

    private static Optional<Difference> tool(ToolRequest recorded, ToolRequest live, JsonComparison json) {
        if (!recorded.name().equals(live.name())) {
            return Optional.of(
                    new Difference(new Cause.ToolCalled(live.name()), "$.name", recorded.name(), live.name()));
        }
        Object expected = recorded.malformed() != null ? recorded.malformed() : recorded.arguments();
        Object actual = live.malformed() != null ? live.malformed() : live.arguments();
        return json.first(expected, actual, "$.arguments")
                .map(mismatch -> new Difference(
                        new Cause.ToolArguments(live.name()), mismatch.path(), mismatch.expected(), mismatch.actual()));
    }
}
