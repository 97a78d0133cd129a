package dev.goldentrace.conformance.stress;

import dev.goldentrace.conformance.stress.AgentScript.Reply;
import dev.goldentrace.conformance.stress.AgentScript.Turn;
import dev.goldentrace.conformance.stress.AgentScript.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws the plan of a test: the same one for the same seed and number, in every round. */
final class Plans {
    private static final int MOST_STEPS = 20;
    private static final int DEEPEST = 2;
    /** No deeper, and no call from another thread. */
    private static final int ON_THE_TOOLS_THREAD = -1;

    private final Random random;
    private final int number;
    private int agents;
    private int calls;

    private Plans(long seed, int number) {
        this.random = new Random(seed * 1_000_003 + number);
        this.number = number;
    }

    static Plan plan(long seed, int number) {
        return new Plans(seed, number).drawn();
    }

    private Plan drawn() {
        AgentScript main = agent(1 + random.nextInt(MOST_STEPS), random.nextInt(3) == 0 ? 2 : 1, DEEPEST);
        List<AgentScript> beside = new ArrayList<>();
        int lanes = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        for (int i = 0; i < lanes; i++) {
            beside.add(agent(1 + random.nextInt(4), 1, 0));
        }
        return new Plan(number, main, beside, random.nextBoolean());
    }

    private AgentScript agent(int steps, int turns, int depth) {
        String name = "agent-" + ++agents;
        int asked = Math.min(turns, steps);
        List<Turn> all = new ArrayList<>();
        for (int turn = 1; turn <= asked; turn++) {
            int ofThis = steps / asked + (turn <= steps % asked ? 1 : 0);
            all.add(new Turn(words("asks " + name), replies(name, ofThis, depth)));
        }
        return new AgentScript(name, words("is told to be " + name), all);
    }

    private List<Reply> replies(String agent, int steps, int depth) {
        List<Reply> replies = new ArrayList<>();
        for (int step = 1; step <= steps; step++) {
            boolean last = step == steps;
            replies.add(new Reply(words(agent + " says"), way(depth), last ? List.of() : tools(depth)));
        }
        return replies;
    }

    private Way way(int depth) {
        return depth == ON_THE_TOOLS_THREAD ? one(Way.BLOCKING, Way.STREAMED) : one(Way.values());
    }

    private List<Tool> tools(int depth) {
        List<Tool> tools = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            tools.add(depth > 0 && random.nextInt(6) == 0 ? agentTool(depth) : plainTool());
        }
        return tools;
    }

    private Tool plainTool() {
        String name = one("get_order", "find_items", "check_stock", "refund_item");
        return new Tool(name, Map.of("number", (long) ++calls, "of", words("wanted")), words(name), List.of(), false);
    }

    private Tool agentTool(int depth) {
        boolean handedDown = random.nextInt(4) > 0;
        List<AgentScript> inner = new ArrayList<>();
        int size = handedDown ? 1 + random.nextInt(2) : 1;
        for (int i = 0; i < size; i++) {
            inner.add(agent(1 + random.nextInt(3), 1, handedDown ? depth - 1 : ON_THE_TOOLS_THREAD));
        }
        return new Tool(
                one("ask_researcher", "ask_writer"),
                Map.of("task", (long) ++calls),
                inner.stream().map(Plans::answer).collect(Collectors.joining("\n")),
                inner,
                handedDown);
    }

    private static String answer(AgentScript agent) {
        List<Reply> steps = agent.turns().get(agent.turns().size() - 1).steps();
        return steps.get(steps.size() - 1).text();
    }

    /** Words that no other place of the test says, some of them long. */
    private String words(String what) {
        String text = what + " no. " + ++calls + " of test " + number + " about "
                + one("kettles", "lamps", "chairs", "a broken vase");
        return random.nextInt(10) == 0 ? text + "\n" + "and so on, at length; ".repeat(20) : text;
    }

    @SafeVarargs
    private <T> T one(T... all) {
        return all[random.nextInt(all.length)];
    }
}
