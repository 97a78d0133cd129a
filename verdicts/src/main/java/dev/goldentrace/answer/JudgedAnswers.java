package dev.goldentrace.answer;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.JudgeModel;
import dev.goldentrace.capture.Judged;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.LlmReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * Lets a judge say whether answers mean the same: the matcher {@code judge}. Equal texts need no judge, and the same question is
 * asked once. It remembers what was asked, so each session to be judged gets its own. Safe for use by many threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class JudgedAnswers implements AnswerMatcher {
    private final List<Judgement> recorded;
    private final Optional<JudgeModel> model;
    private final Supplier<? extends AssertionError> needed;
    private final List<Judgement> judgements = new ArrayList<>();

    private JudgedAnswers(
            List<Judgement> recorded, Optional<JudgeModel> model, Supplier<? extends AssertionError> needed) {
        this.recorded = List.copyOf(recorded);
        this.model = model;
        this.needed = needed;
    }

    /**
     * Asks a model.
     *
     * @param model who is asked
     * @return the matcher
     */
    public static JudgedAnswers by(JudgeModel model) {
        return new JudgedAnswers(List.of(), Optional.of(model), AssertionError::new);
    }

    /**
     * Asks nobody: takes what was recorded.
     *
     * @param recorded what judges replied when it was recorded
     * @param needed what to throw where it was not asked then
     * @return the matcher
     */
    public static JudgedAnswers recorded(List<Judgement> recorded, Supplier<? extends AssertionError> needed) {
        return new JudgedAnswers(recorded, Optional.empty(), needed);
    }

    @Override
    public String name() {
        return "judge";
    }

    @Override
    public String describe() {
        return "by a judge";
    }

    /** Whether recordings agree is seen by their words: to ask a judge about each pair of them would cost too much. */
    @Override
    public AnswerMatcher betweenRecordings() {
        return AnswerMatchers.words();
    }

    @Override
    public Likeness compare(Answers answers) {
        if (answers.accepted().equals(answers.given())) {
            return Likeness.alike();
        }
        Opinion opinion = AnswerJudge.in(this::ask).meansTheSame(answers);
        return switch (opinion.result()) {
            case PASS -> Likeness.alike();
            case FAIL -> Likeness.different("the judge says: " + Excerpt.of(opinion.reason()));
            case UNDECIDED -> Likeness.undecided(opinion.reason());
        };
    }

    /** {@return what the judge was asked and replied so far, each question once} */
    public synchronized List<Judgement> judgements() {
        return List.copyOf(judgements);
    }

    /** {@return whether it takes what was recorded and asks nobody} */
    public boolean isRecorded() {
        return model.isEmpty();
    }

    private synchronized Judged ask(String prompt) throws Exception {
        Optional<Judgement> known = asked(judgements, prompt);
        if (known.isPresent()) {
            return new Judged(known.get(), isRecorded());
        }
        Judgement judgement = model.isPresent()
                ? live(model.get(), prompt)
                : asked(recorded, prompt).orElseThrow(needed);
        judgements.add(judgement);
        return new Judged(judgement, isRecorded());
    }

    private static Judgement live(JudgeModel model, String prompt) throws Exception {
        LlmReply reply = model.ask(prompt);
        return new Judgement(prompt, reply.message().text(), reply.model(), reply.usage());
    }

    private static Optional<Judgement> asked(List<Judgement> judgements, String prompt) {
        return judgements.stream()
                .filter(judgement -> judgement.prompt().equals(prompt))
                .findFirst();
    }
}
