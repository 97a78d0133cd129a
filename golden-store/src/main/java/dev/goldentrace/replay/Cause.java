package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.CallKind;
import org.apiguardian.api.API;

/** Says what it is that differs first. Replay and the diff of two sessions share these causes. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface Cause {

    /** {@return a word for files and other programs, such as {@code tool-arguments}} */
    String id();

    /** {@return the cause in words for people, such as {@code arguments of the tool refund_item}} */
    String words();

    /** The instructions of the agent's author. */
    record SystemPrompt() implements Cause {
        @Override
        public String id() {
            return "system-prompt";
        }

        @Override
        public String words() {
            return "system prompt";
        }
    }

    /** What the user said. */
    record UserMessage() implements Cause {
        @Override
        public String id() {
            return "user-message";
        }

        @Override
        public String words() {
            return "user message";
        }
    }

    /**
     * What the conversation holds of what was said before: trimmed, summarised or rewritten by the agent.
     *
     * @param how what the agent did to it, in words, such as {@code trimmed by 2 messages}
     */
    record History(String how) implements Cause {

        /** One of the model's earlier words is another. */
        public History() {
            this("the agent changed the model's earlier words");
        }

        @Override
        public String id() {
            return "history";
        }

        @Override
        public String words() {
            return "conversation history: " + how;
        }
    }

    /**
     * The tools that the model may ask for.
     *
     * @param tool the one that differs
     */
    record ToolsOffered(String tool) implements Cause {
        @Override
        public String id() {
            return "tools-offered";
        }

        @Override
        public String words() {
            return "tools offered: " + tool;
        }
    }

    /** What the answer must look like. */
    record ResponseSchema() implements Cause {
        @Override
        public String id() {
            return "response-schema";
        }

        @Override
        public String words() {
            return "response schema";
        }
    }

    /**
     * The model or one of its parameters.
     *
     * @param name {@code model}, or the parameter
     */
    record ModelOrParameters(String name) implements Cause {
        @Override
        public String id() {
            return "model-or-parameters";
        }

        @Override
        public String words() {
            return name.equals("model") ? "model" : "model parameter " + name;
        }
    }

    /**
     * Another tool than the recorded one.
     *
     * @param tool the tool that was called
     */
    record ToolCalled(String tool) implements Cause {
        @Override
        public String id() {
            return "tool-called";
        }

        @Override
        public String words() {
            return "tool called: " + tool;
        }
    }

    /**
     * Other arguments than the recorded ones.
     *
     * @param tool the tool
     */
    record ToolArguments(String tool) implements Cause {
        @Override
        public String id() {
            return "tool-arguments";
        }

        @Override
        public String words() {
            return "arguments of the tool " + tool;
        }
    }

    /**
     * Another result than the recorded one.
     *
     * @param tool the tool
     * @param ran whether the tool really ran, so that the world may have changed; where its answer came from the golden, only
     *     the agent can have changed it
     */
    record ToolOutput(String tool, boolean ran) implements Cause {

        /**
         * A result that came from the golden, and that the agent hands to the model otherwise.
         *
         * @param tool the tool
         */
        public ToolOutput(String tool) {
            this(tool, false);
        }

        @Override
        public String id() {
            return "tool-output";
        }

        @Override
        public String words() {
            return "output of the tool " + tool + (ran ? ": the world changed" : ": the agent changed it");
        }
    }

    /** What a search was asked for, or what it found. */
    record RetrievedContext() implements Cause {
        @Override
        public String id() {
            return "retrieved-context";
        }

        @Override
        public String words() {
            return "retrieved context";
        }
    }

    /**
     * What another service than a model, a tool or a search was asked.
     *
     * @param kind the kind of call
     */
    record ServiceInput(CallKind kind) implements Cause {
        @Override
        public String id() {
            return "service-input";
        }

        @Override
        public String words() {
            return "input of the " + kind.word() + " call";
        }
    }

    /** The same input got another answer of the model: nothing that the agent's code did. */
    record ModelItself() implements Cause {
        @Override
        public String id() {
            return "model-itself";
        }

        @Override
        public String words() {
            return "the model itself: same input, other output";
        }
    }

    /** The same calls, and another end: what the agent's own code made of them. */
    record AgentItself() implements Cause {
        @Override
        public String id() {
            return "agent-itself";
        }

        @Override
        public String words() {
            return "the agent itself: same calls, other end";
        }
    }

    /**
     * A call that the recording does not hold.
     *
     * @param call what was called
     */
    record ExtraCall(String call) implements Cause {
        @Override
        public String id() {
            return "extra-call";
        }

        @Override
        public String words() {
            return "extra call: " + call;
        }
    }

    /**
     * A recorded call that the agent did not make.
     *
     * @param call what was not called
     */
    record CallNeverMade(String call) implements Cause {
        @Override
        public String id() {
            return "call-never-made";
        }

        @Override
        public String words() {
            return "call never made: " + call;
        }
    }

    /**
     * A recorded call, but before its turn.
     *
     * @param call what came too early
     */
    record Order(String call) implements Cause {
        @Override
        public String id() {
            return "order";
        }

        @Override
        public String words() {
            return "order: " + call + " came before its turn";
        }
    }
}
