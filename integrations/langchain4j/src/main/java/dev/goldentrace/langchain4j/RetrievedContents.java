package dev.goldentrace.langchain4j;

import dev.goldentrace.trace.ServiceReply;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a search found, as JSON values and back: text, the document's metadata, score. */
final class RetrievedContents {
    private static final String CONTENTS = "contents";

    private RetrievedContents() {}

    static ServiceReply toReply(List<Content> contents) {
        return ServiceReply.of(
                Map.of(CONTENTS, contents.stream().map(RetrievedContents::toMap).toList()));
    }

    private static Map<String, @Nullable Object> toMap(Content content) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("text", content.textSegment().text());
        Map<String, @Nullable Object> document = new TreeMap<>();
        content.textSegment()
                .metadata()
                .toMap()
                .forEach((key, value) -> document.put(key, value instanceof UUID ? value.toString() : value));
        if (!document.isEmpty()) {
            map.put("metadata", document);
        }
        new TreeMap<>(content.metadata()).forEach((key, value) -> map.put(word(key), value)); // its order is random
        return map;
    }

    @SuppressWarnings("unchecked")
    static List<Content> of(ServiceReply reply) {
        List<Content> contents = new ArrayList<>();
        if (reply.output().get(CONTENTS) instanceof List<?> list) {
            for (Object found : list) {
                contents.add(
                        found instanceof Map<?, ?> map
                                ? of((Map<String, @Nullable Object>) map)
                                : Content.from(String.valueOf(found)));
            }
        }
        return contents;
    }

    private static Content of(Map<String, @Nullable Object> map) {
        Map<String, Object> document = new LinkedHashMap<>();
        Schemas.inner(map, "metadata")
                .forEach((key, value) -> document.put(key, number(Objects.requireNonNull(value))));
        Map<ContentMetadata, Object> metadata = new EnumMap<>(ContentMetadata.class);
        for (ContentMetadata key : ContentMetadata.values()) {
            Object value = map.get(word(key));
            if (value != null) {
                metadata.put(key, value instanceof Number number ? (Object) number.doubleValue() : value);
            }
        }
        return Content.from(TextSegment.from(String.valueOf(map.get("text")), Metadata.from(document)), metadata);
    }

    /** LangChain4j's metadata knows integers, longs, floats and doubles, and reads each as the other. */
    private static Object number(Object value) {
        return value instanceof BigDecimal decimal ? (Object) decimal.doubleValue() : value;
    }

    private static String word(ContentMetadata key) {
        return key.name().toLowerCase(Locale.ROOT);
    }
}
