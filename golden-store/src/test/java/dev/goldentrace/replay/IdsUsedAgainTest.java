package dev.goldentrace.replay;

import static dev.goldentrace.replay.Talk.calls;
import static dev.goldentrace.replay.Talk.says;
import static dev.goldentrace.replay.Talk.talk;
import static dev.goldentrace.replay.Talk.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.golden.Sessions;
import org.junit.jupiter.api.Test;

/** Some providers count the ids of tool calls from anew in each reply. */
class IdsUsedAgainTest {
    private static final Talk RECORDED = talk(user(
            "Compare 1 and 2.",
            says("", calls("call_0", "get_order", "1", "one")),
            says("", calls("call_0", "get_order", "2", "two")),
            says("They differ.")));

    private final ReplaySource source = new ReplaySource(
            RECORDED.golden(), ToolSources.all(ToolSource.RECORDED), new ReplayContext("Shop.talks", "mvn test"));
    private final Capture capture = Capture.start("Shop.talks", source, Sessions.CLOCK);

    private Divergence.Details divergence(Talk live) {
        return catchThrowableOfType(Divergence.class, () -> live.hold(capture.collector()))
                .details();
    }

    @Test
    void replays() {
        RECORDED.hold(capture.collector());

        assertThat(source.unread()).isEmpty();
    }

    @Test
    void findOtherArgumentsInTheStepThatAskedForThem() {
        Divergence.Details details = divergence(talk(user(
                "Compare 1 and 2.",
                says("", calls("call_0", "get_order", "1", "")),
                says("", calls("call_0", "get_order", "3", "")))));

        assertThat(details.cause()).isEqualTo(new Cause.ToolArguments("get_order"));
        assertThat(details.step()).isEqualTo(2);
    }

    @Test
    void findACallThatIsMadeTwiceInTheStepThatAskedOnce() {
        Divergence.Details details = divergence(talk(user(
                "Compare 1 and 2.",
                says("", calls("call_0", "get_order", "1", ""), calls("call_0", "get_order", "1", "")))));

        assertThat(details.cause()).isEqualTo(new Cause.ExtraCall("get_order"));
        assertThat(details.step()).isEqualTo(1);
    }

    @Test
    void findACallThatWasNotMadeAlthoughItsIdWasUsedBefore() {
        Divergence.Details details = divergence(talk(user(
                "Compare 1 and 2.", says("", calls("call_0", "get_order", "1", "")), says(""), says("They differ."))));

        assertThat(details.cause()).isEqualTo(new Cause.CallNeverMade("get_order"));
        assertThat(details.step()).isEqualTo(2);
    }
}
