package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.malformed;
import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.CallError;
import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class StoryboardTest {

    @Test
    void tellsWhoSaidAndDidWhat() {
        Session session = story().searches("terms", "kettle", "24 months")
                .asks("My kettle arrived broken.\nMoney back, please.")
                .calls(tool("get_order", "order", 1001).gives("{\n  \"status\": \"delivered\"\n}"))
                .calls(
                        tool("cancel_order").refuses("too late"),
                        tool("get_policy").breaks())
                .says("Refunded.\n\nBye.")
                .asks("Thanks.")
                .inLane("researcher")
                .says("You are welcome.")
                .session();

        assertThat(Storyboard.of(session)).isEqualTo("""
                run 1
                  user      My kettle arrived broken.
                            Money back, please.
                    retrieval terms(query=kettle)
                            -> {"contents":["24 months"]}
                  step 1
                    tool    get_order(order=1001)
                            -> {
                              "status": "delivered"
                            }
                  step 2
                    tool    cancel_order()
                            -> error: too late
                    tool    get_policy()
                            -> failed: no
                  step 3
                    says    Refunded.

                            Bye.
                run 2
                  user      Thanks.
                  step 1 of lane researcher
                    says    You are welcome.
                """);
    }

    @Test
    void tellsHowARunEnded() {
        Session session = story().asks("Hi.")
                .fails(new CallError("HttpException", "overloaded", 529, CallError.Kind.PROVIDER))
                .session();

        assertThat(Storyboard.of(session)).isEqualTo("""
                run 1
                  user      Hi.
                  step 1
                    model   failed: overloaded
                  ended in  failure: overloaded
                """);
    }

    @Test
    void showsArgumentsThatAreNoObject() {
        Session session = story().calls(malformed("get_order", "[1")).says("x").session();

        assertThat(Storyboard.of(session)).contains("    tool    get_order([1)\n");
    }

    @Test
    void showsWhatWouldSteerATerminal() {
        Session session = story().says("\u001b[31mred").session();

        assertThat(Storyboard.of(session)).contains("    says    \\u001b[31mred\n");
    }

    @Test
    void isEmptyWithoutRuns() {
        assertThat(Storyboard.of(story().session())).isEmpty();
    }
}
