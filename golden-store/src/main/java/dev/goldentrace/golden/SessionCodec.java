package dev.goldentrace.golden;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.LlmCall;
import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Outcome;
import dev.goldentrace.trace.Run;
import dev.goldentrace.trace.RunStatus;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.Step;
import dev.goldentrace.trace.ToolUse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One recording as JSON: the compared part, and one block of what was merely observed. */
final class SessionCodec {
    private final SharedTexts shared;

    SessionCodec(SharedTexts shared) {
        this.shared = shared;
    }

    /** Writes a session: its compared part first, {@code observed} last. */
    Map<String, @Nullable Object> encode(Session session) {
        return new Writing().session(session);
    }

    /** Reads a session. */
    Session decode(Fields json) {
        return new Reading(json).session();
    }

    /** One recording being written. */
    private final class Writing {
        private final MessageCodec messages = new MessageCodec(shared);
        private final HistoryCodec histories = new HistoryCodec(messages);
        private final SetupCodec setups = new SetupCodec(shared);
        private final CallCodec calls = new CallCodec(shared, messages);

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
            OutcomeCodec.encode(
                    step.llm().outcome(),
                    json,
                    (reply, into) -> into.put("reply", OutcomeCodec.encode(reply, messages)));
            step.llm().reply().ifPresent(reply -> histories.replied(step.lane(), reply.message()));
            List<ToolUse> asked = asked(step.llm());
            if (!step.calls().isEmpty()) {
                json.put(
                        "calls",
                        step.calls().stream()
                                .map(call -> calls.encode(call, asked))
                                .toList());
            }
            return json;
        }

        private Map<String, @Nullable Object> observed(Session session) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("recordedAt", session.start().toString());
            json.put(
                    "runs",
                    session.runs().stream()
                            .map(run -> times(run, session.start()))
                            .toList());
            json.put(
                    "calls",
                    session.calls().stream()
                            .map(call -> Observed.of(call).encode(session.start()))
                            .toList());
            return json;
        }

        private Map<String, @Nullable Object> times(Run run, Instant start) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("at", Duration.between(start, run.start()).toMillis());
            json.put("ms", run.latency().toMillis());
            return json;
        }
    }

    /** One recording being read. */
    private final class Reading {
        private final Fields json;
        private final MessageCodec messages = new MessageCodec(shared);
        private final HistoryCodec histories = new HistoryCodec(messages);
        private final CallCodec calls = new CallCodec(shared, messages);
        private final SetupCodec setups;
        private final Instant start;
        private final Iterator<Fields> observed;
        private final Iterator<Fields> times;

        Reading(Fields json) {
            this.json = json;
            this.setups = new SetupCodec(shared, json.objects("setups"));
            Fields block = json.object("observed");
            this.start = instant(block);
            this.observed = block.objects("calls").iterator();
            this.times = block.objects("runs").iterator();
        }

        Session session() {
            Map<String, String> labels = new LinkedHashMap<>();
            json.map("labels").forEach((key, value) -> labels.put(key, String.valueOf(value)));
            List<Run> runs = new ArrayList<>();
            json.objects("runs").forEach(run -> runs.add(run(run)));
            return new Session(json.text("user"), json.text("memory"), labels, json.map("facts"), start, runs);
        }

        private Run run(Fields run) {
            Fields time = next(times, run.path());
            List<Call> prelude = new ArrayList<>();
            run.objects("prelude").forEach(call -> prelude.add(calls.decode(call, List.of(), observed(call))));
            List<Step> steps = new ArrayList<>();
            run.objects("steps").forEach(step -> steps.add(step(step)));
            return new Run(
                    (int) run.number("run"),
                    run.word("status", RunStatus.class, RunStatus.SUCCESS),
                    run.values().containsKey("input") ? run.text("input") : Told.input(steps),
                    run.values().containsKey("answer") ? run.text("answer") : Told.answer(steps),
                    run.has("error") ? ErrorCodec.decode(run.object("error")) : null,
                    start.plusMillis(time.number("at")),
                    Duration.ofMillis(time.number("ms")),
                    prelude,
                    steps);
        }

        private Step step(Fields step) {
            String lane = step.has("lane") ? step.requireText("lane") : Step.MAIN_LANE;
            List<Message> history = histories.decode(lane, step);
            LlmRequest request = setups.decode((int) step.number("setup"), history, step.at("setup"));
            Observed seen = observed(step);
            Outcome<LlmReply> outcome =
                    OutcomeCodec.decode(step, reply -> OutcomeCodec.decodeLlm(reply.object("reply"), messages, seen));
            List<Chunk> chunks = outcome instanceof Outcome.Completed<LlmReply> completed
                    ? Pieces.cut(completed.reply(), seen.chunks())
                    : List.of();
            LlmCall llm = new LlmCall(request, outcome, chunks, seen.timing(), seen.attempt());
            llm.reply().ifPresent(reply -> histories.replied(lane, reply.message()));
            List<Call> followed = new ArrayList<>();
            step.objects("calls").forEach(call -> followed.add(calls.decode(call, asked(llm), observed(call))));
            return new Step((int) step.number("step"), lane, llm, followed);
        }

        private Observed observed(Fields call) {
            return Observed.decode(next(observed, call.path()), start);
        }

        private Fields next(Iterator<Fields> entries, String path) {
            if (!entries.hasNext()) {
                throw new Fields.Problem(
                        json.at("observed"), "an entry for each run and call, also for " + path, "none");
            }
            return entries.next();
        }

        private Instant instant(Fields block) {
            try {
                return Instant.parse(block.requireText("recordedAt"));
            } catch (DateTimeParseException e) {
                throw new Fields.Problem(block.at("recordedAt"), "an instant in ISO form", block.text("recordedAt"));
            }
        }
    }

    private static List<ToolUse> asked(LlmCall llm) {
        return llm.reply().map(reply -> reply.message().toolUses()).orElse(List.of());
    }
}
