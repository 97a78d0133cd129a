package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.Script;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Replays agents from their goldens and holds what they answer against what the runs say. */
final class ReplayCheck {
    private static final ToolSources RECORDED = ToolSources.all(ToolSource.RECORDED);

    private final GoldenStore store;

    ReplayCheck(GoldenStore store) {
        this.store = store;
    }

    /**
     * What came of a case.
     *
     * @param divergences how many divergences or unread recordings
     * @param liveCalls how often the agent reached for the world
     * @param problems what is not as it must be, in words; empty where all is well
     */
    record Result(int divergences, int liveCalls, List<String> problems) {
        boolean isGood() {
            return problems.isEmpty();
        }
    }

    /** Reads the golden and replays it: what is timed. */
    Replay replay(AgentCase agentCase, NoWorld world) {
        Golden golden = store.read(agentCase.id()).orElseThrow();
        return Replay.of(agentCase, golden, agentCase.agent(), world, RECORDED);
    }

    static Result result(AgentCase agentCase, Replay replay, NoWorld world) {
        List<String> problems = new ArrayList<>();
        if (replay.failure() != null) {
            problems.add(String.valueOf(replay.failure().getMessage()));
        }
        if (replay.thrown() != null) {
            problems.add("the agent threw " + replay.thrown());
        }
        if (world.liveCalls() > 0) {
            problems.add(world.liveCalls() + " live calls");
        }
        if (problems.isEmpty()) {
            problems.addAll(wrongAnswers(
                    agentCase.script(), replay.answers(), replay.golden().surrogates()));
        }
        return new Result(replay.failure() == null ? 0 : 1, world.liveCalls(), problems);
    }

    /** What is wrong with answers of a recording, in which no surrogate stands. */
    static List<String> wrongAnswers(Script script, List<Answer> answers) {
        return wrongAnswers(script, answers, List.of());
    }

    /** An answer may hold surrogates for what the replay never met; one to one, for the whole session. */
    static List<String> wrongAnswers(Script script, List<Answer> answers, List<Surrogate> surrogates) {
        Binding binding = new Binding(surrogates);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < script.turns().size(); i++) {
            Script.Turn turn = script.turns().get(i);
            Answer answer = i < answers.size() ? answers.get(i) : new Answer(null, true);
            if (answer.stopped() != turn.stops() || !same(binding, answer.text(), turn.answer())) {
                wrong.add("turn " + (i + 1) + ": expected the answer <" + turn.answer() + ">, found <" + answer + ">");
            }
        }
        return wrong;
    }

    private static boolean same(Binding binding, @Nullable String seen, @Nullable String said) {
        return binding.matches(Objects.requireNonNullElse(seen, ""), Objects.requireNonNullElse(said, ""));
    }
}
