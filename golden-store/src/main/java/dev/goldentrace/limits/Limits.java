package dev.goldentrace.limits;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.settings.Setting;
import dev.goldentrace.settings.Settings;
import dev.goldentrace.settings.SettingsError;
import java.math.BigDecimal;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What the live model calls of all tests of a build may take together.
 *
 * @param maxCostUsd what they may cost, in USD; null for no limit
 * @param perMinute how many may begin in any minute; null for no limit
 * @param parallel how many may be in flight; null for no limit
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Limits(
        @Nullable BigDecimal maxCostUsd,
        @Nullable Integer perMinute,
        @Nullable Integer parallel) {
    /** No limit at all. */
    public static final Limits NONE = new Limits(null, null, null);

    /**
     * Reads the limits.
     *
     * @param settings where they are set
     * @return the limits in force
     * @throws SettingsError when a value cannot be, such as 0
     */
    public static Limits of(Settings settings) {
        return new Limits(
                settings.amount(Setting.RECORD_MAX_COST).orElse(null),
                count(settings, Setting.RECORD_RPM),
                count(settings, Setting.RECORD_PARALLEL));
    }

    private static @Nullable Integer count(Settings settings, Setting setting) {
        return settings.get(setting).isEmpty() ? null : Integer.valueOf(settings.count(setting, 1));
    }

    /** {@return whether nothing is limited} */
    public boolean isNone() {
        return maxCostUsd == null && perMinute == null && parallel == null;
    }
}
