package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.Part;
import dev.goldentrace.trace.ToolReply;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.service.tool.ToolExecutionResult;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Results of tools as replies, and back. A result that is not one text is written as JSON in the reply's text. */
final class ToolResults {
    private static final String CONTENTS = "goldentrace.contents";

    private ToolResults() {}

    static ToolReply toReply(ToolExecutionResult result) {
        List<Content> contents = result.resultContents();
        String text = contents.size() == 1 && contents.get(0) instanceof TextContent only
                ? only.text()
                : Json.write(Map.of(
                        CONTENTS,
                        Contents.toParts(contents).stream()
                                .map(ToolResults::toMap)
                                .toList()));
        return new ToolReply(text, result.isError(), null);
    }

    /** Rebuilds a result; {@code value} is the object that the tool had returned, where it can be made again. */
    static ToolExecutionResult toResult(ToolReply reply, @Nullable Object value) {
        ToolExecutionResult.Builder result =
                ToolExecutionResult.builder().isError(reply.error()).result(value);
        Optional<List<Content>> contents = contents(reply.text()).filter(list -> !list.isEmpty());
        contents.ifPresentOrElse(result::resultContents, () -> result.resultText(reply.text()));
        return result.build();
    }

    private static Optional<List<Content>> contents(String text) {
        return !text.contains(CONTENTS)
                ? Optional.empty()
                : Json.object(text)
                        .filter(map -> map.size() == 1)
                        .map(map -> map.get(CONTENTS))
                        .map(ToolResults::list);
    }

    private static @Nullable List<Content> list(@Nullable Object value) {
        return value instanceof List<?> parts
                ? parts.stream()
                        .map(part -> Contents.toContent(fromMap((Map<?, ?>) part)))
                        .toList()
                : null;
    }

    private static Map<String, @Nullable Object> toMap(Part part) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (part instanceof Part.Media media) {
            map.put("type", media.kind().name().toLowerCase(Locale.ROOT));
            map.put("mimeType", media.mimeType());
            map.put("url", media.url());
            Blob content = media.content();
            map.put("base64", content == null ? null : Base64.getEncoder().encodeToString(content.bytes()));
            map.values().removeIf(value -> value == null);
        } else {
            map.put("type", "text");
            map.put("text", ((Part.Text) part).text());
        }
        return map;
    }

    private static Part fromMap(Map<?, ?> map) {
        String type = String.valueOf(map.get("type"));
        return type.equals("text")
                ? new Part.Text(String.valueOf(map.get("text")))
                : new Part.Media(
                        Part.Media.Kind.valueOf(type.toUpperCase(Locale.ROOT)),
                        (String) map.get("mimeType"),
                        (String) map.get("url"),
                        Contents.blob((String) map.get("base64")));
    }
}
