package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a model was asked about an agent's answer, and what it replied. It is no call of the agent: it stands in a lane of its
 * own, {@value #LANE}, outside the session's runs, steps, usage and cost.
 *
 * @param prompt what the judge was asked
 * @param reply what it replied, word for word
 * @param model the model that replied, or null where nobody said
 * @param usage the tokens, or null where nobody said
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Judgement(
        String prompt,
        String reply,
        @Nullable String model,
        @Nullable Usage usage) {
    /** The lane in which judges are asked. */
    public static final String LANE = "judge";

    /** Checks that both texts are there. */
    public Judgement {
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(reply, "reply");
    }

    /**
     * Puts other texts in the place of these.
     *
     * @param otherPrompt what the judge was asked
     * @param otherReply what it replied
     * @return a copy that has them
     */
    public Judgement withTexts(String otherPrompt, String otherReply) {
        return new Judgement(otherPrompt, otherReply, model, usage);
    }
}
