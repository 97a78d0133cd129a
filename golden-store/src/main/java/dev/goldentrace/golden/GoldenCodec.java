package dev.goldentrace.golden;

import dev.goldentrace.redaction.Surrogate;
import dev.goldentrace.trace.Json;
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
    private final SessionCodec sessions;

    GoldenCodec(SharedTexts shared) {
        this.shared = shared;
        this.sessions = new SessionCodec(shared);
    }

    Map<String, @Nullable Object> encode(Golden golden) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Session newest = golden.newest();
        json.put("story", Story.of(newest, golden.contract()));
        json.put("schema", Golden.SCHEMA);
        json.put("test", encode(golden.id()));
        MessageCodec.putIf(json, "against", golden.against());
        json.put("redaction", golden.redaction());
        if (!golden.surrogates().isEmpty()) {
            json.put(
                    "redacted",
                    golden.surrogates().stream().map(GoldenCodec::encode).toList());
        }
        MessageCodec.putIf(json, "contract", golden.contract() == null ? null : Lines.of(golden.contract()));
        json.put("recording", sessions.encode(newest));
        return json;
    }

    /** The accepted recordings before the newest stand in a file of their own, oldest first. */
    Map<String, @Nullable Object> encodeOlder(Golden golden) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", Golden.SCHEMA);
        json.put("test", encode(golden.id()));
        List<Session> older = golden.recordings().subList(0, golden.recordings().size() - 1);
        json.put("recordings", older.stream().map(sessions::encode).toList());
        return json;
    }

    Golden decode(Fields json, @Nullable Fields older) {
        List<Session> recordings = new ArrayList<>();
        if (older != null) {
            older.objects("recordings")
                    .forEach(recording -> recordings.add(new SessionCodec(shared).decode(recording)));
        }
        recordings.add(sessions.decode(json.object("recording")));
        return new Golden(
                decodeId(json.object("test")),
                json.requireText("redaction"),
                json.text("contract"),
                json.objects("redacted").stream()
                        .map(GoldenCodec::decodeSurrogate)
                        .toList(),
                recordings,
                json.text("against"));
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
        return new GoldenId(json.text("class"), json.text("method"), json.text("case"), json.text("name"));
    }

    private static Map<String, @Nullable Object> encode(Surrogate surrogate) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", surrogate.type().name().toLowerCase(Locale.ROOT));
        json.put("stands", surrogate.text());
        json.put("times", surrogate.occurrences());
        return json;
    }

    private static Surrogate decodeSurrogate(Fields json) {
        Surrogate.Type type = json.word("type", Surrogate.Type.class, Surrogate.Type.EMAIL);
        return new Surrogate(type, json.requireText("stands"), json.number("times"));
    }

    /**
     * Gives what of a recording is compared, in one text: all but what was merely observed, with UUIDs and the ids of tool
     * calls as ordinals, so that two sessions are equal in canonical form exactly when these texts are.
     */
    String canonical(Session session) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(sessions.encode(ToolIds.asOrdinals(session)));
        json.remove("observed");
        return Json.write(new Uuids().asOrdinals(json));
    }
}
