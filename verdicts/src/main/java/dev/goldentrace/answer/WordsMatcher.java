package dev.goldentrace.answer;

import dev.goldentrace.trace.Json;
import java.util.Optional;

/** At least half of the words are shared; JSON is compared as data. */
record WordsMatcher() implements AnswerMatcher {
    /** Below it a text within JSON is a value, such as a name or an address; from it on it is a sentence. */
    private static final int SENTENCE = 6;

    @Override
    public String name() {
        return "words";
    }

    @Override
    public String describe() {
        return "by their words";
    }

    @Override
    public Likeness compare(Answers answers) {
        Optional<Object> accepted = Json.structure(answers.accepted());
        Optional<Object> given = Json.structure(answers.given());
        if (accepted.isPresent() && given.isPresent()) {
            return new JsonComparison(WordsMatcher::isSameText)
                    .difference(accepted.get(), given.get())
                    .map(Likeness::different)
                    .orElseGet(Likeness::alike);
        }
        Words words = new Words(answers.accepted());
        Words others = new Words(answers.given());
        return words.areLike(others)
                ? Likeness.alike()
                : Likeness.different(words.sharedWith(others) + " of " + words.longer(others) + " words are shared");
    }

    private static boolean isSameText(String accepted, String given) {
        if (accepted.equals(given)) {
            return true;
        }
        Words words = new Words(accepted);
        Words others = new Words(given);
        return Math.min(words.size(), others.size()) >= SENTENCE && words.areLike(others);
    }
}
