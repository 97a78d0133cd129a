package dev.goldentrace.diff;

import static dev.goldentrace.diff.Talk.calls;
import static dev.goldentrace.diff.Talk.says;
import static dev.goldentrace.diff.Talk.talk;
import static dev.goldentrace.diff.Talk.tool;
import static dev.goldentrace.diff.Talk.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.trace.Session;
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
}
