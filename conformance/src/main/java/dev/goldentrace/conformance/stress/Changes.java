package dev.goldentrace.conformance.stress;

import dev.goldentrace.conformance.stress.AgentScript.Reply;
import dev.goldentrace.conformance.stress.AgentScript.Turn;
import dev.goldentrace.conformance.stress.Change.Kind;
import dev.goldentrace.replay.Cause;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Finds every change that can be made to the agents of a plan, and draws one: each kind as likely as any other. */
final class Changes {
    private static final String LLM = "LLM call";

    private final Plan plan;
    private final Map<Kind, List<Change>> all = new EnumMap<>(Kind.class);

    private Changes(Plan plan) {
        this.plan = plan;
    }

    static Change draw(Plan plan, Random random) {
        List<List<Change>> byKind = List.copyOf(new Changes(plan).all().values());
        List<Change> ofKind = byKind.get(random.nextInt(byKind.size()));
        return ofKind.get(random.nextInt(ofKind.size()));
    }

    private Map<Kind, List<Change>> all() {
        conversation(plan.main());
        plan.beside().forEach(agent -> agent(agent, 1));
        for (int turn = 1; turn <= plan.main().turns().size(); turn++) {
            inner(plan.main().turns().get(turn - 1), turn);
        }
        return all;
    }

    /** What the agent that is asked can do is a run for each turn. */
    private void conversation(AgentScript main) {
        int last = main.turns().size();
        int steps = main.turns().get(last - 1).steps().size();
        add(Kind.SYSTEM_PROMPT, main, 1, 1, 0, 1, 1, new Cause.SystemPrompt());
        for (int turn = 1; turn <= last; turn++) {
            turn(main, turn, turn);
            if (plan.beside().isEmpty() || plan.named()) {
                unasked(main, turn);
            }
        }
        if (main.steps() > 1) {
            add(Kind.MISSING_LLM_CALL, main, last, steps, 0, last, steps, new Cause.CallNeverMade(LLM));
        }
        add(Kind.EXTRA_LLM_CALL, main, last, 0, 0, last, steps + 1, new Cause.ExtraCall(LLM));
        if (last > 1) {
            add(Kind.SWAPPED_TURNS, main, 1, 1, 0, 1, 1, new Cause.Order(""));
        }
    }

    private void agent(AgentScript agent, int run) {
        add(Kind.SYSTEM_PROMPT, agent, 1, 1, 0, run, 1, new Cause.SystemPrompt());
        for (int turn = 1; turn <= agent.turns().size(); turn++) {
            turn(agent, turn, run);
            inner(agent.turns().get(turn - 1), run);
        }
    }

    private void inner(Turn turn, int run) {
        turn.steps().stream()
                .flatMap(reply -> reply.tools().stream())
                .flatMap(tool -> tool.agents().stream())
                .forEach(agent -> agent(agent, run));
    }

    private void turn(AgentScript agent, int turn, int run) {
        add(Kind.USER_MESSAGE, agent, turn, 1, 0, run, 1, new Cause.UserMessage());
        List<Reply> steps = agent.turns().get(turn - 1).steps();
        for (int step = 1; step <= steps.size(); step++) {
            add(Kind.PARAMETER, agent, turn, step, 0, run, step, new Cause.ModelOrParameters("temperature"));
            add(Kind.TOOL_OFFERED, agent, turn, step, 0, run, step, new Cause.ToolsOffered("zip_files"));
            List<Tool> tools = steps.get(step - 1).tools();
            for (int tool = 0; tool < tools.size(); tool++) {
                String name = tools.get(tool).name();
                add(Kind.TOOL_ARGUMENT, agent, turn, step, tool, run, step, new Cause.ToolArguments(name));
                add(Kind.TOOL_RESULT, agent, turn, step, tool, run, step + 1, new Cause.ToolOutput(name));
                add(Kind.MISSING_TOOL_CALL, agent, turn, step, tool, run, step, new Cause.CallNeverMade(name));
            }
        }
    }

    /** Calls with ids of their own tell no lane but the main one, and that only where no other conversation may be taken for it. */
    private void unasked(AgentScript main, int turn) {
        List<Reply> steps = main.turns().get(turn - 1).steps();
        for (int step = 1; step < steps.size(); step++) {
            String tool = steps.get(step - 1).tools().get(0).name();
            add(Kind.EXTRA_TOOL_CALL, main, turn, step, 0, turn, step, new Cause.ExtraCall(tool));
            if (step + 1 < steps.size()) {
                add(Kind.EARLY_TOOL_CALL, main, turn, step, 0, turn, step, new Cause.Order(""));
            }
        }
    }

    private void add(Kind kind, AgentScript agent, int turn, int step, int tool, int run, int foundAt, Cause cause) {
        all.computeIfAbsent(kind, unseen -> new ArrayList<>())
                .add(new Change(kind, agent.name(), turn, step, tool, run, foundAt, cause));
    }
}
