package dev.goldentrace.junit;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.Source;
import dev.goldentrace.capture.UsageError;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.ToolSource;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Judgement;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.NearestName;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.Session;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.ToolSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a name in {@code goldentrace.tools} that is a misspelt one of a tool, before that tool can run as nobody wished. A name
 * that is near to no tool may be of another test's.
 */
final class NamedTools implements Source {
    private static final int NEAR = 2;

    private final Source source;
    private final String test;
    private final Set<String> named;
    private final Set<String> known = new TreeSet<>();

    private NamedTools(Source source, String test, Set<String> named) {
        this.source = source;
        this.test = test;
        this.named = named;
    }

    /** Gives the source as it is where no tool is named. */
    static Source checking(Source source, TestCase test, Settings settings, Optional<Golden> golden) {
        Set<String> named =
                Endings.tools(settings, ToolSources.all(ToolSource.LIVE)).tools();
        if (settings.get(Setting.TOOLS).isEmpty() || named.isEmpty()) {
            return source;
        }
        NamedTools checking = new NamedTools(source, test.name(), named);
        golden.ifPresent(recorded -> recorded.recordings().forEach(checking::know));
        return checking;
    }

    /** What is offered first late in the session is there too. */
    private void know(Session recorded) {
        recorded.toolCalls().forEach(call -> known.add(call.request().name()));
        recorded.steps().forEach(step -> step.llm().request().tools().forEach(tool -> known.add(tool.name())));
    }

    @Override
    public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
        if (request instanceof LlmRequest llm) {
            require(llm.tools().stream().map(ToolSpec::name).toList());
        }
        if (request instanceof ToolRequest tool) {
            require(List.of(tool.name()));
        }
        return source.answer(request, place);
    }

    private void require(List<String> tools) {
        known.addAll(tools);
        for (String name : named) {
            tools.stream()
                    .filter(tool -> !known.contains(name) && isNear(name, tool))
                    .findFirst()
                    .ifPresent(tool -> {
                        throw new UsageError(test + ": " + Setting.TOOLS.property() + " names the tool <" + name
                                + ">, and there is none; the agent has <" + String.join(">, <", known)
                                + ">. Nothing would hold for <" + tool + ">: write " + tool
                                + "=… where that is meant.");
                    });
        }
    }

    /** Who misspells a name begins it right; {@code get_user} and {@code set_user} are two tools. */
    private static boolean isNear(String name, String tool) {
        return name.equalsIgnoreCase(tool)
                || (name.regionMatches(true, 0, tool, 0, 1) && NearestName.edits(name, tool) <= NEAR);
    }

    @Override
    public Optional<Map<String, @Nullable Object>> fact(String key) {
        return source.fact(key);
    }

    @Override
    public Optional<Drawn> drawn(String lane) {
        return source.drawn(lane);
    }

    @Override
    public Optional<Judgement> judgement(String prompt) {
        return source.judgement(prompt);
    }
}
