package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.conformance.runs.Script;
import dev.goldentrace.golden.GoldenId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Makes an agent for each run. The files say nothing of instructions, parameters and response schemas, so they are ours:
 * the same for all runs of a dataset but for those that only some agents have.
 */
final class AgentCases {
    private final Map<String, ToolCatalog> catalogs;
    private final Map<String, List<Tool>> tools = new LinkedHashMap<>();

    private AgentCases(List<AgentRun> runs) {
        this.catalogs = runs.stream()
                .collect(Collectors.groupingBy(
                        AgentRun::dataset,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ToolCatalog::of)));
        catalogs.forEach((dataset, catalog) -> tools.put(dataset, catalog.tools()));
    }

    static List<AgentCase> of(List<AgentRun> runs) {
        AgentCases all = new AgentCases(runs);
        List<AgentCase> cases = new ArrayList<>();
        for (AgentRun run : runs) {
            cases.add(all.agentCase(run, cases.size()));
        }
        return cases;
    }

    private AgentCase agentCase(AgentRun run, int number) {
        Script script = Script.of(run);
        AgentSpec agent = new AgentSpec(
                system(run.dataset()),
                settings(run.model(), number),
                Objects.requireNonNull(tools.get(run.dataset())),
                script.greetings(),
                script.userTexts(),
                ReplyRewrite.NONE);
        GoldenId id = GoldenId.ofTest(
                "dev.goldentrace.conformance.AgentRuns", run.dataset() + " " + run.task(), number + " " + run.place());
        return new AgentCase(run, script, Objects.requireNonNull(catalogs.get(run.dataset())), agent, id);
    }

    private static String system(String dataset) {
        String desk = dataset.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return """
                You are an agent of the service <%s>.
                Look things up before you change them. Change nothing that the user did not ask for.
                Ask before you book, cancel or pay. Use one tool for one thing, and never guess an id.
                What you may not do yourself goes to help@desk-%s.com.
                """.formatted(dataset, desk);
    }

    /** Parameters, a seed and a response schema each on some runs only, so that their absence is met as well. */
    private static Settings settings(String model, int number) {
        Settings settings = new Settings(model, Map.of(), List.of());
        if (number % 2 == 0) {
            settings = settings.withNumber("temperature", 0.2 * (number % 5));
        }
        if (number % 3 == 0) {
            settings = settings.withNumber("maxOutputTokens", 1024.0 + number % 7);
        }
        if (number % 4 == 1) {
            settings = settings.withNumber(Settings.SEED, 40.0 + number % 3);
        }
        return number % 3 == 1 ? settings.withResponse(response()) : settings;
    }

    private static List<Property> response() {
        return List.of(
                new Property("reply", Property.Type.STRING, "what the user reads"),
                new Property("done", Property.Type.BOOLEAN, "whether nothing is left to do"),
                new Property("confidence", Property.Type.NUMBER, "from 0 to 1"));
    }
}
