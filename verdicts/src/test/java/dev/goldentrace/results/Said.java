package dev.goldentrace.results;

import dev.goldentrace.settings.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings as somebody says them. */
final class Said implements Settings.Surroundings {
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();

    static Said nothing() {
        return new Said();
    }

    Said property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    Said variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Settings in(Path root) {
        return Settings.of(root, this, Map.of());
    }

    @Override
    public @Nullable String systemProperty(String name) {
        return properties.get(name);
    }

    @Override
    public @Nullable String variable(String name) {
        return variables.get(name);
    }

    @Override
    public @Nullable String parameter(String name) {
        return null;
    }
}
