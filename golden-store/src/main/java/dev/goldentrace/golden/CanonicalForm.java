package dev.goldentrace.golden;

import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.normalize.RunValues;
import dev.goldentrace.normalize.StableTexts;
import dev.goldentrace.redaction.Renaming;
import dev.goldentrace.trace.Blob;
import dev.goldentrace.trace.Session;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a golden is compared, with shared texts by their hash only. */
final class CanonicalForm implements SharedTexts {
    private final Renaming renaming;

    private CanonicalForm(Renaming renaming) {
        this.renaming = renaming;
    }

    /** Gives a text for each recording: all but what was merely observed, and how surrogates are numbered. */
    static List<String> of(Golden golden, Normalization normalization) {
        return golden.recordings().stream()
                .map(session -> of(session, normalization, Renaming.of(golden.surrogates())))
                .toList();
    }

    private static String of(Session session, Normalization normalization, Renaming renaming) {
        StableTexts texts = new StableTexts(normalization, RunValues.of(session));
        Session canonical = new CanonicalSession(texts).of(session);
        Map<String, @Nullable Object> json =
                new LinkedHashMap<>(new SessionWriter(new CanonicalForm(renaming)).session(canonical));
        json.remove("observed");
        return renaming.apply(CanonicalJson.of(json));
    }

    @Override
    public String put(String kind, Object json) {
        return kind + "-"
                + Blob.of(renaming.apply(CanonicalJson.of(json)).getBytes(StandardCharsets.UTF_8))
                        .sha256();
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
