package dev.goldentrace.golden;

import dev.goldentrace.trace.Call;
import dev.goldentrace.trace.Chunk;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Judgement;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;

/** Reads one recording. */
final class SessionReader {
    private final Fields json;
    private final MessageCodec messages;
    private final HistoryCodec histories;
    private final CallCodec calls;
    private final SetupCodec setups;
    private final Fields block;
    private final Instant start;
    private final ListIterator<Fields> observed;
    private final ListIterator<Fields> times;

    SessionReader(SharedTexts shared, Fields json) {
        this.json = json;
        this.messages = new MessageCodec(shared);
        this.histories = new HistoryCodec(messages);
        this.calls = new CallCodec(shared, messages);
        this.setups = new SetupCodec(shared, json.objects("setups"));
        this.block = json.object("observed");
        this.start = instant(block);
        this.observed = block.objects("calls").listIterator();
        this.times = block.objects("runs").listIterator();
    }

    Session session() {
        Map<String, String> labels = new LinkedHashMap<>();
        if (json.has("labels")) {
            Fields texts = json.object("labels");
            texts.values().keySet().forEach(key -> labels.put(key, texts.requireText(key)));
        }
        List<Run> runs = new ArrayList<>();
        json.objects("runs").forEach(run -> runs.add(run(run)));
        requireUsedUp(times, "runs");
        requireUsedUp(observed, "calls");
        List<Drawn> drawn = block.objects("drawn").stream()
                .map(lane -> DrawnCodec.decode(lane, start))
                .toList();
        return new Session(
                json.text("user"), json.text("memory"), labels, json.map("facts"), start, runs, drawn, judgements());
    }

    private List<Judgement> judgements() {
        return json.objects("judged").stream().map(JudgementCodec::decode).toList();
    }

    private Run run(Fields run) {
        Fields time = next(times, "runs", run.path());
        List<Call> prelude = new ArrayList<>();
        run.objects("prelude").forEach(call -> prelude.add(calls.decode(call, List.of(), observed(call))));
        List<Step> steps = new ArrayList<>();
        run.objects("steps").forEach(step -> steps.add(step(step)));
        return new Run(
                run.count("run", 1),
                run.requireWord("status", RunStatus.class),
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
        LlmCall llm = llm(step, lane);
        llm.reply().ifPresent(reply -> histories.replied(lane, reply.message()));
        List<Call> followed = new ArrayList<>();
        step.objects("calls").forEach(call -> followed.add(calls.decode(call, asked(llm), observed(call))));
        return new Step(step.count("step", 1), lane, llm, followed);
    }

    private LlmCall llm(Fields step, String lane) {
        List<Message> history = histories.decode(lane, step);
        LlmRequest request = setups.decode(step, history);
        Observed seen = observed(step);
        Outcome<LlmReply> outcome =
                OutcomeCodec.decode(step, reply -> OutcomeCodec.decodeLlm(reply.object("reply"), messages, seen));
        List<Pieces.Cut> pieces = pieces(step, outcome, seen);
        List<Chunk> chunks = pieces.stream().map(Pieces.Cut::chunk).toList();
        return new LlmCall(request, outcome, chunks, seen.timing().withPace(Pieces.pace(pieces)), seen.attempt());
    }

    private static List<Pieces.Cut> pieces(Fields step, Outcome<LlmReply> outcome, Observed seen) {
        if (outcome instanceof Outcome.Completed<LlmReply> completed) {
            return Pieces.cut(kind -> Pieces.text(completed.reply(), kind), seen.chunks());
        }
        Fields partial = new Fields(step.map("partial"), step.at("partial"));
        return Pieces.cut(kind -> partial.has(kind) ? partial.requireText(kind) : "", seen.chunks());
    }

    private Observed observed(Fields call) {
        return Observed.decode(next(observed, "calls", call.path()), start);
    }

    private Fields next(ListIterator<Fields> entries, String name, String path) {
        if (!entries.hasNext()) {
            throw new Fields.Problem(
                    block.at(name), "an entry for each, also for " + path, entries.nextIndex() + " entries");
        }
        return entries.next();
    }

    private void requireUsedUp(ListIterator<Fields> entries, String name) {
        if (entries.hasNext()) {
            throw new Fields.Problem(block.at(name), entries.nextIndex() + " entries, one for each", "more");
        }
    }

    private static Instant instant(Fields block) {
        try {
            return Instant.parse(block.requireText("recordedAt"));
        } catch (DateTimeParseException e) {
            throw new Fields.Problem(block.at("recordedAt"), "an instant in ISO form", block.text("recordedAt"));
        }
    }

    static List<ToolUse> asked(LlmCall llm) {
        return llm.reply().map(reply -> reply.message().toolUses()).orElse(List.of());
    }
}
