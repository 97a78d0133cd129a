package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Locale;
import org.apiguardian.api.API;

/** Says what a call asks for. Only {@link #LLM} calls open steps. */
@API(status = EXPERIMENTAL, since = "0.1")
public enum CallKind {
    /** A language model. */
    LLM,
    /** A tool or function of the agent. */
    TOOL,
    /** A search for context. */
    RETRIEVAL,
    /** Texts into vectors. */
    EMBEDDING,
    /** Documents into an order. */
    RERANK,
    /** A check of content. */
    MODERATION,
    /** An image made or changed. */
    IMAGE,
    /** Speech made or understood. */
    SPEECH,
    /** Anything else that crosses the boundary. */
    OTHER;

    /** {@return the word that files and messages use, in lower case} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
