package dev.goldentrace.junit;

import dev.goldentrace.settings.Settings;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The system, the environment and the configuration parameters that a test runs in. */
record JUnitSurroundings(ExtensionContext context) implements Settings.Surroundings {
    @Override
    public @Nullable String systemProperty(String name) {
        return System.getProperty(name);
    }

    @Override
    public @Nullable String variable(String name) {
        return System.getenv(name);
    }

    /** JUnit falls back to system properties, which are asked before anyway. */
    @Override
    public @Nullable String parameter(String name) {
        return context.getConfigurationParameter(name).orElse(null);
    }

    @Override
    public Collection<String> systemProperties() {
        return System.getProperties().stringPropertyNames();
    }

    @Override
    public Collection<String> variables() {
        return System.getenv().keySet();
    }
}
