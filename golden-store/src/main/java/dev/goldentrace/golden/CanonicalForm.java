package dev.goldentrace.golden;

import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What of a golden is compared, with shared texts by their hash only. */
final class CanonicalForm implements SharedTexts {
    private CanonicalForm() {}

    static List<String> of(Golden golden) {
        return golden.recordings().stream()
                .map(new GoldenCodec(new CanonicalForm())::canonical)
                .toList();
    }

    @Override
    public String put(String kind, Object json) {
        return kind + "-"
                + Blob.of(Json.write(json).getBytes(StandardCharsets.UTF_8)).sha256();
    }

    @Override
    public void put(Blob blob) {
        // its hash stands in the message
    }

    @Override
    public Object get(String reference) {
        throw new UnsupportedOperationException("a canonical form is only written");
    }

    @Override
    public Blob blob(String sha256) {
        throw new UnsupportedOperationException("a canonical form is only written");
    }
}
