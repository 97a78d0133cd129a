package dev.goldentrace.diff;

import static dev.goldentrace.diff.Talk.calls;
import static dev.goldentrace.diff.Talk.says;
import static dev.goldentrace.diff.Talk.talk;
import static dev.goldentrace.diff.Talk.tool;
import static dev.goldentrace.diff.Talk.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agents that run side by side come in another order each time. */
class LanesTest {
    private static final Talk BOSS = talk(user("Plan it.", says("Planned.")));
    private static final Talk SEEKER =
            talk(user("Find a kettle.", calls(tool("search", "3 kettles", "q", "kettle")), says("Three.")));
    private static final Talk WRITER =
            talk(user("Write a letter.", calls(tool("draft", "Dear", "to", "anna")), says("Written.")));

    private static Session session(Talk... talks) {
        Capture capture = Capture.start("Shop.talks", Source.live(), Talk.CLOCK);
        Arrays.stream(talks).forEach(talk -> talk.hold(capture.collector()));
        return capture.end(null, Duration.ZERO);
    }

    private static List<String> pairs(SessionDiff diff) {
        return diff.lanes().stream()
                .map(lane -> lane.golden() + " - " + lane.candidate())
                .toList();
    }

    @Test
    void arePairedWithTheirLikeInWhateverOrderTheyCome() {
        SessionDiff diff = SessionDiff.between(session(BOSS, SEEKER, WRITER), session(BOSS, WRITER, SEEKER));

        assertThat(pairs(diff)).containsExactly("main - main", "lane 2 - lane 3", "lane 3 - lane 2");
        assertThat(diff.isEmpty()).isTrue();
    }

    @Test
    void arePairedWithTheNearestWhereNoneIsTheSame() {
        Talk other = talk(user("Find a kettle.", calls(tool("search", "1 lamp", "q", "lamp")), says("One.")));

        SessionDiff diff = SessionDiff.between(session(BOSS, SEEKER, WRITER), session(BOSS, WRITER, other));

        assertThat(pairs(diff)).containsExactly("main - main", "lane 2 - lane 3", "lane 3 - lane 2");
        assertThat(ConsoleDiff.of(diff)).isEqualTo("""
                        2 differences
                        lane "main"
                          = step 1
                        lane "lane 2", in the candidate "lane 3"
                          ~ run 2, step 1 (in the candidate run 3, step 1)   <- first difference: the model itself: same input, other output
                              arguments of the tool search, at $.arguments.q
                                expected  "kettle"
                                actual    "lamp"
                          ~ run 2, step 2 (in the candidate run 3, step 2)
                              answer
                                expected  "Three."
                                actual    "One."
                        lane "lane 3", in the candidate "lane 2"
                          = run 3, step 1 (in the candidate run 2, step 1) to run 3, step 2 (in the candidate run 2, step 2) (2 turns)""");
    }

    @Test
    void thatAreMoreOrLess() {
        SessionDiff less = SessionDiff.between(session(BOSS, SEEKER, WRITER), session(BOSS, WRITER));
        SessionDiff more = SessionDiff.between(session(BOSS, WRITER), session(BOSS, SEEKER, WRITER));

        assertThat(pairs(less)).containsExactly("main - main", "lane 2 - null", "lane 3 - lane 2");
        assertThat(less.differences()).extracting(Difference::change).containsOnly(Change.REMOVED);
        assertThat(pairs(more)).containsExactly("main - main", "lane 2 - lane 3", "null - lane 2");
        assertThat(more.differences()).extracting(Difference::change).containsOnly(Change.ADDED);
    }

    private static Step step(String lane, int number, String told, String said) {
        return Sketch.step(lane, number, List.of(Message.user(told)), Message.assistant(said));
    }

    private static List<String> places(Session golden, Session candidate) {
        return SessionDiff.between(golden, candidate).differences().stream()
                .map(difference -> difference.change().sign() + " " + DifferenceWords.place(difference))
                .toList();
    }

    @Test
    void thatSomebodyNamedArePairedByTheirNames() {
        SessionDiff diff = SessionDiff.between(
                Sketch.of(step("seeker", 1, "Find it.", "Found."), step("writer", 1, "Write it.", "Written.")),
                Sketch.of(step("seeker", 1, "Write it.", "Written."), step("writer", 1, "Find it.", "Found.")));

        assertThat(pairs(diff)).containsExactly("seeker - seeker", "writer - writer");
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void withOtherNamesThatSomebodyGaveAreOthers() {
        SessionDiff diff = SessionDiff.between(
                Sketch.of(step("seeker", 1, "Find it.", "Found.")), Sketch.of(step("finder", 1, "Find it.", "Found.")));

        assertThat(pairs(diff)).containsExactly("seeker - null", "null - finder");
        assertThat(ConsoleDiff.of(diff)).contains("lane \"seeker\", only in the golden");
        assertThat(ConsoleDiff.of(diff)).contains("lane \"finder\", only in the candidate");
    }

    @Test
    void withTheSameWordsKeepTheirNamesWhereTheyCan() {
        Step two = step("lane 2", 1, "Find it.", "Found.");
        Step three = step("lane 3", 1, "Find it.", "Found.");
        Step other = step("lane 3", 1, "Find it.", "Found it.");

        assertThat(pairs(SessionDiff.between(Sketch.of(two, three), Sketch.of(three, two))))
                .containsExactly("lane 2 - lane 2", "lane 3 - lane 3");
        assertThat(pairs(SessionDiff.between(Sketch.of(two, three), Sketch.of(three))))
                .containsExactly("lane 2 - null", "lane 3 - lane 3");
        assertThat(pairs(SessionDiff.between(
                        Sketch.of(step("lane 2", 1, "Find it.", "Gone."), step("lane 3", 1, "Find it.", "Gone.")),
                        Sketch.of(other, step("lane 2", 1, "Find it.", "Found it.")))))
                .containsExactly("lane 2 - lane 2", "lane 3 - lane 3");
    }

    @Test
    void arePairedThoughLittleIsTheSame() {
        assertThat(pairs(SessionDiff.between(
                        Sketch.of(step("lane 2", 1, "Find it.", "Found.")),
                        Sketch.of(step("lane 3", 1, "Write.", "Written.")))))
                .containsExactly("lane 2 - lane 3");
        assertThat(pairs(SessionDiff.between(
                        Sketch.of(step("lane 2", 1, "Find it.", "Found.")), Sketch.of(new Step[0]))))
                .containsExactly("lane 2 - null");
    }

    @Test
    void differInTheOrderOfTheCandidate() {
        Session golden = Sketch.of(
                step("a", 1, "1", "one"), step("b", 1, "1", "one"), step("a", 2, "2", "two"), step("b", 2, "2", "two"));
        Session candidate = Sketch.of(
                step("b", 1, "1", "eins"),
                step("a", 1, "1", "eins"),
                step("b", 2, "2", "zwei"),
                step("a", 2, "2", "zwei"));

        assertThat(places(golden, candidate))
                .containsExactly(
                        "~ step 1 of lane \"b\"",
                        "~ step 1 of lane \"a\"",
                        "~ step 2 of lane \"b\"",
                        "~ step 2 of lane \"a\"");
    }

    @Test
    void whatIsGoneIsToldWhereTheLaneGoesOnWithoutIt() {
        Session golden = Sketch.of(
                step("a", 1, "1", "one"),
                step("b", 1, "1", "one"),
                step("a", 2, "2", "two"),
                step("b", 2, "2", "two"),
                step("b", 3, "3", "three"));
        Session middle = Sketch.of(
                step("a", 1, "1", "ONE"),
                step("b", 1, "1", "ONE"),
                step("a", 2, "2", "TWO"),
                step("b", 2, "3", "three"));
        Session end = Sketch.of(
                step("b", 1, "1", "ONE"), step("b", 2, "2", "TWO"), step("a", 1, "1", "ONE"), step("a", 2, "2", "TWO"));

        assertThat(places(golden, middle))
                .containsExactly(
                        "~ step 1 of lane \"a\"",
                        "~ step 1 of lane \"b\"",
                        "~ step 2 of lane \"a\"",
                        "- step 2 of lane \"b\" of the golden");
        assertThat(places(golden, end))
                .containsExactly(
                        "~ step 1 of lane \"b\"",
                        "~ step 2 of lane \"b\"",
                        "- step 3 of lane \"b\" of the golden",
                        "~ step 1 of lane \"a\"",
                        "~ step 2 of lane \"a\"");
    }

    @Test
    void aLaneThatIsGoneIsToldAfterWhatCameBeforeIt() {
        Session golden = Sketch.of(
                step("a", 1, "1", "one"), step("b", 1, "1", "one"), step("c", 1, "x", "y"), step("a", 2, "2", "two"));
        Session candidate = Sketch.of(step("a", 1, "1", "ONE"), step("b", 1, "1", "ONE"), step("a", 2, "2", "TWO"));
        Session withoutFirst = Sketch.of(step("b", 1, "1", "ONE"), step("c", 1, "x", "Y"));

        assertThat(places(golden, candidate))
                .containsExactly(
                        "~ step 1 of lane \"a\"",
                        "~ step 1 of lane \"b\"",
                        "- step 1 of lane \"c\" of the golden",
                        "~ step 2 of lane \"a\"");
        assertThat(places(golden, withoutFirst))
                .containsExactly(
                        "- step 1 of lane \"a\" of the golden",
                        "~ step 1 of lane \"b\"",
                        "~ step 1 of lane \"c\"",
                        "- step 2 of lane \"a\" of the golden");
    }
}
