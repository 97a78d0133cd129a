package dev.goldentrace.conformance.regress;

import dev.goldentrace.capture.Capture;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.TraceCollector;
import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.RunTool;
import dev.goldentrace.conformance.runs.Script;
import dev.goldentrace.trace.Effect;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Captures runs as sessions, as tests of the agents that made them would. */
final class RunSessions {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The files do not say what an agent is offered: it is what any agent of its dataset calls. */
    private final Map<String, Set<String>> offered = new LinkedHashMap<>();

    private final Map<String, Effect> effects;

    private RunSessions(List<AgentRun> runs, Map<String, Effect> effects) {
        this.effects = effects;
        for (AgentRun run : runs) {
            Set<String> tools = offered.computeIfAbsent(run.dataset(), dataset -> new TreeSet<>());
            run.tools().stream().map(RunTool::name).forEach(tools::add);
        }
    }

    /** Captures all runs; tools have the effects given, else those that Goldentrace infers. */
    static List<KnownRun> of(List<AgentRun> runs, Map<String, Effect> effects) {
        RunSessions sessions = new RunSessions(runs, effects);
        return runs.stream()
                .map(run -> new KnownRun(run, sessions.session(run)))
                .toList();
    }

    private Session session(AgentRun run) {
        Capture capture = Capture.start(run.place(), Source.live(), CLOCK);
        TraceCollector trace = capture.collector();
        Set<String> tools = Objects.requireNonNull(offered.get(run.dataset()));
        tools.forEach(tool -> trace.declareTool(tool, effects.get(tool)));
        List<ToolSpec> specs =
                tools.stream().map(tool -> new ToolSpec(tool, null, Map.of())).toList();
        new ScriptedAgent(Script.of(run), run.model(), specs, trace).converse(run.wasCutOff());
        Session session = capture.end(null, PATIENCE);
        capture.failure().ifPresent(failure -> {
            throw failure;
        });
        return session;
    }
}
