package dev.goldentrace.conformance.replay;

import dev.goldentrace.replay.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Asks for answers of another form: another property, type or description, none at all, or one where there was none. */
final class ResponseSchemaMutator extends SettingsMutator {
    ResponseSchemaMutator() {
        super(MutantKind.RESPONSE_SCHEMA);
    }

    @Override
    Change change(Settings settings, Random random) {
        return new Change(settings.withResponse(changed(settings.response(), random)), new Cause.ResponseSchema());
    }

    private static List<Property> changed(List<Property> response, Random random) {
        if (response.isEmpty()) {
            return ToolOfferedMutator.with(response, random);
        }
        int at = random.nextInt(response.size());
        List<Property> changed = new ArrayList<>(response);
        Property property = response.get(at);
        switch (random.nextInt(5)) {
            case 0 -> changed.clear();
            case 1 -> changed.remove(at);
            case 2 -> changed.set(at, property.withType(ToolOfferedMutator.other(property.type())));
            case 3 -> changed.set(at, property.withDescription(property.description() + ", in one word"));
            default -> {
                return ToolOfferedMutator.with(response, random);
            }
        }
        return changed;
    }
}
