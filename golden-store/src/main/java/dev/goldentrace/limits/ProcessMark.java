package dev.goldentrace.limits;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a process so that a later one with the same number is another. */
record ProcessMark(ProcessHandle process) {
    private static final String AT = "@";
    private static final Pattern TEXT = Pattern.compile("\\d{1,18}@.*");

    String text() {
        return process.pid() + AT + started(process);
    }

    /** Gives the text back where it is the name of a process. */
    static String requireOne(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("no name of a process: <" + text + ">");
        }
        return text;
    }

    /** Says whether the process of that name still runs. */
    static boolean isAlive(String text) {
        int at = text.indexOf(AT);
        Optional<ProcessHandle> same = ProcessHandle.of(Long.parseLong(text.substring(0, at)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process).equals(text.substring(at + 1)));
        return same.isPresent();
    }

    /** Where the system does not say when a process started, its number must do. */
    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }
}
