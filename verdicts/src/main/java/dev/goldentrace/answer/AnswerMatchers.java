package dev.goldentrace.answer;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** The matchers that come with Goldentrace, and where own ones are found by their names. */
@API(status = EXPERIMENTAL, since = "0.1")
public final class AnswerMatchers {
    private static final String JUDGE = "judge";

    private AnswerMatchers() {}

    /**
     * Compares by words: answers are alike while they share at least half of the words of the longer one, whatever their
     * order and case. This is the default: over real agents that answer questions it found four of five wrong answers and
     * took one good one in fifty for wrong. It does not see a single wrong figure within a sentence; {@link #numbers} does.
     *
     * <p>Two JSON answers are data: they are alike when their values are, numbers as numbers and in any order of fields.
     * Within them only a text of six words or more is compared by its words.
     *
     * @return the matcher {@code words}
     */
    public static AnswerMatcher words() {
        return new WordsMatcher();
    }

    /**
     * Compares character by character.
     *
     * @return the matcher {@code exact}
     */
    public static AnswerMatcher exact() {
        return new ExactMatcher();
    }

    /**
     * Compares character by character, but for case, white space, Markdown's emphasis, the form of quotation marks and
     * dashes, and a stop at the end. Figures and the order of words count: {@code **Six** o'clock.} is {@code six o’clock}.
     *
     * @return the matcher {@code normalised}
     */
    public static AnswerMatcher normalised() {
        return new NormalisedMatcher();
    }

    /**
     * Looks for the accepted answer within the given one, both normalised (see {@link #normalised}), and only as whole words
     * and figures: {@code 87} is in {@code it is 87 mg}, and not in {@code it is 87.5 mg}.
     *
     * @return the matcher {@code contains}
     */
    public static AnswerMatcher contains() {
        return new ContainsMatcher();
    }

    /**
     * Compares objects or lists of JSON, also within a Markdown fence: numbers as numbers (49 is 49.0), fields in any order, a
     * null is no field, every text character by character. An answer that is no JSON is like none.
     *
     * @return the matcher {@code json}
     */
    public static AnswerMatcher json() {
        return new JsonMatcher();
    }

    /**
     * Compares the set of all figures in the answers, in any order: {@code EUR 1,234.50 in 3 days} is
     * {@code in 3 days you get 1234.5 euros}. Figures are written as in English. Digits behind a letter, as in {@code A17}, are
     * a name and no figure. Where the accepted answer holds no figure, words decide (see {@link #words}).
     *
     * @return the matcher {@code numbers}
     */
    public static AnswerMatcher numbers() {
        return new NumbersMatcher();
    }

    /**
     * Finds a matcher by its name: one that comes with Goldentrace, else one that is installed as a service. {@code judge} is
     * the model that is installed in {@code META-INF/services/dev.goldentrace.capture.JudgeModel}, see {@link JudgedAnswers}.
     *
     * @param name the name, such as {@code words} or an own one
     * @return the matcher
     * @throws IllegalArgumentException for a name that nobody has, with the nearest one
     * @throws dev.goldentrace.capture.UsageError when an installed matcher cannot be made, two have one name, or no judge
     *     is installed and it is asked for
     */
    public static AnswerMatcher named(String name) {
        return named(name, AnswerMatchers.class.getClassLoader());
    }

    static AnswerMatcher named(String name, ClassLoader loader) {
        Map<String, AnswerMatcher> known = new LinkedHashMap<>();
        builtIn().forEach(matcher -> known.put(matcher.name(), matcher));
        known.put(JUDGE, new JudgeName());
        InstalledMatchers.in(loader).forEach(matcher -> InstalledMatchers.add(matcher, known));
        AnswerMatcher found = known.get(name);
        if (found == null) {
            throw new IllegalArgumentException("unknown answer matcher <" + name + ">; nearest <"
                    + NearestName.of(name, known.keySet()) + ">, all: " + String.join(", ", known.keySet()));
        }
        return found instanceof JudgeName ? JudgedAnswers.by(InstalledJudge.in(loader)) : found;
    }

    /** Holds the place of the judge: none need be installed where another matcher is asked for. */
    private record JudgeName() implements AnswerMatcher {
        @Override
        public String name() {
            return JUDGE;
        }

        @Override
        public Likeness compare(Answers answers) {
            return Likeness.undecided("no judge");
        }
    }

    private static List<AnswerMatcher> builtIn() {
        return List.of(words(), exact(), normalised(), contains(), json(), numbers());
    }
}
