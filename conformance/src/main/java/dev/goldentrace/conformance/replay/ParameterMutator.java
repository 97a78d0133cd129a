package dev.goldentrace.conformance.replay;

import dev.goldentrace.replay.Cause;
import java.util.List;
import java.util.Random;

/** Changes, sets or drops one parameter of the model. */
final class ParameterMutator extends SettingsMutator {
    private static final List<String> NAMES =
            List.of("temperature", Settings.SEED, "maxOutputTokens", "topP", "frequencyPenalty");

    ParameterMutator() {
        super(MutantKind.PARAMETER);
    }

    @Override
    Change change(Settings settings, Random random) {
        String name = one(NAMES, random);
        Double now = settings.numbers().get(name);
        boolean drop = now != null && random.nextInt(3) == 0;
        double step = name.equals(Settings.SEED) || name.equals("maxOutputTokens") ? 1 : 0.1;
        Double other = drop ? null : (now == null ? 0 : now) + step * (1 + random.nextInt(3));
        return new Change(settings.withNumber(name, other), new Cause.ModelOrParameters(name));
    }
}
