package dev.goldentrace.limits;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a command that records has done so far, as its ledger says.
 *
 * @param build the build that it runs in now
 * @param command which command
 * @param began when its first build began
 * @param stopped whether a limit stopped it in this build
 * @param earlier what its earlier builds did, by test
 * @param now what this build did, by test
 */
record CommandState(
        String build,
        String command,
        Instant began,
        boolean stopped,
        Map<String, TestProgress> earlier,
        Map<String, TestProgress> now) {
    private static final String SCHEMA = "goldentrace.command/1";

    static CommandState fresh(BuildId build, String command, Instant began) {
        return new CommandState(build.text(), command, began, false, new TreeMap<>(), new TreeMap<>());
    }

    /** Gives the state that a process of a build finds or makes: a command that a limit stopped goes on. */
    static CommandState joined(Map<String, @Nullable Object> json, BuildId build, String command, Instant now) {
        LedgerFields fields = new LedgerFields(json);
        if (fields.isNone()) {
            return fresh(build, command, now);
        }
        fields.require(SCHEMA);
        if (!fields.text("command").equals(command)) {
            return fresh(build, command, now);
        }
        CommandState found = read(fields);
        if (found.build.equals(build.text())) {
            return found;
        }
        return found.stopped ? found.goOn(build) : fresh(build, command, now);
    }

    private CommandState goOn(BuildId next) {
        Map<String, TestProgress> done = new TreeMap<>(earlier);
        now.forEach((test, progress) -> {
            if (progress.isDone()) {
                done.put(test, progress);
            }
        });
        return new CommandState(next.text(), command, began, false, done, new TreeMap<>());
    }

    CommandState whenStopped() {
        return new CommandState(build, command, began, true, earlier, now);
    }

    private static CommandState read(LedgerFields fields) {
        return new CommandState(
                fields.text("build"),
                fields.text("command"),
                fields.instant("began"),
                fields.flag("stopped"),
                tests(fields, "earlier"),
                tests(fields, "now"));
    }

    private static Map<String, TestProgress> tests(LedgerFields fields, String name) {
        Map<String, TestProgress> tests = new TreeMap<>();
        fields.each(name, TestProgress::valueOf, tests);
        return tests;
    }

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("build", build);
        json.put("command", command);
        json.put("began", began.toString());
        json.put("stopped", stopped);
        json.put("earlier", names(earlier));
        json.put("now", names(now));
        return json;
    }

    private static Map<String, String> names(Map<String, TestProgress> tests) {
        Map<String, String> names = new LinkedHashMap<>();
        tests.forEach((test, progress) -> names.put(test, progress.name()));
        return names;
    }
}
