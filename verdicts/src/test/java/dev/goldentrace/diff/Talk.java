package dev.goldentrace.diff;

import dev.goldentrace.capture.Boundary;
import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolReply;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolUse;
import dev.goldentrace.trace.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A conversation of an agent without a framework, held through the collector: what the user says, and what the model answers
 * to it. Ids of tool calls are others in each talk. Immutable.
 *
 * <pre>{@code
 * talk(user("Refund 1001.", calls(tool("get_order", "kettle", "order", 1001)), says("Done."))).session()
 * }</pre>
 */
record Talk(String system, String model, Map<String, Object> parameters, String ids, List<Turn> turns) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:15:30Z"), ZoneOffset.UTC);

    record Turn(String user, List<Reply> replies) {}

    record Reply(String text, List<Asked> calls, Usage usage) {
        Reply taking(Usage other) {
            return new Reply(text, calls, other);
        }

        Reply saying(String other) {
            return new Reply(other, calls, usage);
        }
    }

    /** Null for a result is a call that the model asked for and nobody made. */
    record Asked(String tool, Map<String, Object> arguments, String result, UnaryOperator<String> handed) {
        Asked handedAs(UnaryOperator<String> other) {
            return new Asked(tool, arguments, result, other);
        }
    }

    static Talk talk(Turn... turns) {
        return new Talk("Be kind.", "gpt-4.1", Map.of(), "a", List.of(turns));
    }

    static Turn user(String text, Reply... replies) {
        return new Turn(text, Arrays.asList(replies));
    }

    static Reply says(String text) {
        return new Reply(text, List.of(), Usage.of(100, 10));
    }

    static Reply calls(Asked... calls) {
        return new Reply("", List.of(calls), Usage.of(100, 10));
    }

    /** Arguments as name, value, name, value. */
    static Asked tool(String name, String result, Object... arguments) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            map.put((String) arguments[i], arguments[i + 1]);
        }
        return new Asked(name, map, result, UnaryOperator.identity());
    }

    Talk withSystem(String other) {
        return new Talk(other, model, parameters, ids, turns);
    }

    Talk withModel(String other) {
        return new Talk(system, other, parameters, ids, turns);
    }

    Talk withParameters(Map<String, Object> others) {
        return new Talk(system, model, others, ids, turns);
    }

    Talk withIds(String other) {
        return new Talk(system, model, parameters, other, turns);
    }

    Session session() {
        Capture capture = Capture.start("Shop.talks", Source.live(), CLOCK);
        hold(capture.collector());
        return capture.end(null, Duration.ZERO);
    }

    void hold(TraceCollector trace) {
        List<Message> messages = new ArrayList<>();
        for (Turn turn : turns) {
            messages.add(Message.user(turn.user()));
            trace.run(turn.user(), () -> {
                String answer = "";
                for (Reply reply : turn.replies()) {
                    answer = step(trace, messages, reply);
                }
                return answer;
            });
        }
    }

    private String step(Boundary trace, List<Message> messages, Reply reply) {
        List<ToolUse> uses = new ArrayList<>();
        for (Asked call : reply.calls()) {
            uses.add(ToolUse.of(ids + "-" + messages.size() + "-" + uses.size(), call.tool(), call.arguments()));
        }
        List<Message> all = new ArrayList<>(messages);
        all.add(0, Message.system(system));
        LlmRequest request = LlmRequest.of(model, all).withParameters(parameters);
        messages.add(trace.call(request, () -> LlmReply.of(Message.assistant(reply.text(), uses), reply.usage()))
                .message());
        for (int i = 0; i < uses.size(); i++) {
            Asked call = reply.calls().get(i);
            if (call.result() != null) {
                ToolReply given = trace.call(ToolRequest.of(uses.get(i)), () -> ToolReply.of(call.result()));
                messages.add(Message.tool(
                        uses.get(i).id(), call.tool(), call.handed().apply(given.text())));
            }
        }
        return reply.text();
    }
}
