package dev.goldentrace.conformance.stress;

import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.Step;
import java.nio.file.Path;
import java.util.Optional;

/** The goldens of the tests, as they lie on disk. */
final class Goldens {
    private final GoldenStore store;

    Goldens(Path root) {
        this.store = GoldenStore.at(root.resolve("src/test/goldens"));
    }

    Path pathOf(int test) {
        return store.pathOf(id(test));
    }

    /** The lane in which an agent speaks, which its system prompt tells; empty where it is not recorded. */
    Optional<String> laneOf(int test, AgentScript agent) {
        return store.read(id(test))
                .flatMap(golden -> golden.newest().steps().stream()
                        .filter(step ->
                                step.llm().request().messages().stream().anyMatch(message -> isSystem(message, agent)))
                        .map(Step::lane)
                        .findFirst());
    }

    private static boolean isSystem(Message message, AgentScript agent) {
        return message.role() == Role.SYSTEM && message.text().equals(agent.system());
    }

    private static GoldenId id(int test) {
        return GoldenId.ofTest(ScriptedAgentTests.class.getName(), ScriptedAgentTests.METHOD, "#" + test);
    }
}
