package dev.goldentrace.junit;

import dev.goldentrace.golden.ChangedGoldens;
import dev.goldentrace.replay.ToolSources;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/** The goldens that the change which is tested brings itself: at their word no real tool changes anything. */
record ChangedWithThis(ChangedGoldens goldens) {

    static ChangedWithThis of(Settings settings) {
        Optional<Settings.Value> value = settings.get(Setting.GOLDENS_CHANGED);
        try {
            return new ChangedWithThis(
                    ChangedGoldens.of(value.map(Settings.Value::text).orElse("")));
        } catch (IllegalArgumentException e) {
            throw Settings.refused(Setting.GOLDENS_CHANGED, value.orElseThrow(), String.valueOf(e.getMessage()));
        }
    }

    /** Gives the sources that a test may use which is answered from this file. */
    ToolSources guard(ToolSources tools, Path golden) {
        return goldens.of(golden).map(tools::readsOnly).orElse(tools);
    }
}
