package dev.goldentrace.replay;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Role;
import dev.goldentrace.trace.ToolSpec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what was recorded in place of one difference of a live request, and leaves all else of it as it came. */
final class Reconciled {
    private static final Pattern MESSAGE = Pattern.compile("^\\$\\.messages\\[(\\d+)]");

    private final LlmRequest recorded;
    private final LlmRequest live;

    private Reconciled(LlmRequest recorded, LlmRequest live) {
        this.recorded = recorded;
        this.live = live;
    }

    static LlmRequest of(LlmRequest recorded, LlmRequest live, Difference difference) {
        return new Reconciled(recorded, live).without(difference);
    }

    private LlmRequest without(Difference difference) {
        Cause cause = difference.cause();
        if (cause instanceof Cause.SystemPrompt) {
            return withMessages(placed(recorded.messages(), conversation(live.messages())));
        }
        if (cause instanceof Cause.ToolsOffered offered) {
            return live.withTools(tools(offered.tool()));
        }
        if (cause instanceof Cause.ResponseSchema) {
            return new LlmRequest(
                    live.model(), live.messages(), live.tools(), recorded.responseFormat(), live.parameters());
        }
        if (cause instanceof Cause.ModelOrParameters setting) {
            return setting.name().equals("model") && difference.path().equals("$.model")
                    ? new LlmRequest(
                            recorded.model(), live.messages(), live.tools(), live.responseFormat(), live.parameters())
                    : live.withParameters(parameters(setting.name()));
        }
        return withMessages(messages(difference));
    }

    private LlmRequest withMessages(List<Message> messages) {
        return new LlmRequest(live.model(), messages, live.tools(), live.responseFormat(), live.parameters());
    }

    private List<ToolSpec> tools(String name) {
        return Stream.concat(
                        live.tools().stream().filter(tool -> !tool.name().equals(name)),
                        recorded.tools().stream().filter(tool -> tool.name().equals(name)))
                .toList();
    }

    private Map<String, @Nullable Object> parameters(String name) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>(live.parameters());
        String key = name.split("[.\\[]", 2)[0];
        if (recorded.parameters().containsKey(key)) {
            parameters.put(key, recorded.parameters().get(key));
        } else {
            parameters.remove(key);
        }
        return parameters;
    }

    /** Only the message that differs; a history that was trimmed or rewritten cannot be told message from message. */
    private List<Message> messages(Difference difference) {
        List<Message> expected = conversation(recorded.messages());
        List<Message> actual = new ArrayList<>(conversation(live.messages()));
        Matcher at = MESSAGE.matcher(difference.path());
        if ((difference.cause() instanceof Cause.History && isWhole(difference)) || !at.find()) {
            return recorded.messages();
        }
        reconcile(expected, actual, Integer.parseInt(at.group(1)));
        return placed(live.messages(), actual);
    }

    /** A message of another role stands where one was left out or added, if as many are missing or too many. */
    private static void reconcile(List<Message> expected, List<Message> actual, int index) {
        boolean both = index < expected.size() && index < actual.size();
        boolean sameRole =
                both && expected.get(index).role() == actual.get(index).role();
        if (sameRole || (both && expected.size() == actual.size())) {
            actual.set(index, expected.get(index));
        } else if (expected.size() > actual.size()) {
            actual.add(index, expected.get(index));
        } else {
            actual.remove(index);
        }
    }

    private static boolean isWhole(Difference difference) {
        return !difference.cause().equals(new Cause.History());
    }

    private static List<Message> conversation(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.role() != Role.SYSTEM)
                .toList();
    }

    /** A conversation with the system messages of a pattern, as far from its beginning as they stand there. */
    private static List<Message> placed(List<Message> pattern, List<Message> conversation) {
        List<Message> placed = new ArrayList<>();
        Iterator<Message> next = conversation.iterator();
        for (Message message : pattern) {
            if (message.role() == Role.SYSTEM) {
                placed.add(message);
            } else if (next.hasNext()) {
                placed.add(next.next());
            }
        }
        next.forEachRemaining(placed::add);
        return placed;
    }
}
