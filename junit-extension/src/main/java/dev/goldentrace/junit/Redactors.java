package dev.goldentrace.junit;

import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.settings.Redacting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The redactor of each test: the one of its settings, made once for all tests of the same. */
final class Redactors {
    private final Map<RedactionSettings, Redactor> made = new ConcurrentHashMap<>();

    Redactor of(Settings settings) {
        return of(Redacting.of(settings));
    }

    /** A test whose settings cannot be read leaves a result too, and that is redacted as usual. */
    Redactor of(Path root, Settings.Surroundings surroundings, Annotations annotations) {
        try {
            return of(Settings.of(root, surroundings, annotations.settings(), annotations.policy()));
        } catch (SettingsError e) {
            return of(RedactionSettings.standard());
        }
    }

    private Redactor of(RedactionSettings settings) {
        return made.computeIfAbsent(settings, Redactor::of);
    }
}
