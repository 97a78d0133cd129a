package dev.goldentrace.golden;

import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A golden as JSON, version 1: its story first, then whose it is and how it was made, then the recordings. */
final class GoldenCodec {
    private final SharedTexts shared;

    GoldenCodec(SharedTexts shared) {
        this.shared = shared;
    }

    /** Encodes a golden that says which file beside it holds the recordings before the newest, null for none. */
    Map<String, @Nullable Object> encode(Golden golden, @Nullable String older) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("story", Story.of(golden.newest(), golden.contract()));
        json.put("schema", Golden.SCHEMA);
        json.put("test", encode(golden.id()));
        MessageCodec.putIf(json, "against", golden.against());
        json.put("redaction", golden.redaction());
        if (golden.personalData() == PersonalData.INVENTED) {
            json.put("personalData", "invented");
        }
        if (!golden.surrogates().isEmpty()) {
            json.put(
                    "redacted",
                    golden.surrogates().stream().map(GoldenCodec::encode).toList());
        }
        MessageCodec.putIf(json, "contract", golden.contract() == null ? null : Lines.of(golden.contract()));
        MessageCodec.putIf(json, "older", older);
        json.put("recording", new SessionWriter(shared).session(golden.newest()));
        return json;
    }

    /** The accepted recordings before the newest stand in a file of their own, oldest first. */
    Map<String, @Nullable Object> encodeOlder(Golden golden) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", (long) Golden.SCHEMA);
        json.put("test", encode(golden.id()));
        List<Session> older = golden.recordings().subList(0, golden.recordings().size() - 1);
        json.put(
                "recordings",
                older.stream()
                        .map(session -> new SessionWriter(shared).session(session))
                        .toList());
        return json;
    }

    Golden decode(Fields json, @Nullable Fields older) {
        List<Session> recordings = new ArrayList<>();
        if (older != null) {
            older.objects("recordings").forEach(recording -> recordings.add(decodeSession(recording)));
        }
        recordings.add(decodeSession(json.object("recording")));
        return new Golden(
                decodeId(json.object("test")),
                json.requireText("redaction"),
                json.word("personalData", PersonalData.class, PersonalData.REAL),
                json.text("contract"),
                json.objects("redacted").stream()
                        .map(GoldenCodec::decodeSurrogate)
                        .toList(),
                recordings,
                json.text("against"));
    }

    private Session decodeSession(Fields recording) {
        return new SessionReader(shared, recording).session();
    }

    private static Map<String, @Nullable Object> encode(GoldenId id) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        MessageCodec.putIf(json, "class", id.className());
        MessageCodec.putIf(json, "method", id.method());
        MessageCodec.putIf(json, "name", id.name());
        MessageCodec.putIf(json, "case", id.caseKey());
        return json;
    }

    static GoldenId decodeId(Fields json) {
        if (json.has("name")) {
            return GoldenId.named(json.requireText("name"), json.text("case"));
        }
        return GoldenId.ofTest(json.requireText("class"), json.requireText("method"), json.text("case"));
    }

    private static Map<String, @Nullable Object> encode(Surrogate surrogate) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", surrogate.type().name().toLowerCase(Locale.ROOT));
        json.put("stands", surrogate.text());
        json.put("times", surrogate.occurrences());
        return json;
    }

    private static Surrogate decodeSurrogate(Fields json) {
        Surrogate.Type type = json.requireWord("type", Surrogate.Type.class);
        return new Surrogate(type, json.requireText("stands"), json.count("times", 1));
    }
}
