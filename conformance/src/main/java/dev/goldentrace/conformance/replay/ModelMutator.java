package dev.goldentrace.conformance.replay;

import dev.goldentrace.replay.Cause;
import java.util.List;
import java.util.Random;

/** Asks another model. */
final class ModelMutator extends SettingsMutator {
    private static final List<String> OTHERS = List.of("another-model", "gpt-5-nano", "claude-haiku-4-5");

    ModelMutator() {
        super(MutantKind.MODEL);
    }

    @Override
    Change change(Settings settings, Random random) {
        String other = random.nextBoolean() ? one(OTHERS, random) : settings.model() + "-mini";
        String model = other.equals(settings.model()) ? other + "-2" : other;
        return new Change(settings.withModel(model), new Cause.ModelOrParameters("model"));
    }
}
