package dev.goldentrace.conformance.runs;

import dev.goldentrace.trace.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a run. */
public sealed interface RunStep {
    /**
     * The user's turn.
     *
     * @param text what the user said; null where the user only did something on a device of their own
     */
    record User(@Nullable String text) implements RunStep {}

    /**
     * An answer of the model.
     *
     * @param text what it said; null for nothing
     * @param tools the calls that it asked for, with what came of them
     * @param usage its tokens; null where the file does not say
     */
    record Model(
            @Nullable String text,
            List<RunTool> tools,
            @Nullable Usage usage) implements RunStep {
        /** Copies the tools. */
        public Model {
            tools = List.copyOf(tools);
        }
    }
}
