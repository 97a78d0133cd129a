package dev.goldentrace.redaction;

import dev.goldentrace.trace.Chunk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rewrites the pieces of a streamed reply as the texts that they make together: a value may be cut in two by the stream. */
final class ChunkTexts {
    private final TextRewrite rewrite;

    ChunkTexts(TextRewrite rewrite) {
        this.rewrite = rewrite;
    }

    List<Chunk> rewrite(List<Chunk> chunks) {
        Map<String, List<Integer>> streams = new LinkedHashMap<>();
        for (int at = 0; at < chunks.size(); at++) {
            if (!(chunks.get(at) instanceof Chunk.Call)) {
                streams.computeIfAbsent(stream(chunks.get(at)), unused -> new ArrayList<>())
                        .add(at);
            }
        }
        List<Chunk> rewritten = new ArrayList<>(chunks);
        streams.values().forEach(places -> rewrite(rewritten, places));
        return rewritten;
    }

    private void rewrite(List<Chunk> chunks, List<Integer> places) {
        List<String> pieces = rewrite.pieces(
                places.stream().map(place -> chunks.get(place).text()).toList());
        for (int at = 0; at < pieces.size(); at++) {
            int place = places.get(at);
            chunks.set(place, withText(chunks.get(place), pieces.get(at)));
        }
    }

    private static String stream(Chunk chunk) {
        return chunk instanceof Chunk.Arguments arguments
                ? "arguments " + arguments.index()
                : chunk.getClass().getSimpleName();
    }

    private static Chunk withText(Chunk chunk, String text) {
        if (chunk instanceof Chunk.Arguments arguments) {
            return new Chunk.Arguments(arguments.index(), text);
        }
        return chunk instanceof Chunk.Reasoning ? new Chunk.Reasoning(text) : new Chunk.Text(text);
    }
}
