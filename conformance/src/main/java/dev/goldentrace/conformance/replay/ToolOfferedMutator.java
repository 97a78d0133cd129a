package dev.goldentrace.conformance.replay;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.replay.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Describes a tool otherwise, changes its parameters, offers one more or one less. */
final class ToolOfferedMutator extends CaseMutator {
    private static final String NEW_TOOL = "look_at_weather";

    ToolOfferedMutator() {
        super(MutantKind.TOOL_OFFERED);
    }

    @Override
    public Optional<Mutant> draw(AgentCase place, Golden golden, Random random) {
        List<Tool> tools = new ArrayList<>(place.agent().tools());
        int change = tools.isEmpty() ? 0 : random.nextInt(7);
        if (change == 0) {
            Tool added = new Tool(NEW_TOOL, "Looks at the weather.", List.of());
            tools.add(random.nextInt(tools.size() + 1), added);
            return Optional.of(mutant(place, tools, added, "is also offered"));
        }
        int at = random.nextInt(tools.size());
        Tool tool = tools.remove(at);
        if (change == 1) {
            return Optional.of(mutant(place, tools, tool, "is no longer offered"));
        }
        tools.add(at, changed(tool, change, random));
        return Optional.of(mutant(place, tools, tool, "is now " + tools.get(at)));
    }

    private static Tool changed(Tool tool, int change, Random random) {
        if (change == 2) {
            return tool.withParameters(with(tool.parameters(), random));
        }
        if (change == 3 || tool.parameters().isEmpty()) {
            return tool.withDescription(tool.description() + " Use it rarely.");
        }
        int at = random.nextInt(tool.parameters().size());
        Property parameter = tool.parameters().get(at);
        return switch (change) {
            case 4 -> tool.withParameters(without(tool.parameters(), at));
            case 5 -> tool.withParameter(at, parameter.withDescription(parameter.description() + ", in EUR"));
            default -> tool.withParameter(at, parameter.withType(other(parameter.type())));
        };
    }

    static List<Property> with(List<Property> properties, Random random) {
        List<Property> more = new ArrayList<>(properties);
        more.add(random.nextInt(more.size() + 1), new Property("added_note", Property.Type.STRING, "anything else"));
        return more;
    }

    static List<Property> without(List<Property> properties, int index) {
        List<Property> fewer = new ArrayList<>(properties);
        fewer.remove(index);
        return fewer;
    }

    static Property.Type other(Property.Type type) {
        return type == Property.Type.STRING ? Property.Type.INTEGER : Property.Type.STRING;
    }

    private static Mutant mutant(AgentCase place, List<Tool> tools, Tool tool, String how) {
        return Mutant.of(
                place,
                place.agent().withTools(tools),
                1,
                1,
                new Cause.ToolsOffered(tool.name()),
                "the tool " + tool.name() + " " + how);
    }
}
