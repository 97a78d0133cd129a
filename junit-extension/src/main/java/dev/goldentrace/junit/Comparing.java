package dev.goldentrace.junit;

import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What of a test's session is not compared: what the settings say, and what its annotations add. */
final class Comparing {
    private final Settings settings;

    private Comparing(Settings settings) {
        this.settings = settings;
    }

    static Normalization of(Settings settings, Annotations annotations) {
        Comparing comparing = new Comparing(settings);
        Normalization normalization = Normalization.standard()
                .withInstalled(Thread.currentThread().getContextClassLoader())
                .withClasses(annotations.all(AgentTrace::normalizers));
        normalization = comparing.with(
                normalization, Setting.IGNORE, annotations.all(AgentTrace::ignore), Normalization::withIgnored);
        return comparing.with(
                normalization,
                Setting.VOLATILE,
                annotations.all(AgentTrace::volatileText),
                Normalization::withVolatile);
    }

    private Normalization with(
            Normalization normalization,
            Setting setting,
            List<String> annotated,
            BiFunction<Normalization, String, Normalization> read) {
        Optional<Settings.Value> value = settings.get(setting);
        Normalization all =
                value.map(said -> read(normalization, setting, said, read)).orElse(normalization);
        for (String text : annotated) {
            all = read(all, setting, new Settings.Value(text, "the annotation"), read);
        }
        return all;
    }

    private static Normalization read(
            Normalization normalization,
            Setting setting,
            Settings.Value value,
            BiFunction<Normalization, String, Normalization> read) {
        try {
            return read.apply(normalization, value.text());
        } catch (IllegalArgumentException e) {
            throw Settings.refused(setting, value, String.valueOf(e.getMessage()));
        }
    }
}
