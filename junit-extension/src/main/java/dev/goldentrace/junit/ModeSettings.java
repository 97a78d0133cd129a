package dev.goldentrace.junit;

import dev.goldentrace.fork.ForkPoint;
import dev.goldentrace.results.Only;
import dev.goldentrace.settings.Mode;
import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Settings that only some modes know: a value that cannot be is an error in every mode, and so is one that would do nothing. */
final class ModeSettings {
    private ModeSettings() {}

    static void require(Settings settings) {
        settings.count(Setting.BISECT_TRIES, 1);
        Only.of(settings);
        settings.get(Setting.FORK_STEP).ifPresent(value -> requireStep(value));
        requireMode(
                settings,
                Setting.GOLDEN,
                settings.get(Setting.GOLDEN).isPresent(),
                Mode.REPLAY,
                Mode.FORK,
                Mode.BISECT);
        requireMode(settings, Setting.FORK_STEP, settings.get(Setting.FORK_STEP).isPresent(), Mode.FORK);
        requireMode(settings, Setting.FORK_RECORD, settings.flag(Setting.FORK_RECORD), Mode.FORK);
        requireMode(
                settings,
                Setting.BISECT_TRIES,
                settings.get(Setting.BISECT_TRIES).isPresent(),
                Mode.BISECT);
        requireMode(settings, Setting.ONLY, settings.get(Setting.ONLY).isPresent(), Mode.RECORD, Mode.RECORD_MISSING);
        requireMode(settings, Setting.RESUME, settings.flag(Setting.RESUME), Mode.RECORD, Mode.RECORD_MISSING);
    }

    private static void requireStep(Settings.Value value) {
        try {
            ForkPoint.parse(value.text());
        } catch (IllegalArgumentException e) {
            throw Settings.refused(Setting.FORK_STEP, value, String.valueOf(e.getMessage()));
        }
    }

    /** A setting that is passed over in silence would be taken for one that works. */
    private static void requireMode(Settings settings, Setting setting, boolean isSet, Mode... modes) {
        Optional<Settings.Value> value = settings.get(setting);
        if (isSet && value.isPresent() && !List.of(modes).contains(settings.mode())) {
            String words = Arrays.stream(modes).map(Mode::word).collect(Collectors.joining(", "));
            throw Settings.refused(
                    setting,
                    value.get(),
                    "it does nothing in mode <" + settings.mode().word() + ">, which was set by " + settings.modeFrom()
                            + ". Set it with " + (modes.length == 1 ? "mode " : "one of the modes ") + words
                            + ", such as -Dgoldentrace.mode=" + modes[0].word() + ".");
        }
    }
}
