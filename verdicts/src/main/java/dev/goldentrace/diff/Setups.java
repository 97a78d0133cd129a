package dev.goldentrace.diff;

import dev.goldentrace.replay.Mismatch;
import dev.goldentrace.replay.RecordingComparison;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what models were set up with. Each request says it again; what was compared once is not compared again. */
final class Setups {
    private final RecordingComparison comparison;
    private final Set<List<@Nullable Object>> compared = new HashSet<>();

    Setups(RecordingComparison comparison) {
        this.comparison = comparison;
    }

    List<Mismatch> compare(LlmRequest golden, LlmRequest candidate) {
        List<Message> system = system(golden);
        List<Message> otherSystem = system(candidate);
        LlmRequest left =
                new LlmRequest(golden.model(), system, golden.tools(), golden.responseFormat(), golden.parameters());
        LlmRequest right = new LlmRequest(
                isNew("model", golden.model(), candidate.model()) ? candidate.model() : golden.model(),
                isNew("system", system, otherSystem) ? otherSystem : system,
                isNew("tools", golden.tools(), candidate.tools()) ? candidate.tools() : golden.tools(),
                isNew("format", golden.responseFormat(), candidate.responseFormat())
                        ? candidate.responseFormat()
                        : golden.responseFormat(),
                isNew("parameters", golden.parameters(), candidate.parameters())
                        ? candidate.parameters()
                        : golden.parameters());
        return comparison.requests(left, right);
    }

    private static List<Message> system(LlmRequest request) {
        List<Message> system = new ArrayList<>();
        for (Message message : request.messages()) {
            if (message.role() == Role.SYSTEM) {
                system.add(message);
            }
        }
        return system;
    }

    /** Whether a part of the two was not compared before. */
    private boolean isNew(String part, @Nullable Object golden, @Nullable Object candidate) {
        return compared.add(Arrays.asList(part, golden, candidate));
    }
}
