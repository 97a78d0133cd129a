package dev.goldentrace.conformance.runs;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of agent runs. */
public final class AgentRuns {
    private AgentRuns() {}

    /**
     * Reads files.
     *
     * @param files NDJSON, one run a line; blank lines do not count
     * @return the runs, in the order of the files and lines
     * @throws BadInput when a file cannot be read, a line is no run (it is named), or there is no run at all
     */
    public static List<AgentRun> read(List<Path> files) {
        List<AgentRun> runs = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    runs.add(run(file, i + 1, lines.get(i)));
                }
            }
        }
        if (runs.isEmpty()) {
            throw new BadInput("no run in " + files + ": expected one run a line, as JSON. Give files of agent runs.");
        }
        return runs;
    }

    private static AgentRun run(Path file, int line, String text) {
        String place = file + ":" + line;
        try {
            return new RunReader(file, line, place).read(Json.read(text));
        } catch (IllegalArgumentException e) {
            throw new BadInput(place + ": expected a run as one line of JSON, but " + e.getMessage()
                    + ". The file may be truncated or of another kind.");
        }
    }

    private static List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file + " is no file. Expected a file of agent runs, one run a line.");
        }
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new BadInput(file + " is no UTF-8 text. Expected a file of agent runs, one run a line.");
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read: " + e.getMessage());
        }
    }
}
