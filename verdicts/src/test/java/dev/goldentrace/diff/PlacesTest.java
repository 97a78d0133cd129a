package dev.goldentrace.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.goldentrace.replay.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static Position at(int run, int step) {
        return new Position(run, "main", step, 0);
    }

    private static Difference moved(@Nullable Position golden, @Nullable Position candidate, Change change) {
        return new Difference.OfStep(
                change, new Sides(golden, candidate, "$", null, null), new Cause.ExtraCall("LLM call"));
    }

    @Test
    void areSaidAsPeopleSayThem() {
        assertThat(at(1, 0).words()).isEqualTo("the start");
        assertThat(at(1, 2).words()).isEqualTo("step 2");
        assertThat(at(2, 1).words()).isEqualTo("run 2, step 1");
        assertThat(new Position(1, "lane 2", 3, 4).words()).isEqualTo("step 3 of lane \"lane 2\", call 4");
    }

    @Test
    void countFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(0, 1))
                .withMessage("no place has run 0, step 1, call 0: runs count from 1, steps and calls from 0");
        assertThatIllegalArgumentException().isThrownBy(() -> at(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(1, "main", 1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moved(null, null, Change.ADDED))
                .withMessage("what differs stands in the golden, in the candidate, or in both");
    }

    @Test
    void whatMovedIsComeUponWhereItStandsFirst() {
        assertThat(moved(at(2, 1), at(1, 3), Change.MOVED).place()).isEqualTo(at(1, 3));
        assertThat(moved(at(1, 3), at(2, 1), Change.MOVED).place()).isEqualTo(at(1, 3));
        assertThat(moved(at(1, 3), at(1, 2), Change.MOVED).place()).isEqualTo(at(1, 2));
        assertThat(moved(at(1, 3), at(1, 4), Change.MOVED).place()).isEqualTo(at(1, 3));
        Position same = at(1, 3);
        assertThat(moved(same, at(1, 3), Change.MOVED).place()).isSameAs(same);
    }

    @Test
    void allElseIsPlacedByTheGolden() {
        assertThat(moved(at(2, 1), at(1, 1), Change.CHANGED).place()).isEqualTo(at(2, 1));
        assertThat(moved(null, at(1, 1), Change.ADDED).place()).isEqualTo(at(1, 1));
        assertThat(moved(at(2, 1), null, Change.REMOVED).place()).isEqualTo(at(2, 1));
    }

    @Test
    void changesHaveWordsAndSigns() {
        assertThat(Change.values())
                .extracting(change -> change.sign() + change.word())
                .containsExactly("+added", "-removed", "~changed", "^moved");
    }
}
