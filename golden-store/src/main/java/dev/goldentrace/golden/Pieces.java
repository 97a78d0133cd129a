package dev.goldentrace.golden;

import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.ToolUse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what was streamed into the pieces in which it came. Redaction may have changed lengths: a piece that reaches past the
 * end is cut short, and what is left over belongs to the last piece of its kind, so that nothing is lost.
 */
final class Pieces {
    private Pieces() {}

    /** A piece with its text. */
    record Cut(Chunk chunk, Observed.Piece piece) {}

    /** Says when each piece came; empty where that is not known of all. */
    static List<Duration> pace(List<Cut> cuts) {
        List<Duration> pace = cuts.stream()
                .map(cut -> cut.piece().at())
                .filter(Objects::nonNull)
                .toList();
        return pace.size() == cuts.size() ? pace : List.of();
    }

    /** Cuts texts by kind. */
    static List<Cut> cut(UnaryOperator<String> textOfKind, List<Observed.Piece> pieces) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            last.put(pieces.get(i).kind(), i);
        }
        Map<String, Integer> done = new HashMap<>();
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Observed.Piece piece = pieces.get(i);
            String text = textOfKind.apply(piece.kind());
            int from = done.getOrDefault(piece.kind(), 0);
            boolean isLast = last.getOrDefault(piece.kind(), -1) == i;
            int to = isLast ? text.length() : Math.min(text.length(), from + piece.length());
            done.put(piece.kind(), to);
            if (to > from || piece.length() == 0) {
                cuts.add(new Cut(piece.chunk(text.substring(from, to)), piece));
            }
        }
        return cuts;
    }

    /** Puts the pieces of each kind together: what came of a reply that never was whole. */
    static Map<String, @Nullable Object> texts(List<Chunk> chunks) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        chunks.forEach(chunk -> texts.computeIfAbsent(Observed.Piece.kind(chunk), kind -> new StringBuilder())
                .append(chunk.text()));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        texts.forEach((kind, text) -> json.put(kind, Lines.of(text.toString())));
        return json;
    }

    static String text(LlmReply reply, String kind) {
        return switch (kind) {
            case Observed.Piece.TEXT -> reply.message().text();
            case Observed.Piece.REASONING -> reply.message().reasoning();
            default -> toolUse(reply.message().toolUses(), kind);
        };
    }

    private static String toolUse(List<ToolUse> uses, String kind) {
        int index = Observed.Piece.index(kind);
        if (index >= uses.size()) {
            return "";
        }
        return Observed.Piece.isCall(kind)
                ? uses.get(index).name()
                : uses.get(index).argumentsJson();
    }
}
