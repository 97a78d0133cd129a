package dev.goldentrace.junit;

import org.junit.jupiter.api.function.Executable;

/** The body of a {@link DynamicAgentTest}, with the slot that its test is bound to. */
final class AgentExecutable implements Executable {
    private final Slot slot;
    private final DynamicAgentTest.Body body;

    AgentExecutable(String name, DynamicAgentTest.Body body) {
        this.slot = Slot.of("the dynamic test <" + name + ">");
        this.body = body;
    }

    Slot slot() {
        return slot;
    }

    @Override
    public void execute() throws Throwable {
        body.run(slot);
    }
}
