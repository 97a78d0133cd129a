package dev.goldentrace.conformance.runs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run's agent is to hear, say and do.
 *
 * @param greetings what the agent had said before the user's first turn
 * @param turns the user's turns and the model's answers to each
 */
public record Script(List<String> greetings, List<Turn> turns) {
    private static final String START = "start";
    private static final String CONTINUE = "continue";

    /** Copies the lists. */
    public Script {
        greetings = List.copyOf(greetings);
        turns = List.copyOf(turns);
    }

    /**
     * One turn.
     *
     * @param user what the user says
     * @param replies what the model answers, the tools' batches first
     */
    public record Turn(String user, List<RunStep.Model> replies) {
        /** Copies the replies. */
        public Turn {
            replies = List.copyOf(replies);
        }

        /** {@return whether nobody answered: the next model call stops the run} */
        public boolean stops() {
            return replies.isEmpty() || !last().tools().isEmpty();
        }

        private RunStep.Model last() {
            return replies.get(replies.size() - 1);
        }

        /** {@return what the agent answers in the end; null for nothing} */
        public @Nullable String answer() {
            return stops() ? null : last().text();
        }

        /** {@return how many calls of the model the turn takes} */
        public int steps() {
            return replies.size() + (stops() ? 1 : 0);
        }
    }

    /**
     * Reads a run.
     *
     * @param run what the file holds
     * @return its script; one that no user speaks in has one turn, in which the agent is told to start
     */
    public static Script of(AgentRun run) {
        List<String> greetings = new ArrayList<>();
        List<Turn> turns = new ArrayList<>();
        boolean hasUser = run.steps().stream().anyMatch(Script::speaks);
        String user = hasUser ? null : START;
        List<RunStep.Model> replies = new ArrayList<>();
        for (RunStep step : run.steps()) {
            if (step instanceof RunStep.User said && speaks(said)) {
                if (user != null) {
                    turns.add(new Turn(user, replies));
                }
                user = said.text();
                replies = new ArrayList<>();
            } else if (step instanceof RunStep.Model reply) {
                if (user == null && reply.tools().isEmpty()) {
                    greet(reply, greetings);
                    continue;
                }
                if (user != null && !new Turn(user, replies).stops()) {
                    turns.add(new Turn(user, replies));
                    user = CONTINUE;
                    replies = new ArrayList<>();
                }
                user = user == null ? START : user;
                replies.add(reply);
            }
        }
        turns.add(new Turn(user == null ? START : user, replies));
        return new Script(greetings, turns);
    }

    private static void greet(RunStep.Model reply, List<String> greetings) {
        String text = reply.text();
        if (text != null && !text.isEmpty()) {
            greetings.add(text);
        }
    }

    /** A user who only does something on a device of their own says nothing to the agent. */
    private static boolean speaks(RunStep step) {
        return step instanceof RunStep.User user
                && user.text() != null
                && !user.text().isBlank();
    }

    /** {@return what the user says, turn by turn} */
    public List<String> userTexts() {
        return turns.stream().map(Turn::user).toList();
    }

    /** {@return all tool calls, in the order in which an agent makes them} */
    public List<RunTool> tools() {
        return turns.stream()
                .flatMap(turn -> turn.replies().stream())
                .flatMap(reply -> reply.tools().stream())
                .toList();
    }
}
