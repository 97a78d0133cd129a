package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The first mismatch of a replay, as the report shows it.
 *
 * @param headline one line for people
 * @param lane the lane's name or number
 * @param run the run's number, from 1
 * @param step the step's number in its lane, from 1; 0 before the first step
 * @param cause the cause's word, such as {@code tool arguments}
 * @param path where in the request, such as {@code $.order}; empty for the whole of it
 * @param expected what the golden holds, or null where it holds nothing
 * @param actual what came, or null where nothing came
 * @param remedies what to do, most likely first, with the line or command to type
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record DivergenceResult(
        String headline,
        String lane,
        int run,
        int step,
        String cause,
        String path,
        @Nullable String expected,
        @Nullable String actual,
        List<String> remedies) {

    /** Checks, copies, and cuts {@code expected} and {@code actual} at 20,000 characters. */
    public DivergenceResult {
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(path, "path");
        expected = expected == null ? null : Cap.text(expected);
        actual = actual == null ? null : Cap.text(actual);
        remedies = List.copyOf(remedies);
    }
}
