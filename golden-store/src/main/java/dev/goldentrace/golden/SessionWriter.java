package dev.goldentrace.golden;

import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes one recording as JSON: its compared part first, and one block of what was merely observed last. */
final class SessionWriter {
    private final MessageCodec messages;
    private final HistoryCodec histories;
    private final SetupCodec setups;
    private final CallCodec calls;

    SessionWriter(SharedTexts shared) {
        this.messages = new MessageCodec(shared);
        this.histories = new HistoryCodec(messages);
        this.setups = new SetupCodec(shared);
        this.calls = new CallCodec(shared, messages);
    }

    Map<String, @Nullable Object> session(Session session) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        MessageCodec.putIf(json, "user", session.user());
        MessageCodec.putIf(json, "memory", session.memory());
        if (!session.labels().isEmpty()) {
            json.put("labels", new TreeMap<>(session.labels()));
        }
        if (!session.facts().isEmpty()) {
            json.put("facts", session.facts());
        }
        json.put("setups", setups.encoded());
        json.put("runs", session.runs().stream().map(this::run).toList());
        if (!session.judgements().isEmpty()) {
            json.put(
                    "judged",
                    session.judgements().stream().map(JudgementCodec::encode).toList());
        }
        json.put("observed", observed(session));
        return json;
    }

    private Map<String, @Nullable Object> run(Run run) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("run", run.number());
        putUnlessTold(json, "input", run.input(), Told.input(run.steps()));
        json.put("status", run.status().word());
        if (!run.prelude().isEmpty()) {
            json.put(
                    "prelude",
                    run.prelude().stream()
                            .map(call -> calls.encode(call, List.of()))
                            .toList());
        }
        json.put("steps", run.steps().stream().map(this::step).toList());
        putUnlessTold(json, "answer", run.answer(), Told.answer(run.steps()));
        if (run.error() != null) {
            json.put("error", ErrorCodec.encode(run.error()));
        }
        return json;
    }

    private static void putUnlessTold(
            Map<String, @Nullable Object> json, String name, @Nullable String text, @Nullable String told) {
        if (!Objects.equals(text, told)) {
            json.put(name, text == null ? null : Lines.of(text));
        }
    }

    private Map<String, @Nullable Object> step(Step step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("step", step.number());
        MessageCodec.putIf(json, "lane", step.lane().equals(Step.MAIN_LANE) ? null : step.lane());
        int setup = setups.encode(step.llm().request());
        MessageCodec.putIf(json, "setup", setup == 0 ? null : setup);
        histories.encode(step.lane(), step.llm().request().messages(), json);
        outcome(step.llm(), json);
        step.llm().reply().ifPresent(reply -> histories.replied(step.lane(), reply.message()));
        if (!step.calls().isEmpty()) {
            List<ToolUse> asked = SessionReader.asked(step.llm());
            json.put(
                    "calls",
                    step.calls().stream().map(call -> calls.encode(call, asked)).toList());
        }
        return json;
    }

    private void outcome(LlmCall call, Map<String, @Nullable Object> json) {
        OutcomeCodec.encode(
                call.outcome(), json, (reply, into) -> into.put("reply", OutcomeCodec.encode(reply, messages)));
        if (call.reply().isEmpty() && !call.chunks().isEmpty()) {
            json.put("partial", Pieces.texts(call.chunks()));
        }
    }

    private static Map<String, @Nullable Object> observed(Session session) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("recordedAt", session.start().toString());
        json.put(
                "runs",
                session.runs().stream().map(run -> times(run, session.start())).toList());
        json.put(
                "calls",
                session.calls().stream()
                        .map(call -> Observed.of(call).encode(session.start()))
                        .toList());
        if (!session.drawn().isEmpty()) {
            json.put(
                    "drawn",
                    session.drawn().stream()
                            .map(drawn -> DrawnCodec.encode(drawn, session.start()))
                            .toList());
        }
        return json;
    }

    private static Map<String, @Nullable Object> times(Run run, Instant start) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("at", Duration.between(start, run.start()).toMillis());
        json.put("ms", run.latency().toMillis());
        return json;
    }
}
