package dev.goldentrace.settings;

import dev.goldentrace.trace.NearestName;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** Reads {@code goldentrace.properties} from the repository's root down to the module, so that the nearer one wins. */
final class PropertiesFiles {
    static final String NAME = "goldentrace.properties";

    private PropertiesFiles() {}

    /** What they say, by property. */
    static Map<String, Settings.Value> read(Path moduleRoot) {
        Map<String, Settings.Value> values = new HashMap<>();
        for (Path folder : fromRepositoryRoot(moduleRoot.toAbsolutePath().normalize())) {
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                read(file, values);
            }
        }
        return values;
    }

    /** Without a repository only the module's own folder counts. */
    private static List<Path> fromRepositoryRoot(Path moduleRoot) {
        List<Path> folders = new ArrayList<>();
        for (Path folder = moduleRoot; folder != null; folder = folder.getParent()) {
            folders.add(folder);
            if (Files.exists(folder.resolve(".git"))) {
                Collections.reverse(folders);
                return folders;
            }
        }
        return List.of(moduleRoot);
    }

    private static void read(Path file, Map<String, Settings.Value> values) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsError(file + " cannot be read (" + e.getMessage()
                    + "). Write it as properties in UTF-8, such as goldentrace.mode=replay.");
        }
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (!SettingName.ALL.contains(new SettingName(name))) {
                throw unknown(file, name);
            }
            String text = properties.getProperty(name).strip();
            if (!text.isEmpty()) {
                requireForEveryBuild(file, name);
                values.put(name, new Settings.Value(text, file.toString()));
            }
        }
    }

    /** A golden in place of a test's own would be compared in every build, and nobody would see that. */
    private static void requireForEveryBuild(Path file, String name) {
        if (name.equals(Setting.GOLDEN.property())) {
            throw new SettingsError(file + ": " + name
                    + " is about one run of one test, and cannot be set for every build. Remove it here, and add -D"
                    + name + "=… to the command that it is for.");
        }
    }

    private static SettingsError unknown(Path file, String name) {
        List<String> known = properties(SettingName.ALL);
        return new SettingsError(file + ": there is no setting <" + name + ">. The nearest is <"
                + NearestName.of(name, known) + ">; all are: "
                + String.join(", ", properties(SettingName.listedFor(name))) + ".");
    }

    private static List<String> properties(List<SettingName> names) {
        return names.stream().map(SettingName::property).toList();
    }
}
