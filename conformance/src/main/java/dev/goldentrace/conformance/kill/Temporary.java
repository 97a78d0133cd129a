package dev.goldentrace.conformance.kill;

import java.io.File;
import java.nio.file.Path;

/** What a file is called while it is being written. */
final class Temporary {
    private static final String PREFIX = ".goldentrace-tmp-";

    private Temporary() {}

    static boolean is(String name) {
        return name.startsWith(PREFIX);
    }

    /** Says whether one is there now; what is gone again while this looks is none. */
    static boolean isIn(Path folder) {
        return isIn(folder.toFile());
    }

    private static boolean isIn(File folder) {
        File[] files = folder.listFiles();
        if (files == null) {
            return false;
        }
        for (File file : files) {
            if (is(file.getName()) || (!file.getName().endsWith(".json") && isIn(file))) {
                return true;
            }
        }
        return false;
    }
}
