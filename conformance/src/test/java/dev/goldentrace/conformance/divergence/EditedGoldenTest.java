package dev.goldentrace.conformance.divergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.conformance.replay.Goldens;
import dev.goldentrace.diff.Difference;
import dev.goldentrace.diff.FirstDivergence;
import dev.goldentrace.diff.SessionDiff;
import dev.goldentrace.golden.Golden;
import dev.goldentrace.trace.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Others bring candidates that they made by editing a golden's JSON. */
class EditedGoldenTest {
    @TempDir
    Path folder;

    private Path golden;

    @BeforeEach
    void record() {
        golden = Goldens.record(0, folder);
    }

    private Optional<Difference> compare(Path candidate) {
        Golden expected = new GoldenFile(golden).read();
        return SessionDiff.between(expected, new GoldenFile(candidate).read())
                .firstDivergence()
                .map(FirstDivergence::difference);
    }

    private void assertDiverges(int run, int step, String cause, Path candidate) {
        Difference difference = compare(candidate).orElseThrow();
        assertThat(List.of(
                        difference.place().run(),
                        difference.place().step(),
                        difference.cause().id()))
                .containsExactly(run, step, cause);
    }

    private Path edited(Consumer<List<List<Object>>> edit) throws IOException {
        Map<String, Object> json =
                new LinkedHashMap<>(Json.object(Files.readString(golden)).orElseThrow());
        Map<String, Object> recording = new LinkedHashMap<>(map(json.get("recording")));
        List<List<Object>> steps = new ArrayList<>();
        List<Object> runs = new ArrayList<>((List<?>) recording.get("runs"));
        runs.forEach(run -> steps.add(new ArrayList<>((List<?>) map(run).get("steps"))));
        edit.accept(steps);
        for (int i = 0; i < runs.size(); i++) {
            Map<String, Object> run = new LinkedHashMap<>(map(runs.get(i)));
            run.put("steps", steps.get(i));
            runs.set(i, run);
        }
        recording.put("runs", runs);
        json.put("recording", recording);
        return Files.writeString(folder.resolve("edited.json"), Json.write(json));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Object with(Object step, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(map(step));
        changed.put(name, value);
        return changed;
    }

    private Path replaced(String text, String other) throws IOException {
        String json = Files.readString(golden);
        assertThat(json).contains(text);
        return Files.writeString(folder.resolve("edited.json"), json.replace(text, other));
    }

    @Test
    void isTheSameUnedited() throws IOException {
        assertThat(compare(golden)).isEmpty();
        assertThat(compare(edited(steps -> {}))).isEmpty();
    }

    @Test
    void findsAnEditedText() throws IOException {
        assertDiverges(2, 1, "user-message", replaced("\"Yes.\"", "\"No.\""));
        assertDiverges(1, 2, "model-itself", replaced("Found it. Money back?", "Found it."));
    }

    @Test
    void findsEditedSettings() throws IOException {
        assertDiverges(1, 1, "model-or-parameters", replaced("\"temperature\": 0.0", "\"temperature\": 0.7"));
    }

    @Test
    void findsAnEditedToolOfACallAlone() throws IOException {
        assertDiverges(1, 1, "tool-called", replaced("\"tool\": \"get_order\"", "\"tool\": \"refund_item\""));
    }

    @Test
    void findsAStepThatWasCutOut() throws IOException {
        assertDiverges(1, 1, "call-never-made", edited(steps -> steps.get(0).remove(0)));
        assertDiverges(2, 2, "call-never-made", edited(steps -> steps.get(1).remove(1)));
    }

    @Test
    void findsACallThatWasCutOut() throws IOException {
        assertDiverges(
                1,
                1,
                "call-never-made",
                edited(steps -> steps.get(0).set(0, with(steps.get(0).get(0), "calls", List.of()))));
    }

    @Test
    void findsStepsThatWereSwapped() throws IOException {
        assertDiverges(2, 1, "order", edited(steps -> Collections.swap(steps.get(1), 0, 1)));
        assertDiverges(1, 1, "order", edited(steps -> Collections.swap(steps, 0, 1)));
    }

    @Test
    void findsAStepThatWasPutInWithoutWhatWasObserved() throws IOException {
        assertDiverges(
                1,
                3,
                "extra-call",
                edited(steps -> steps.get(0).add(steps.get(0).get(1))));
    }

    @Test
    void refusesWhatIsNoLongerTheFormatRatherThanMendIt() throws IOException {
        for (String broken : List.of("\"runs\": 3, \"x\": [", "\"runs\": [3,")) {
            Path candidate = replaced("\"runs\": [", broken);

            assertThatExceptionOfType(BadInput.class)
                    .isThrownBy(() -> compare(candidate))
                    .withMessageStartingWith(candidate + " is not as the golden format says: at $.recording.");
        }
    }

    @Test
    void looksForSharedTextsInTheNearestFolderAbove() throws IOException {
        assertThat(new GoldenFile(golden).root())
                .isEqualTo(folder.toAbsolutePath().normalize());
        assertThat(new GoldenFile(Files.createDirectories(folder.resolve("_shared"))
                                .resolve("x.json"))
                        .root())
                .isEqualTo(folder.toAbsolutePath().normalize());
    }
}
