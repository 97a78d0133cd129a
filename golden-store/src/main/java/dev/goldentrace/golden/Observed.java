package dev.goldentrace.golden;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.ServiceCall;
import dev.goldentrace.trace.Timing;
import dev.goldentrace.trace.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was merely observed of one call and is never compared: when, how long, tokens, the provider's ids and the pieces of
 * a stream.
 *
 * @param timing when, and how long it took
 * @param usage the tokens, or null where the provider did not say
 * @param model the model that answered, or null
 * @param responseId the provider's id of the answer, or null
 * @param attempt which try this was, from 1
 * @param chunks the pieces, by kind and length
 * @param opaque what else the provider or the adapter says about the answer
 */
record Observed(
        Timing timing,
        @Nullable Usage usage,
        @Nullable String model,
        @Nullable String responseId,
        int attempt,
        List<Piece> chunks,
        Map<String, @Nullable Object> opaque) {

    static Observed of(Call call) {
        if (call instanceof LlmCall llm) {
            LlmReply reply = llm.reply().orElse(null);
            return new Observed(
                    llm.timing(),
                    llm.usage().orElse(null),
                    reply == null ? null : reply.model(),
                    reply == null ? null : reply.responseId(),
                    llm.attempt(),
                    llm.chunks().stream().map(Piece::of).toList(),
                    reply == null ? Map.of() : reply.opaque());
        }
        Usage usage = call instanceof ServiceCall service
                ? service.reply().map(reply -> reply.usage()).orElse(null)
                : null;
        return new Observed(call.timing(), usage, null, null, 1, List.of(), Map.of());
    }

    Map<String, @Nullable Object> encode(Instant sessionStart) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("at", Duration.between(sessionStart, timing.start()).toMillis());
        json.put("ms", timing.latency().toMillis());
        Duration firstToken = timing.firstToken();
        MessageCodec.putIf(json, "firstTokenMs", firstToken == null ? null : firstToken.toMillis());
        if (usage != null) {
            json.put("tokens", encode(usage));
        }
        MessageCodec.putIf(json, "model", model);
        MessageCodec.putIf(json, "responseId", responseId);
        MessageCodec.putIf(json, "attempt", attempt > 1 ? attempt : null);
        if (!chunks.isEmpty()) {
            json.put("chunks", chunks.stream().map(Piece::word).toList());
        }
        if (!opaque.isEmpty()) {
            json.put("opaque", opaque);
        }
        return json;
    }

    static Observed decode(Fields json, Instant sessionStart) {
        Timing timing = new Timing(
                sessionStart.plusMillis(json.number("at")),
                Duration.ofMillis(json.number("ms")),
                json.has("firstTokenMs") ? Duration.ofMillis(json.number("firstTokenMs")) : null);
        return new Observed(
                timing,
                json.has("tokens") ? decodeUsage(json.object("tokens")) : null,
                json.text("model"),
                json.text("responseId"),
                json.has("attempt") ? (int) json.number("attempt") : 1,
                json.items("chunks").stream()
                        .map(word -> Piece.parse(String.valueOf(word), json.at("chunks")))
                        .toList(),
                json.map("opaque"));
    }

    private static Map<String, @Nullable Object> encode(Usage usage) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("in", usage.inputTokens());
        json.put("out", usage.outputTokens());
        MessageCodec.putIf(json, "cached", positive(usage.cachedInputTokens()));
        MessageCodec.putIf(json, "cacheWrite", positive(usage.cacheWriteTokens()));
        MessageCodec.putIf(json, "reasoning", positive(usage.reasoningTokens()));
        return json;
    }

    private static @Nullable Long positive(long number) {
        return number > 0 ? number : null;
    }

    private static Usage decodeUsage(Fields json) {
        return new Usage(
                json.number("in"),
                json.number("out"),
                json.number("cached"),
                json.number("cacheWrite"),
                json.number("reasoning"));
    }

    /**
     * One piece of a stream, by its kind and length, as {@code text:12}, {@code reasoning:5} or {@code arguments0:7}.
     *
     * @param kind {@code text}, {@code reasoning}, or {@code arguments} with the index of the tool use
     * @param length in characters of the text that was streamed
     */
    record Piece(String kind, int length) {
        static Piece of(Chunk chunk) {
            String kind = chunk instanceof Chunk.Text
                    ? "text"
                    : chunk instanceof Chunk.Arguments arguments ? "arguments" + arguments.index() : "reasoning";
            return new Piece(kind, chunk.text().length());
        }

        String word() {
            return kind + ":" + length;
        }

        static Piece parse(String word, String path) {
            int colon = word.lastIndexOf(':');
            try {
                return new Piece(word.substring(0, Math.max(colon, 0)), Integer.parseInt(word.substring(colon + 1)));
            } catch (NumberFormatException e) {
                throw new Fields.Problem(path, "pieces such as text:12", word);
            }
        }
    }
}
