package dev.goldentrace.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnDistanceTest {
    private static final int[] NONE = {};
    private static final CallOutline CALL = new CallOutline(1, 10, new int[] {1, 2, 3}, 100);

    private static TurnOutline turn(int id, int[] said, CallOutline... calls) {
        return new TurnOutline(id, -1, true, said, List.of(calls));
    }

    private static CallOutline call(int name, int request, int result, int... leaves) {
        return new CallOutline(name, request, leaves, result);
    }

    @Test
    void aTurnAloneCostsAStepAndItsCalls() {
        assertThat(TurnDistance.alone(turn(1, NONE))).isEqualTo(800);
        assertThat(TurnDistance.alone(turn(1, NONE, CALL, CALL))).isEqualTo(2800);
    }

    @Test
    void otherArgumentsCostByHowManyAreOthers() {
        assertThat(TurnDistance.of(CALL, CALL)).isZero();
        assertThat(TurnDistance.of(CALL, call(1, 11, 100, 1, 2, 4))).isEqualTo(400);
        assertThat(TurnDistance.of(CALL, call(1, 11, 100, 4, 5))).isEqualTo(800);
        assertThat(TurnDistance.of(CALL, call(1, 11, 100, 1, 2, 3))).isEqualTo(1);
        assertThat(TurnDistance.of(CALL, call(1, 11, 101, 1, 2))).isEqualTo(267 + 150);
    }

    @Test
    void anotherResultAndAnotherToolHaveTheirPrices() {
        assertThat(TurnDistance.of(CALL, call(1, 10, 101, 1, 2, 3))).isEqualTo(150);
        assertThat(TurnDistance.of(CALL, call(2, 10, 100, 1, 2, 3))).isEqualTo(1400);
    }

    @Test
    void aTurnCostsTheSumOfItsParts() {
        TurnOutline golden = turn(1, new int[] {5, 6}, CALL);

        assertThat(TurnDistance.of(golden, turn(1, NONE))).isZero();
        assertThat(TurnDistance.of(golden, turn(2, new int[] {5, 6}, CALL))).isEqualTo(1);
        assertThat(TurnDistance.of(golden, turn(2, new int[] {7}, CALL))).isEqualTo(401);
        assertThat(TurnDistance.of(golden, turn(2, new int[] {5, 6}))).isEqualTo(1001);
        assertThat(TurnDistance.of(golden, turn(2, new int[] {5, 6}, call(2, 1, 1))))
                .isEqualTo(1401);
        assertThat(TurnDistance.of(golden, turn(2, new int[] {5, 6}, call(2, 1, 1), CALL)))
                .isEqualTo(1001);
        assertThat(TurnDistance.of(
                        turn(1, NONE, CALL, CALL), turn(2, NONE, call(1, 10, 101, 1, 2, 3), call(2, 1, 1), CALL)))
                .isEqualTo(1 + 150 + 1000);
    }

    @Test
    void whatIsToldCostsByItsWords() {
        ToldOutline told = new ToldOutline(1, new int[] {1, 2});

        assertThat(TurnDistance.alone(told)).isEqualTo(600);
        assertThat(TurnDistance.of(told, new ToldOutline(1, NONE))).isZero();
        assertThat(TurnDistance.of(told, new ToldOutline(2, new int[] {1, 3, 4})))
                .isEqualTo(751);
    }

    @Test
    void onlyLikePairsWithLike() {
        TurnOutline prelude = new TurnOutline(3, -1, false, NONE, List.of(CALL));

        assertThat(TurnDistance.of(turn(1, NONE), prelude)).isEqualTo(800 + 1800 + 1);
        assertThat(TurnDistance.of(turn(1, NONE), new ToldOutline(2, NONE))).isEqualTo(800 + 600 + 1);
        assertThat(TurnDistance.of(new ToldOutline(2, NONE), turn(1, NONE))).isEqualTo(600 + 800 + 1);
    }

    @Test
    void setsAreAsFarApartAsWhatTheyDoNotShare() {
        assertThat(Vocabulary.distance(NONE, NONE, 1000)).isZero();
        assertThat(Vocabulary.distance(NONE, new int[] {1}, 1000)).isEqualTo(1000);
        assertThat(Vocabulary.distance(new int[] {1, 3, 5, 7}, new int[] {0, 3, 7, 9}, 9))
                .isEqualTo(6);
        assertThat(Vocabulary.distance(new int[] {1, 3}, new int[] {1, 3, 4}, 100))
                .isEqualTo(34);
    }

    @Test
    void callsThatAreTheSameGiveTheSame() {
        assertThat(CALL.isSame(call(1, 10, 100))).isTrue();
        assertThat(CALL.isSame(call(1, 10, 101))).isFalse();
        assertThat(CALL.isSame(call(1, 11, 100))).isFalse();
    }
}
