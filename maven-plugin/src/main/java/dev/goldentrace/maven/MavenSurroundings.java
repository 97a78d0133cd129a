package dev.goldentrace.maven;

import dev.goldentrace.settings.Settings;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a goal looks settings up.
 *
 * @param user what was given on the command line with {@code -D}
 */
record MavenSurroundings(Properties user) implements Settings.Surroundings {
    @Override
    public @Nullable String systemProperty(String name) {
        String given = user.getProperty(name);
        return given != null ? given : System.getProperty(name);
    }

    @Override
    public @Nullable String variable(String name) {
        return System.getenv(name);
    }

    @Override
    public @Nullable String parameter(String name) {
        return null;
    }
}
