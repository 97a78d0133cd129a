package dev.goldentrace.golden;

import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a reply into the pieces in which it was streamed. Redaction may have changed lengths: a piece that reaches past the
 * end is cut short, and what is left over belongs to the last piece of its kind, so that nothing is lost.
 */
final class Pieces {
    private Pieces() {}

    static List<Chunk> cut(LlmReply reply, List<Observed.Piece> pieces) {
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            last.put(pieces.get(i).kind(), i);
        }
        Map<String, Integer> done = new HashMap<>();
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Observed.Piece piece = pieces.get(i);
            String text = text(reply, piece.kind());
            int from = done.getOrDefault(piece.kind(), 0);
            int to = last.getOrDefault(piece.kind(), -1) == i
                    ? text.length()
                    : Math.min(text.length(), from + piece.length());
            done.put(piece.kind(), to);
            if (to > from) {
                chunks.add(chunk(piece.kind(), text.substring(from, to)));
            }
        }
        return chunks;
    }

    private static String text(LlmReply reply, String kind) {
        if (kind.equals("text")) {
            return reply.message().text();
        }
        if (kind.equals("reasoning")) {
            return reply.message().reasoning();
        }
        int index = index(kind);
        return index < reply.message().toolUses().size()
                ? reply.message().toolUses().get(index).argumentsJson()
                : "";
    }

    private static Chunk chunk(String kind, String text) {
        if (kind.equals("text")) {
            return new Chunk.Text(text);
        }
        return kind.equals("reasoning") ? new Chunk.Reasoning(text) : new Chunk.Arguments(index(kind), text);
    }

    private static int index(String kind) {
        return Integer.parseInt(kind.substring("arguments".length()));
    }
}
