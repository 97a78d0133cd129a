package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.settings.AfterDivergence;
import dev.goldentrace.settings.PromptChange;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** With {@code onPromptChange=warn} an edited prompt passes, once counted, and everything else is compared as ever. */
class PromptChangeTest {
    private static final ReplayPolicy WARN = new ReplayPolicy(PromptChange.WARN, AfterDivergence.STOP);

    private final Shop shop = new Shop();
    private final Replay replay = Replay.of(Diverging.GOLDEN, WARN);

    private static UnaryOperator<LlmRequest> prompts(Message system, Message user) {
        return request -> {
            List<Message> messages = new ArrayList<>(request.messages());
            messages.set(0, system);
            messages.set(1, user);
            return new LlmRequest(
                    request.model(), messages, request.tools(), request.responseFormat(), request.parameters());
        };
    }

    private void editBothPrompts() {
        shop.first = prompts(Message.system("Be quick."), Message.user("My pot is broken."));
        shop.second = shop.first;
    }

    private static Consumer<TraceCollector> says(Message... messages) {
        return trace ->
                trace.llm(LlmRequest.of("m", List.of(messages)), () -> LlmReply.of(Message.assistant("Bye."), null));
    }

    private static List<Cause> causes(Replay replay) {
        return replay.source.promptChanges().stream()
                .map(Divergence.Details::cause)
                .toList();
    }

    @Nested
    class Passes {

        @Test
        void eachEditedPromptOnceHoweverManyTurnsRepeatIt() {
            editBothPrompts();
            replay.run(shop);

            assertThat(shop.answer).isEqualTo("Your money is on its way.");
            assertThat(replay.source.unread()).isEmpty();
            assertThat(causes(replay)).containsExactly(new Cause.SystemPrompt(), new Cause.UserMessage());
            assertThat(replay.source.promptChanges().get(0).actual()).isEqualTo("Be quick.");
        }

        @Test
        void anEditOfALaterTurn() {
            shop.second = request -> {
                List<Message> messages = new ArrayList<>(request.messages());
                messages.set(messages.size() - 1, Message.user("And?"));
                return Shop.request(messages);
            };
            replay.run(shop);

            assertThat(causes(replay)).containsExactly(new Cause.UserMessage());
            assertThat(replay.source.promptChanges().get(0).step()).isEqualTo(2);
        }

        @Test
        void oneEditInConversationsThatShareNothingElse() {
            Consumer<TraceCollector> two = agent("Be kind.");
            Replay edited = Replay.of(Replay.record(two), WARN).run(agent("Be quick."));

            assertThat(edited.source.unread()).isEmpty();
            assertThat(causes(edited)).containsExactly(new Cause.SystemPrompt());
        }

        private Consumer<TraceCollector> agent(String prompt) {
            return trace -> {
                for (String question : List.of("One?", "Two?")) {
                    trace.llm(
                            LlmRequest.of("m", List.of(Message.system(prompt), Message.user(question))),
                            () -> LlmReply.of(Message.assistant(question), null));
                }
            };
        }

        @Test
        void anAddedOrALeftOutMessageOfTheUser() {
            Consumer<TraceCollector> one = says(Message.user("Q1"));
            Consumer<TraceCollector> two = says(Message.user("Q1"), Message.user("And?"));
            Replay longer = Replay.of(Replay.record(one), WARN).run(two);
            Replay shorter = Replay.of(Replay.record(two), WARN).run(one);

            assertThat(causes(longer)).containsExactly(new Cause.UserMessage());
            assertThat(causes(shorter)).containsExactly(new Cause.UserMessage());
        }

        @Test
        void surrogatesBindInAllThatIsNotEdited() {
            Golden golden = Replay.record(asks("Be kind."));
            List<String> answers = new ArrayList<>();
            Replay.of(golden, WARN).run(trace -> answers.add(said(trace, "Be quick.", "bob@other-mail.com")));

            assertThat(answers).containsExactly("Written to bob@other-mail.com.");
        }

        private Consumer<TraceCollector> asks(String prompt) {
            return trace -> said(trace, prompt, "anna@acme-mail.com");
        }

        private static String said(TraceCollector trace, String prompt, String mail) {
            return trace.llm(
                            LlmRequest.of("m", List.of(Message.system(prompt), Message.user("Write to " + mail))),
                            () -> LlmReply.of(Message.assistant("Written to " + mail + "."), null))
                    .message()
                    .text();
        }
    }

    @Nested
    class StillFails {

        @Test
        void atToolArguments() {
            editBothPrompts();
            shop.tools = uses -> List.of(ToolUse.of("call_1", "get_order", Map.of("order", 1002L)));

            assertThat(replay.divergence(shop).details().cause()).isEqualTo(new Cause.ToolArguments("get_order"));
            assertThat(causes(replay)).hasSize(2);
        }

        @Test
        void atToolsOfferedBesideAnEditedPrompt() {
            editBothPrompts();
            UnaryOperator<LlmRequest> edited = shop.first;
            shop.first = request -> edited.apply(request).withTools(List.of());

            assertThat(replay.divergence(shop).details().cause()).isEqualTo(new Cause.ToolsOffered("get_order"));
        }

        @Test
        void atAChangedHistory() {
            editBothPrompts();
            shop.second = request -> {
                List<Message> messages = new ArrayList<>(request.messages());
                messages.subList(1, 3).clear();
                return Shop.request(messages);
            };

            assertThat(replay.divergence(shop).details().cause().id()).isEqualTo("history");
        }

        @Test
        void atACallNeverMade() {
            editBothPrompts();
            shop.tools = uses -> List.of(Shop.ORDER);

            assertThat(replay.divergence(shop).details().cause()).isEqualTo(new Cause.CallNeverMade("get_stock"));
        }

        @Test
        void atTheModelsWordsBesideAnAddedMessage() {
            Message rome = Message.assistant(null, List.of(ToolUse.of("c1", "book", Map.of("to", "Rome"))));
            Message paris = Message.assistant(null, List.of(ToolUse.of("c1", "book", Map.of("to", "Paris"))));
            Replay added = Replay.of(Replay.record(says(Message.user("Q1"), rome, Message.user("Thanks"))), WARN);

            assertThat(added.divergence(says(Message.user("Q1!"), paris, Message.user("Thanks"), Message.user("And?")))
                            .details()
                            .path())
                    .isEqualTo("$.messages[1].toolUses[0].arguments.to");
            assertThat(causes(added)).containsExactly(new Cause.UserMessage());
        }

        @Test
        void atTheModelsWordsInPlaceOfTheUsers() {
            Replay spoken = Replay.of(Replay.record(says(Message.user("Q1"), Message.user("Book Rome."))), WARN);

            assertThat(spoken.divergence(says(Message.user("Q1"), Message.assistant("Booked Paris.")))
                            .details()
                            .cause())
                    .isEqualTo(new Cause.History());
        }

        @Test
        void atTheModelsWordsAtTheEnd() {
            Replay longer = Replay.of(Replay.record(says(Message.user("Q1"))), WARN);

            assertThat(longer.divergence(says(Message.user("Q1!"), Message.assistant("Booked Paris.")))
                            .details()
                            .cause())
                    .isEqualTo(new Cause.History());
        }

        @Test
        void withoutTheSetting() {
            editBothPrompts();

            assertThat(Replay.of(Diverging.GOLDEN).divergence(shop).details().cause())
                    .isEqualTo(new Cause.SystemPrompt());
        }
    }

    @Test
    void goesTogetherWithReportingAll() {
        ReplayPolicy both = new ReplayPolicy(PromptChange.WARN, AfterDivergence.REPORT);
        Replay reporting = Replay.of(Diverging.GOLDEN, both);
        editBothPrompts();
        shop.embedded = "pot";
        reporting.run(shop);

        assertThat(causes(reporting)).hasSize(2);
        assertThat(reporting.source.unread().orElseThrow().details().cause().id())
                .isEqualTo("service-input");
    }
}
