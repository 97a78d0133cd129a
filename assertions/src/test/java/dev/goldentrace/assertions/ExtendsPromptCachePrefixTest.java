package dev.goldentrace.assertions;

import static dev.goldentrace.assertions.Story.story;
import static dev.goldentrace.assertions.Story.tool;
import static dev.goldentrace.assertions.TraceAssertions.assertThatTrace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import org.junit.jupiter.api.Test;

class ExtendsPromptCachePrefixTest {
    private static final Message SYSTEM = Message.system("Be kind.");
    private static final Message QUESTION = Message.user("Money back, please.");
    private static final Message REPLY = Message.assistant("Which order?");

    @Test
    void passesWhereEachRequestBeginsWithTheOneBefore() {
        assertThatTrace(story().sends(SYSTEM, QUESTION)
                        .calls(tool("get_order"))
                        .sends(SYSTEM, QUESTION, REPLY)
                        .says("Done.")
                        .session())
                .extendsPromptCachePrefix();
    }

    @Test
    void comparesWithinALane() {
        assertThatTrace(story().sends(SYSTEM, QUESTION)
                        .calls(tool("research"))
                        .inLane("researcher")
                        .sends(Message.system("You search."))
                        .calls(tool("search"))
                        .inLane("main")
                        .sends(SYSTEM, QUESTION, REPLY)
                        .says("Done.")
                        .session())
                .extendsPromptCachePrefix();
    }

    @Test
    void failsForAMessageThatChanged() {
        Session session = story().sends(Message.system("It is 12:00."), QUESTION)
                .calls(tool("get_order"))
                .sends(Message.system("It is 12:01."), QUESTION, REPLY)
                .says("Done.")
                .session();

        assertThatThrownBy(() -> assertThatTrace(session).extendsPromptCachePrefix())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Expecting trace to extend the prompt cache's prefix
                          expected   each request of a lane to begin with the one before it
                          actual     run 1, step 2, model gpt-4.1: message 1 (system) is <It is 12:01.>, before <It is 12:00.>
                          hint       what comes before the first difference is all that a cache can give: put what changes at the end
                          trace      1 run, 2 steps, 1 tool call
                                     1. get_order()""");
    }

    @Test
    void failsForAHistoryThatWasCut() {
        assertFails(
                story().sends(SYSTEM, QUESTION, REPLY).calls(tool("a")).sends(SYSTEM, QUESTION),
                "message 3 (assistant) is gone");
    }

    @Test
    void failsForOtherToolsOrAnotherModel() {
        assertFails(
                story().sends(SYSTEM).offers("a", "b").calls(tool("a")).offers("b", "a"),
                "other tools, or in another order");
        assertFails(story().sends(SYSTEM).calls(tool("a")).model("gpt-5"), "another model, <gpt-5> after <gpt-4.1>");
    }

    private static void assertFails(Story story, String actual) {
        Session session = story.says("Done.").session();

        assertThatThrownBy(() -> assertThatTrace(session).extendsPromptCachePrefix())
                .hasMessageContaining(actual);
    }
}
