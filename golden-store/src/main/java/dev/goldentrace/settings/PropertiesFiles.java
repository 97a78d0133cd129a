package dev.goldentrace.settings;

import dev.goldentrace.trace.NearestName;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/** Reads {@code goldentrace.properties} from the repository's root down to the module, so that the nearer one wins. */
final class PropertiesFiles {
    static final String NAME = "goldentrace.properties";

    private PropertiesFiles() {}

    static Map<Setting, Settings.Value> read(Path moduleRoot) {
        Map<Setting, Settings.Value> values = new EnumMap<>(Setting.class);
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

    private static void read(Path file, Map<Setting, Settings.Value> values) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsError(file + " cannot be read (" + e.getMessage()
                    + "). Write it as properties in UTF-8, such as goldentrace.mode=replay.");
        }
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            Setting setting = Setting.ofProperty(name).orElseThrow(() -> unknown(file, name));
            String text = properties.getProperty(name).strip();
            if (!text.isEmpty()) {
                requireForEveryBuild(file, setting);
                values.put(setting, new Settings.Value(text, file.toString()));
            }
        }
    }

    /** A golden in place of a test's own would be compared in every build, and nobody would see that. */
    private static void requireForEveryBuild(Path file, Setting setting) {
        if (setting == Setting.GOLDEN) {
            throw new SettingsError(file + ": " + setting.property()
                    + " is about one run of one test, and cannot be set for every build. Remove it here, and add -D"
                    + setting.property() + "=… to the command that it is for.");
        }
    }

    private static SettingsError unknown(Path file, String name) {
        List<String> known =
                Arrays.stream(Setting.values()).map(Setting::property).toList();
        return new SettingsError(file + ": there is no setting <" + name + ">. The nearest is <"
                + NearestName.of(name, known) + ">; all are: " + String.join(", ", known) + ".");
    }
}
