package dev.goldentrace.answer;

import java.util.Objects;
import java.util.function.BiPredicate;

/** A condition that a user wrote. */
record OwnCondition(String name, BiPredicate<String, String> alike) implements AnswerMatcher {
    OwnCondition {
        Objects.requireNonNull(alike, "alike");
        AnswerMatcherName.require(name, "AnswerMatcher.of");
    }

    @Override
    public Likeness compare(Answers answers) {
        return alike.test(answers.accepted(), answers.given())
                ? Likeness.alike()
                : Likeness.different("<" + name + "> does not hold");
    }
}
