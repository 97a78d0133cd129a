package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/** One logical piece of a streamed reply. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface Chunk {

    /** {@return the text of the piece} */
    String text();

    /**
     * A piece of what is said.
     *
     * @param text the piece
     */
    record Text(String text) implements Chunk {
        /** Checks that the text is there. */
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A piece of the model's reasoning.
     *
     * @param text the piece
     */
    record Reasoning(String text) implements Chunk {
        /** Checks that the text is there. */
        public Reasoning {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * The beginning of a tool use: the model has said which tool it asks for.
     *
     * @param index which tool use of the reply, from 0
     * @param text the tool's name
     */
    record Call(int index, String text) implements Chunk {
        /** Checks that the name is there. */
        public Call {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A piece of a tool use's arguments.
     *
     * @param index which tool use of the reply, from 0
     * @param text the piece of the arguments' JSON
     */
    record Arguments(int index, String text) implements Chunk {
        /** Checks that the text is there. */
        public Arguments {
            Objects.requireNonNull(text, "text");
        }
    }
}
