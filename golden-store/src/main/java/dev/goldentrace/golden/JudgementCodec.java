package dev.goldentrace.golden;

import dev.goldentrace.trace.Judgement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a judge was asked and replied, as JSON: beside the runs, as it is no part of them. */
final class JudgementCodec {
    private JudgementCodec() {}

    static Map<String, @Nullable Object> encode(Judgement judgement) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("asked", Lines.of(judgement.prompt()));
        json.put("replied", Lines.of(judgement.reply()));
        MessageCodec.putIf(json, "model", judgement.model());
        if (judgement.usage() != null) {
            json.put("tokens", Observed.encode(judgement.usage()));
        }
        return json;
    }

    static Judgement decode(Fields json) {
        return new Judgement(
                json.requireText("asked"),
                json.requireText("replied"),
                json.text("model"),
                json.has("tokens") ? Observed.decodeUsage(json.object("tokens")) : null);
    }
}
