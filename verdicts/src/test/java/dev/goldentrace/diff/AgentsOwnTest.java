package dev.goldentrace.diff;

import static dev.goldentrace.diff.Sketch.of;
import static dev.goldentrace.diff.Sketch.run;
import static dev.goldentrace.diff.Sketch.service;
import static dev.goldentrace.diff.Sketch.session;
import static dev.goldentrace.diff.Sketch.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.replay.Cause;
import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an agent's own code does, and no model: searches, calls that nobody asked for, histories that it changes. */
class AgentsOwnTest {
    private static final Message HI = Message.user("Hi.");
    private static final Message HELLO = Message.assistant("Hello.");

    private static List<String> words(Session golden, Session candidate) {
        return SessionDiff.between(golden, candidate).differences().stream()
                .map(difference -> difference.change().sign() + " " + DifferenceWords.place(difference) + ": "
                        + DifferenceWords.of(difference))
                .toList();
    }

    private static Cause cause(Session golden, Session candidate) {
        return SessionDiff.between(golden, candidate)
                .firstDivergence()
                .orElseThrow()
                .cause();
    }

    @Nested
    class Services {
        private static Session searches(Call... calls) {
            return session(run(1, RunStatus.SUCCESS, null, Arrays.asList(calls), step("main", 1, List.of(HI), HELLO)));
        }

        private static Call search(String question, String found) {
            return service(CallKind.RETRIEVAL, "docs", question, found);
        }

        @Test
        void areComparedBeforeTheFirstStep() {
            assertThat(words(searches(search("a", "x")), searches(search("a", "x"))))
                    .isEmpty();
            assertThat(words(searches(search("a", "x")), searches(search("b", "x"))))
                    .containsExactly("~ the start, call 1: retrieved context, at $.input.query");
            assertThat(words(searches(search("a", "x")), searches(search("a", "y"))))
                    .containsExactly("~ the start, call 1: retrieved context, at $.output.found");
            assertThat(cause(searches(search("a", "x")), searches(search("b", "x"))))
                    .isEqualTo(new Cause.RetrievedContext());
        }

        @Test
        void thatAreMoreOrLess() {
            assertThat(words(searches(), searches(search("a", "x"))))
                    .containsExactly("+ the start of the candidate: step added");
            assertThat(cause(searches(), searches(search("a", "x")))).isEqualTo(new Cause.ExtraCall("retrieval call"));
            assertThat(words(searches(search("a", "x"), search("b", "y")), searches(search("b", "y"))))
                    .containsExactly("- the start, call 1 of the golden: call removed: retrieval call");
        }

        @Test
        void ofAnotherNameAreOthers() {
            assertThat(words(searches(search("a", "x")), searches(service(CallKind.RETRIEVAL, "wiki", "a", "x"))))
                    .containsExactly("~ the start, call 1: another tool called: retrieval call");
        }

        @Test
        void ofAnotherKindAreNotTheSameCall() {
            assertThat(words(searches(search("a", "x")), searches(service(CallKind.MODERATION, "docs", "a", "x"))))
                    .containsExactly(
                            "- the start, call 1 of the golden: call removed: retrieval call",
                            "+ the start, call 1 of the candidate: call added: moderation call");
        }

        @Test
        void areShownWithWhatTheyAreAskedFor() {
            assertThat(SessionDiff.between(searches(), searches(search("a", "x")))
                            .differences()
                            .get(0)
                            .sides()
                            .actual())
                    .isEqualTo(Map.of("retrieval", "docs", "input", Map.of("query", "a")));
        }
    }

    @Nested
    class Tools {
        private static final ToolUse USE = ToolUse.of("c1", "mail", Map.of("to", "ann"));
        private static final ToolUse OTHER = ToolUse.of("c1", "mail", Map.of("to", "bob"));
        private static final ToolUse NAMELESS = ToolUse.of("", "mail", Map.of("to", "ann"));

        private static Session calling(ToolUse asked, ToolUse... made) {
            Call[] calls =
                    Arrays.stream(made).map(use -> Sketch.tool(use, "sent")).toArray(Call[]::new);
            Message reply = asked == null ? HELLO : Message.assistant("", List.of(asked));
            return of(step("main", 1, List.of(HI), reply, calls));
        }

        @Test
        void thatNoModelAskedForAreTheAgents() {
            assertThat(cause(calling(null, USE), calling(null, OTHER))).isEqualTo(new Cause.ToolArguments("mail"));
            assertThat(cause(calling(USE, USE), calling(OTHER, OTHER))).isEqualTo(new Cause.ModelItself());
            assertThat(cause(calling(USE, USE), calling(USE, OTHER)))
                    .isEqualTo(new Cause.ModelItself()); // by its id the model asked for it
            assertThat(cause(calling(NAMELESS, NAMELESS), calling(NAMELESS, OTHER)))
                    .isEqualTo(new Cause.CallNeverMade("mail"));
        }

        @Test
        void withoutAnIdAreKnownByWhatTheyAre() {
            ToolUse list = ToolUse.of("", "list", Map.of("to", "ann"));
            ToolUse bob = ToolUse.of("", "mail", Map.of("to", "bob"));

            assertThat(words(calling(NAMELESS, NAMELESS), calling(NAMELESS, NAMELESS)))
                    .isEmpty();
            assertThat(cause(calling(NAMELESS, NAMELESS), calling(bob, bob))).isEqualTo(new Cause.ModelItself());
            assertThat(cause(calling(NAMELESS, NAMELESS), calling(list, list))).isEqualTo(new Cause.ModelItself());
            assertThat(cause(calling(null, NAMELESS), calling(list, NAMELESS, bob)))
                    .isNotEqualTo(new Cause.ToolArguments("mail"));
        }

        @Test
        void onlyTheAgentMadeMoreOrLess() {
            assertThat(words(calling(USE), calling(USE, USE))).containsExactly("+ step 1, call 1: call added: mail");
            assertThat(cause(calling(USE), calling(USE, USE))).isEqualTo(new Cause.ExtraCall("mail"));
            assertThat(cause(calling(USE, USE), calling(USE))).isEqualTo(new Cause.CallNeverMade("mail"));
        }

        @Test
        void thatFailedAreComparedByTheirErrors() {
            Call failed = new dev.goldentrace.trace.ToolCall(
                    dev.goldentrace.trace.ToolRequest.of(USE),
                    new dev.goldentrace.trace.Outcome.Failed<>(Sketch.error("no network")),
                    dev.goldentrace.trace.Effect.READS,
                    dev.goldentrace.trace.Timing.UNKNOWN,
                    null);
            Session golden = calling(USE, USE);
            Session candidate = of(step("main", 1, List.of(HI), Message.assistant("", List.of(USE)), failed));

            assertThat(words(golden, candidate))
                    .containsExactly("~ step 1, call 1: output of the tool mail: the world changed, at $.result");
        }

        @Test
        void withArgumentsThatAreNoJson() {
            ToolUse one = ToolUse.parse("c1", "mail", "{broken");
            ToolUse other = ToolUse.parse("c1", "mail", "{broken too");

            assertThat(words(calling(one, one), calling(one, one))).isEmpty();
            assertThat(words(calling(one, one), calling(other, other)))
                    .containsExactly("~ step 1, call 1: arguments of the tool mail, at $.arguments");
        }
    }

    @Nested
    class Histories {
        private static final Message HOW = Message.user("How are you?");
        private static final Message FINE = Message.assistant("Fine.");
        private static final Message WHY = Message.user("Why?");
        private static final Message SO = Message.assistant("So.");

        private static Session third(Message... messages) {
            return of(
                    step("main", 1, List.of(HI), HELLO),
                    step("main", 2, List.of(HI, HELLO, HOW), FINE),
                    step("main", 3, List.of(messages), SO));
        }

        @Test
        void thatGoOnAreTheSame() {
            assertThat(words(third(HI, HELLO, HOW, FINE, WHY), third(HI, HELLO, HOW, FINE, WHY)))
                    .isEmpty();
        }

        @Test
        void thatAreTrimmedInOneAreADifference() {
            assertThat(words(third(HI, HELLO, HOW, FINE, WHY), third(HOW, FINE, WHY)))
                    .containsExactly("~ step 3: conversation history: trimmed by 2 messages, at $.messages[0]");
            assertThat(cause(third(HI, HELLO, HOW, FINE, WHY), third(HOW, FINE, WHY))
                            .id())
                    .isEqualTo("history");
        }

        @Test
        void thatAreTrimmedInBothAreTheSame() {
            assertThat(words(third(HOW, FINE, WHY), third(HOW, FINE, WHY))).isEmpty();
        }

        @Test
        void thatAreTrimmedAfterAnotherDifferenceAreSaidInShort() {
            Session candidate = of(
                    step("main", 1, List.of(HI), Message.assistant("Hello!")),
                    step("main", 2, List.of(HI, Message.assistant("Hello!"), HOW), FINE),
                    step("main", 3, List.of(WHY), SO));

            assertThat(words(third(HI, HELLO, HOW, FINE, WHY), candidate))
                    .containsExactly(
                            "~ step 1: answer",
                            "~ step 3: conversation history: the agent changed what was said before, at $.messages");
            assertThat(SessionDiff.between(third(HI, HELLO, HOW, FINE, WHY), candidate)
                            .differences()
                            .get(1)
                            .sides())
                    .extracting(Sides::expected, Sides::actual)
                    .containsExactly("5 messages", "1 message");
        }

        @Test
        void inWhichTheModelsWordsWereChanged() {
            assertThat(words(third(HI, HELLO, HOW, FINE, WHY), third(HI, HELLO, HOW, Message.assistant("Great."), WHY)))
                    .containsExactly(
                            "~ step 3: conversation history: the agent changed the model's earlier words, at $.messages[3]");
        }

        @Test
        void towhichSomethingWasSaidMore() {
            assertThat(words(third(HI, HELLO, HOW, FINE, WHY), third(HI, HELLO, HOW, FINE, HI, WHY)))
                    .containsExactly("~ step 3: user message, at $.messages[4]");
            assertThat(words(third(HI, HELLO, HOW, FINE, HI, WHY), third(HI, HELLO, HOW, FINE, WHY)))
                    .containsExactly("~ step 3: user message, at $.messages[4]");
            assertThat(words(third(HI, HELLO, HOW, FINE, WHY), third(HI, HELLO, HOW, FINE, WHY, HI)))
                    .containsExactly("~ step 3: user message, at $.messages[5]");
        }

        @Test
        void inWhichNothingWasSaid() {
            assertThat(words(third(HI, HELLO, HOW, FINE, WHY), third(HI, HELLO, HOW, FINE)))
                    .containsExactly("~ step 3: user message, at $.messages[4]");
        }
    }

    @Nested
    class Models {
        @Test
        void thatFailedAreComparedByTheirErrors() {
            Step one = Sketch.failing(List.of(HI), "no network");
            Step other = Sketch.failing(List.of(HI), "too slow");

            assertThat(words(of(one), of(one))).isEmpty();
            assertThat(words(of(one), of(other))).containsExactly("~ step 1: answer, at $.result");
            assertThat(words(of(one), of(step("main", 1, List.of(HI), HELLO))))
                    .containsExactly("~ step 1: answer, at $.result");
        }

        @Test
        void whoseCallIsMoreAreShownWithTheirErrors() {
            SessionDiff diff = SessionDiff.between(
                    of(step("main", 1, List.of(HI), HELLO)),
                    of(step("main", 1, List.of(HI), HELLO), Sketch.failing(List.of(HI, HELLO), "no network")));

            assertThat(diff.differences().get(0).sides().actual()).isEqualTo("failed: no network");
            assertThat(diff.firstDivergence().orElseThrow().cause()).isEqualTo(new Cause.ExtraCall("LLM call"));
        }
    }
}
