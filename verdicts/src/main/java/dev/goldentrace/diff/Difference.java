package dev.goldentrace.diff;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.replay.Cause;
import org.apiguardian.api.API;

/**
 * One thing in which a candidate is not the golden. What follows from it is no difference of its own: a history that repeats
 * an added step, or a tool's result that the next request carries.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface Difference {

    /** {@return what became of it} */
    Change change();

    /** {@return where it stands in both sessions, and the two values} */
    Sides sides();

    /** {@return what it is about, in the words of a replay} */
    Cause cause();

    /**
     * Gives the place where a reader of both sessions comes upon it first.
     *
     * @return the golden's, else the candidate's; of what moved the earlier one
     */
    default Position place() {
        Position golden = sides().golden();
        Position candidate = sides().candidate();
        return change() == Change.MOVED && golden != null && candidate != null && candidate.isBefore(golden)
                ? candidate
                : sides().place();
    }

    /**
     * A step that one session has more, or in another place.
     *
     * @param change added, removed or moved
     * @param sides the last that its request was told
     * @param cause extra call, call never made, or order
     */
    record OfStep(Change change, Sides sides, Cause cause) implements Difference {}

    /**
     * What a model was set up with: its system prompt, tools, response schema, name or parameters. Said once, at the first
     * step that has it.
     *
     * @param sides the two values
     * @param cause which of them
     */
    record OfSetup(Sides sides, Cause cause) implements Difference {
        @Override
        public Change change() {
            return Change.CHANGED;
        }
    }

    /**
     * What a step adds to the conversation before the model speaks: what the user said, and what the agent made of the
     * history or of a tool's output.
     *
     * @param sides the two values
     * @param cause user message, history, or output of a tool
     */
    record OfInput(Sides sides, Cause cause) implements Difference {
        @Override
        public Change change() {
            return Change.CHANGED;
        }
    }

    /**
     * A call of a tool or service.
     *
     * @param change added, removed, moved; changed for another tool in its place
     * @param call the tool, or the kind of service
     * @param sides the two calls
     * @param cause extra call, call never made, order, or tool called
     */
    record OfCall(Change change, String call, Sides sides, Cause cause) implements Difference {}

    /**
     * One argument of a call that both made.
     *
     * @param call the tool, or the kind of service
     * @param sides its path and the two values
     * @param cause tool arguments, or what a service was asked
     */
    record OfArgument(String call, Sides sides, Cause cause) implements Difference {
        @Override
        public Change change() {
            return Change.CHANGED;
        }
    }

    /**
     * What a call that both made gave.
     *
     * @param call the tool, or the kind of service
     * @param sides the first place where the results differ, and what stands there
     * @param cause output of the tool, or what a service found
     */
    record OfResult(String call, Sides sides, Cause cause) implements Difference {
        @Override
        public Change change() {
            return Change.CHANGED;
        }
    }

    /**
     * What a model said: its text, its reasoning, or why it stopped.
     *
     * @param answer whether it is what the run ends with
     * @param sides the two values
     * @param cause the model itself
     */
    record OfReply(boolean answer, Sides sides, Cause cause) implements Difference {
        @Override
        public Change change() {
            return Change.CHANGED;
        }
    }

    /**
     * How a run ended, where its calls are the same: its status, or the answer that the agent made of the model's.
     *
     * @param sides the two values
     * @param cause the agent itself
     */
    record OfRun(Sides sides, Cause cause) implements Difference {
        @Override
        public Change change() {
            return Change.CHANGED;
        }
    }
}
