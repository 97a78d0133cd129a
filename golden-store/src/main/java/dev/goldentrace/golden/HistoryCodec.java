package dev.goldentrace.golden;

import dev.goldentrace.trace.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as what each call adds to its lane. Where a call does not keep the whole history (it was trimmed or
 * summarised), its messages are listed: ranges such as {@code "3-7"} of the history's messages, from 0, and new ones.
 */
final class HistoryCodec {
    private final MessageCodec messages;
    private final Map<String, List<Message>> histories = new HashMap<>();

    HistoryCodec(MessageCodec messages) {
        this.messages = messages;
    }

    void encode(String lane, List<Message> request, Map<String, @Nullable Object> json) {
        List<Message> history = history(lane);
        int size = history.size();
        if (request.size() >= size && request.subList(0, size).equals(history)) {
            json.put("adds", encodeAll(request.subList(size, request.size())));
        } else {
            json.put("messages", kept(request, history));
        }
        histories.put(lane, new ArrayList<>(request));
    }

    List<Message> decode(String lane, Fields json) {
        List<Message> history = history(lane);
        List<Message> request = new ArrayList<>();
        if (json.values().containsKey("messages")) {
            List<@Nullable Object> items = json.items("messages");
            for (int i = 0; i < items.size(); i++) {
                String path = json.at("messages") + "[" + i + "]";
                if (items.get(i) instanceof String range) {
                    request.addAll(range(range, history, path));
                } else {
                    request.add(messages.decode(Fields.of(items.get(i), path)));
                }
            }
        } else {
            request.addAll(history);
            json.objects("adds").forEach(added -> request.add(messages.decode(added)));
        }
        histories.put(lane, new ArrayList<>(request));
        return request;
    }

    void replied(String lane, Message reply) {
        history(lane).add(reply);
    }

    private List<Message> history(String lane) {
        return histories.computeIfAbsent(lane, none -> new ArrayList<>());
    }

    private List<Map<String, @Nullable Object>> encodeAll(List<Message> added) {
        return added.stream().map(messages::encode).toList();
    }

    private List<Object> kept(List<Message> request, List<Message> history) {
        List<Object> items = new ArrayList<>();
        int next = 0;
        int from = -1;
        for (Message message : request) {
            int at = indexOf(message, history, next);
            boolean extendsRange = from >= 0 && at == next;
            if (from >= 0 && !extendsRange) {
                items.add(from + "-" + (next - 1));
                from = -1;
            }
            if (at < 0) {
                items.add(messages.encode(message));
            } else {
                from = extendsRange ? from : at;
                next = at + 1;
            }
        }
        if (from >= 0) {
            items.add(from + "-" + (next - 1));
        }
        return items;
    }

    private static int indexOf(Message message, List<Message> history, int from) {
        for (int i = from; i < history.size(); i++) {
            if (history.get(i).equals(message)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Message> range(String range, List<Message> history, String path) {
        int dash = range.indexOf('-');
        List<Message> kept = List.of();
        try {
            int from = Integer.parseInt(range.substring(0, Math.max(dash, 0)));
            int to = Integer.parseInt(range.substring(dash + 1));
            kept = history.subList(from, to + 1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            kept = List.of();
        }
        if (kept.isEmpty()) {
            throw new Fields.Problem(path, "a range such as 0-2 of the " + history.size() + " messages before", range);
        }
        return kept;
    }
}
