package dev.goldentrace.answer;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.capture.Judged;
import dev.goldentrace.capture.TraceCollector;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Asks the user's own model about answers. The rubric is Goldentrace's: the judge is shown the question, the answer, and what it
 * is held against, and replies with a verdict and a reason as JSON.
 *
 * <pre>{@code
 * AnswerJudge judge = AnswerJudge.of(trace, LangChain4jTrace.judge(() -> OpenAiChatModel.builder()…build()));
 * Opinion opinion = judge.meets("names the amount and when it is paid", question, answer);
 * }</pre>
 *
 * <p>Recording keeps each judgement in the golden; a replay takes it from there and asks nobody. Where the answer is no
 * longer the one that was judged, the replay fails with "judge needed, run live".
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AnswerJudge {
    private final Lane lane;

    private AnswerJudge(Lane lane) {
        this.lane = lane;
    }

    /** Where a judge is asked. */
    @FunctionalInterface
    interface Lane {
        Judged ask(String prompt) throws Exception;
    }

    /**
     * Makes a judge whose questions belong to a test's session.
     *
     * @param trace the test's collector
     * @param model who is asked, when live only
     * @return the judge
     */
    public static AnswerJudge of(TraceCollector trace, JudgeModel model) {
        Objects.requireNonNull(model, "model");
        return new AnswerJudge(prompt -> trace.judge(prompt, model));
    }

    /**
     * Makes a judge of the model that is installed in {@code META-INF/services/dev.goldentrace.capture.JudgeModel}.
     *
     * @param trace the test's collector
     * @return the judge
     * @throws dev.goldentrace.capture.UsageError when none is installed, or more than one
     */
    public static AnswerJudge installed(TraceCollector trace) {
        return of(trace, InstalledJudge.in(AnswerJudge.class.getClassLoader()));
    }

    static AnswerJudge in(Lane lane) {
        return new AnswerJudge(lane);
    }

    /**
     * Asks whether an answer meets a criterion.
     *
     * @param criterion what it must meet, in words
     * @param question what the agent was asked, or empty
     * @param answer what it answered
     * @return what the judge says; undecided where it does not answer as it was asked to
     */
    public Opinion meets(String criterion, String question, String answer) {
        return ask(Rubric.meets(criterion, question, answer));
    }

    /**
     * Asks whether an answer means what an accepted one means.
     *
     * @param answers both
     * @return what the judge says; undecided where it does not answer as it was asked to
     */
    public Opinion meansTheSame(Answers answers) {
        return ask(Rubric.sameMeaning(answers));
    }

    private Opinion ask(String prompt) {
        try {
            return RepliedOpinion.of(lane.ask(prompt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(e);
        } catch (Exception e) {
            return failed(e);
        }
    }

    private static Opinion failed(Exception e) {
        return new Opinion(
                Opinion.Result.UNDECIDED,
                "the judge did not answer: " + e.getClass().getName() + ": "
                        + Excerpt.of(String.valueOf(e.getMessage())),
                false);
    }
}
