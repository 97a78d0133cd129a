package dev.goldentrace.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.results.Forgotten;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForgottenWordsTest {
    private static final Forgotten NOBODY = new Forgotten(0, 0, 0, List.of(), List.of("out of reach"));
    private static final Forgotten ALL = new Forgotten(2, 1, 0, List.of(), List.of("out of reach"));
    private static final Forgotten SOME = new Forgotten(0, 0, 0, List.of("a.golden.json"), List.of("out of reach"));

    @Test
    void sayWhatWasRemovedAndWhatIsOutOfReach() {
        assertThat(new ForgottenWords(ALL, false).lines())
                .containsExactly("removed: 2 results, 1 candidate, 0 other files", "out of reach");
        assertThat(new ForgottenWords(ALL, true).lines())
                .containsExactly("would remove: 2 results, 1 candidate, 0 other files", "out of reach");
        assertThat(new ForgottenWords(ALL, false).failure(true)).isEmpty();
    }

    @Test
    void failWhereNothingNamedTheUser() {
        assertThat(new ForgottenWords(NOBODY, false).failure(true))
                .contains("nothing names that user: no result, candidate, report, golden or output of tests here\n"
                        + "it may be misspelt, redacted to a surrogate (then it is found by goldentrace.results.key only),"
                        + " or removed before\n"
                        + "next: see the list above for what was not looked at");
    }

    @Test
    void doNotFailForOneOfSeveralModules() {
        assertThat(new ForgottenWords(NOBODY, false).failure(false)).isEmpty();
    }

    @Test
    void failWhereSomethingStillNamesTheUser() {
        assertThat(new ForgottenWords(SOME, false).failure(false))
                .contains("1 file still names that user: a.golden.json\n"
                        + "next: the commands listed above, then this goal again");
        assertThat(new ForgottenWords(SOME, true).failure(false)).isEmpty();
    }
}
