package dev.goldentrace.fork;

import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a request needs that a recording does not bring back: state on the provider's server, which recorded answers do
 * not build, and parts that the provider signed for the conversation that it had.
 */
final class Dependencies {
    /** Fields of OpenAI's Responses, Assistants and Files, Anthropic's containers and Gemini's caches, without {@code _}. */
    private static final Set<String> SERVER_STATE = Set.of(
            "previousresponseid",
            "previousinteractionid",
            "conversation",
            "conversationid",
            "thread",
            "threadid",
            "container",
            "containerid",
            "cachedcontent",
            "cachedcontentname",
            "fileid",
            "fileids");

    private static final Pattern UPLOADED = Pattern.compile("(file[-_]|files/).*|.*/v1(beta)?/files/.*");

    private Dependencies() {}

    /** Says what a request that follows recorded steps depends on; empty where it carries all that it needs. */
    static Optional<String> of(LlmRequest request) {
        return state(request.parameters())
                .map(name -> "its request names <" + name + ">, state on the provider's server that answers from a"
                        + " recording do not build")
                .or(() -> request.messages().stream()
                        .flatMap(message -> of(message).stream())
                        .findFirst());
    }

    private static Optional<String> of(Message message) {
        Optional<String> uploaded = uploaded(message);
        if (uploaded.isPresent()) {
            return Optional.of("its request names the uploaded file <" + uploaded.get()
                    + ">, state on the provider's server that answers from a recording do not build");
        }
        Optional<String> state = state(message.opaque());
        if (state.isPresent()) {
            return Optional.of("a turn of its history names <" + state.get()
                    + ">, state on the provider's server that answers from a recording do not build");
        }
        return message.role() == Role.ASSISTANT
                ? message.opaque().keySet().stream()
                        .sorted()
                        .findFirst()
                        .map(key -> "a recorded turn of its history carries <" + key
                                + ">, a part that the provider signed or encrypted for the conversation that it had")
                : Optional.empty();
    }

    private static Optional<String> uploaded(Message message) {
        return message.content().stream()
                .flatMap(part -> part instanceof Part.Media media ? Stream.ofNullable(media.url()) : Stream.of())
                .filter(url -> UPLOADED.matcher(url).matches())
                .findFirst();
    }

    private static Optional<String> state(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .flatMap(field -> state(String.valueOf(field.getKey()), field.getValue()).stream())
                    .findFirst();
        }
        return json instanceof List<?> list
                ? list.stream().flatMap(each -> state(each).stream()).findFirst()
                : Optional.empty();
    }

    private static Optional<String> state(String name, @Nullable Object value) {
        String plain = name.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
        boolean says = value != null && !value.equals("") && !value.equals(List.of()) && !value.equals(Map.of());
        return says && SERVER_STATE.contains(plain) ? Optional.of(name) : state(value);
    }
}
