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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * @param opaque what an adapter needs to rebuild the provider's reply around its message
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
                    pieces(llm),
                    reply == null ? Map.of() : reply.opaque());
        }
        Usage usage = call instanceof ServiceCall service
                ? service.reply().map(reply -> reply.usage()).orElse(null)
                : null;
        return new Observed(call.timing(), usage, null, null, 1, List.of(), Map.of());
    }

    private static List<Piece> pieces(LlmCall call) {
        List<Duration> pace = call.timing().pace();
        boolean timed = pace.size() == call.chunks().size();
        List<Piece> pieces = new ArrayList<>();
        for (Chunk chunk : call.chunks()) {
            Duration at = timed ? pace.get(pieces.size()) : null;
            pieces.add(new Piece(Piece.kind(chunk), chunk.text().length(), at));
        }
        return pieces;
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
                json.has("attempt") ? json.count("attempt", 1) : 1,
                json.texts("chunks").stream()
                        .map(word -> Piece.parse(word, json.at("chunks")))
                        .toList(),
                json.map("opaque"));
    }

    static Map<String, @Nullable Object> encode(Usage usage) {
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

    static Usage decodeUsage(Fields json) {
        return new Usage(
                json.number("in"),
                json.number("out"),
                json.number("cached"),
                json.number("cacheWrite"),
                json.number("reasoning"));
    }

    /**
     * One piece of a stream, by its kind, its length and when it came, as {@code text:12@340}, {@code reasoning:5@90} or,
     * where nobody measured, {@code call0:9} or {@code arguments0:7}.
     *
     * @param kind {@code text}, {@code reasoning}, or {@code call} or {@code arguments} with the index of the tool use
     * @param length in characters of the text that was streamed
     * @param at from when the call was made to when it came, in the file in milliseconds; null where nobody measured
     */
    record Piece(String kind, int length, @Nullable Duration at) {
        static final String TEXT = "text";
        static final String REASONING = "reasoning";

        private static final String CALL = "call";
        private static final String ARGUMENTS = "arguments";
        private static final Pattern WORD =
                Pattern.compile("(text|reasoning|(?:call|arguments)\\d{1,6}):(\\d{1,9})(?:@(\\d{1,12}))?");

        static String kind(Chunk chunk) {
            if (chunk instanceof Chunk.Arguments arguments) {
                return ARGUMENTS + arguments.index();
            }
            if (chunk instanceof Chunk.Call call) {
                return CALL + call.index();
            }
            return chunk instanceof Chunk.Text ? TEXT : REASONING;
        }

        static boolean isCall(String kind) {
            return kind.startsWith(CALL);
        }

        /** Which tool use a piece of its name or arguments belongs to. */
        static int index(String kind) {
            return Integer.parseInt(kind.substring((isCall(kind) ? CALL : ARGUMENTS).length()));
        }

        Chunk chunk(String text) {
            return switch (kind) {
                case TEXT -> new Chunk.Text(text);
                case REASONING -> new Chunk.Reasoning(text);
                default -> isCall(kind) ? new Chunk.Call(index(kind), text) : new Chunk.Arguments(index(kind), text);
            };
        }

        String word() {
            return kind + ":" + length + (at == null ? "" : "@" + at.toMillis());
        }

        static Piece parse(String word, String path) {
            Matcher piece = WORD.matcher(word);
            if (!piece.matches()) {
                throw new Fields.Problem(path, "pieces such as text:12, arguments0:7 or text:12@340", word);
            }
            String at = piece.group(3);
            return new Piece(
                    piece.group(1),
                    Integer.parseInt(piece.group(2)),
                    at == null ? null : Duration.ofMillis(Long.parseLong(at)));
        }
    }
}
