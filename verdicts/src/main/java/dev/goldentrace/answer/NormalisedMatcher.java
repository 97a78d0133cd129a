package dev.goldentrace.answer;

/** Character by character, after both were normalised. */
record NormalisedMatcher() implements AnswerMatcher {

    @Override
    public String name() {
        return "normalised";
    }

    @Override
    public String describe() {
        return "but for case, space and marks";
    }

    @Override
    public Likeness compare(Answers answers) {
        return Normalised.text(answers.accepted()).equals(Normalised.text(answers.given()))
                ? Likeness.alike()
                : Likeness.different("they differ in more than case, space and marks");
    }
}
