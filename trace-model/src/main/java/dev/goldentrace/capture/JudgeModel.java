package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/**
 * The user's own model as a judge of answers. It is asked live only, so that a replay needs no client and no key: build the
 * client when the first question comes.
 *
 * <pre>{@code
 * JudgeModel judge = JudgeModel.of(prompt -> client().complete(prompt));
 * }</pre>
 *
 * <p>One that is named in {@code META-INF/services/dev.goldentrace.capture.JudgeModel} is the judge of
 * {@code goldentrace.answer=judge}.
 */
@FunctionalInterface
@API(status = EXPERIMENTAL, since = "0.1")
public interface JudgeModel {

    /**
     * Asks the model.
     *
     * @param prompt the whole question, as the message of a user
     * @return the reply, with model and usage where they are known, so that it can be priced
     * @throws Exception when the model does not answer
     */
    LlmReply ask(String prompt) throws Exception;

    /**
     * Makes a judge of a function from text to text. What it costs is not known.
     *
     * @param model gives the reply to a prompt
     * @return the judge
     */
    static JudgeModel of(UnaryOperator<String> model) {
        Objects.requireNonNull(model, "model");
        return prompt -> LlmReply.of(Message.assistant(model.apply(prompt)), null);
    }
}
