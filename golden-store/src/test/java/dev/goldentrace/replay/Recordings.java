package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.golden.Golden;
import dev.goldentrace.normalize.Normalization;
import dev.goldentrace.trace.Call;
import java.util.ArrayList;
import java.util.List;

/** Two recordings of as many calls, held against each other call by call. */
final class Recordings {
    private Recordings() {}

    static List<Mismatch> differences(Golden golden, Golden other, Normalization normalization) {
        RecordingComparison comparison = RecordingComparison.of(
                RecordedSession.newestOf(golden), RecordedSession.newestOf(other), normalization);
        List<Call> expected = golden.newest().calls();
        List<Call> actual = other.newest().calls();
        assertThat(actual).hasSameSizeAs(expected);
        List<Mismatch> found = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            found.addAll(
                    comparison.requests(expected.get(i).request(), actual.get(i).request()));
            found.addAll(comparison.outcomes(expected.get(i), actual.get(i)));
        }
        return found;
    }
}
