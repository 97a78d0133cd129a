package dev.goldentrace.diff;

import static dev.goldentrace.diff.Sketch.run;
import static dev.goldentrace.diff.Sketch.session;
import static dev.goldentrace.diff.Sketch.step;
import static dev.goldentrace.diff.Talk.calls;
import static dev.goldentrace.diff.Talk.says;
import static dev.goldentrace.diff.Talk.talk;
import static dev.goldentrace.diff.Talk.tool;
import static dev.goldentrace.diff.Talk.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.replay.Cause;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndsTest {
    private static Step saying(String text) {
        return step("main", 1, List.of(Message.user("Hi.")), Message.assistant(text));
    }

    private static Run ends(int number, RunStatus status, String answer, String said) {
        return run(number, status, answer, List.of(), saying(said));
    }

    private static List<String> differences(Run golden, Run candidate) {
        return SessionDiff.between(session(golden), session(candidate)).differences().stream()
                .map(difference -> DifferenceWords.place(difference) + ": " + DifferenceWords.of(difference) + " <"
                        + difference.sides().expected() + "> <"
                        + difference.sides().actual() + "> "
                        + difference.cause().id())
                .toList();
    }

    @Test
    void anotherAnswerOfTheSameWordsIsTheAgents() {
        assertThat(differences(
                        ends(1, RunStatus.SUCCESS, "Hello!", "Hello."), ends(1, RunStatus.SUCCESS, "HELLO!", "Hello.")))
                .containsExactly("the end of run 1: answer of run 1 <Hello!> <HELLO!> agent-itself");
        assertThat(differences(ends(1, RunStatus.SUCCESS, null, "Hello."), ends(1, RunStatus.SUCCESS, null, "Hello.")))
                .isEmpty();
        assertThat(differences(ends(1, RunStatus.SUCCESS, null, "Hello."), ends(1, RunStatus.SUCCESS, "x", "Hello.")))
                .containsExactly("the end of run 1: answer of run 1 <> <x> agent-itself");
    }

    @Test
    void anotherStatusOfTheSameWordsIsTheAgents() {
        assertThat(differences(
                        ends(1, RunStatus.SUCCESS, "Hello!", "Hello."), ends(1, RunStatus.FAILURE, "Hello!", "Hello.")))
                .containsExactly("the end of run 1: status of run 1 <success> <failure> agent-itself");
    }

    @Test
    void ofOtherWordsIsWhatFollows() {
        assertThat(differences(
                        ends(1, RunStatus.SUCCESS, "Hello!", "Hello."), ends(1, RunStatus.FAILURE, "Bye!", "Bye.")))
                .containsExactly("step 1: answer <Hello.> <Bye.> model-itself");
    }

    @Test
    void ofEachRunAreItsOwn() {
        SessionDiff diff = SessionDiff.between(
                session(ends(1, RunStatus.SUCCESS, "A", "a"), ends(2, RunStatus.SUCCESS, "B", "b")),
                session(ends(1, RunStatus.SUCCESS, "A", "x"), ends(2, RunStatus.SUCCESS, "C", "b")));

        assertThat(diff.differences()).extracting(DifferenceWords::place).containsExactly("step 1", "the end of run 2");
        assertThat(diff.firstDivergence().orElseThrow().cause()).isEqualTo(new Cause.ModelItself());
        assertThat(ConsoleDiff.of(diff))
                .endsWith("\n      answer of run 2\n        expected  \"B\"\n        actual    \"C\"");
    }

    @Test
    void aRunThatIsMoreHasNoEndToCompare() {
        assertThat(SessionDiff.between(
                                session(ends(1, RunStatus.SUCCESS, "A", "a")),
                                session(ends(1, RunStatus.SUCCESS, "A", "a"), ends(2, RunStatus.FAILURE, "B", "b")))
                        .differences())
                .singleElement()
                .isInstanceOf(Difference.OfStep.class);
    }

    @Test
    void tokensAreObservedAndNoDifference() {
        Talk golden = talk(user("Go.", calls(tool("a", "b")), says("Done.").taking(Usage.of(7, 7))));
        Talk candidate = talk(user("Go.", calls(tool("a", "b")), says("Done.").taking(Usage.of(7, 8))));

        SessionDiff diff = SessionDiff.between(golden.session(), candidate.session());

        assertThat(diff.isEmpty()).isTrue();
        Position at = new Position(1, "main", 2, 0);
        assertThat(diff.usage()).containsExactly(new UsageChange(at, at, Usage.of(7, 7), Usage.of(7, 8)));
    }

    @Test
    void tokensThatNobodySaidAreNotCompared() {
        Talk golden = talk(user("Go.", says("Done.").taking(Usage.of(7, 7))));
        Talk candidate = talk(user("Go.", says("Done.").taking(null)));

        assertThat(SessionDiff.between(golden.session(), candidate.session()).usage())
                .isEmpty();
        assertThat(SessionDiff.between(candidate.session(), golden.session()).usage())
                .isEmpty();
    }
}
