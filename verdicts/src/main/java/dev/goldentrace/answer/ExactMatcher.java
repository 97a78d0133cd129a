package dev.goldentrace.answer;

/** Character by character. */
record ExactMatcher() implements AnswerMatcher {

    @Override
    public String name() {
        return "exact";
    }

    @Override
    public String describe() {
        return "character by character";
    }

    @Override
    public Likeness compare(Answers answers) {
        if (answers.accepted().equals(answers.given())) {
            return Likeness.alike();
        }
        int at = 0;
        int shorter = Math.min(answers.accepted().length(), answers.given().length());
        while (at < shorter && answers.accepted().charAt(at) == answers.given().charAt(at)) {
            at++;
        }
        return Likeness.different("they part at character " + (at + 1));
    }
}
