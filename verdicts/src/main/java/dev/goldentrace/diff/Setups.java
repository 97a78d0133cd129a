package dev.goldentrace.diff;

import dev.goldentrace.replay.Mismatch;
import dev.goldentrace.replay.RecordingComparison;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        List<Message> otherSystem = candidate("system", system, system(candidate));
        List<ToolSpec> tools = candidate("tools", golden.tools(), candidate.tools());
        Map<String, @Nullable Object> parameters = candidate("parameters", golden.parameters(), candidate.parameters());
        String model = this.<@Nullable String>candidate("model", golden.model(), candidate.model());
        Map<String, @Nullable Object> format = this.<@Nullable Map<String, @Nullable Object>>candidate(
                "format", golden.responseFormat(), candidate.responseFormat());
        return comparison.requests(
                new LlmRequest(golden.model(), system, golden.tools(), golden.responseFormat(), golden.parameters()),
                new LlmRequest(model, otherSystem, tools, format, parameters));
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

    /** The candidate's part, or the golden's where the two were compared before. */
    private <T extends @Nullable Object> T candidate(String part, T golden, T candidate) {
        return compared.add(Arrays.asList(part, golden, candidate)) ? candidate : golden;
    }
}
