package dev.goldentrace.normalize;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Texts that were taken for the same although they are not equal.
 *
 * @param kind why: {@code uuids}, {@code ids}, {@code timestamps}, {@code dates}, {@code times},
 *     {@code numbers}, {@code ignored}, or a normaliser's name
 * @param place the field, such as {@code messages[*]}; never a value
 * @param count how many, at least 1
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record NormalizedText(String kind, String place, int count) {
    /** Checks that kind and place are there. */
    public NormalizedText {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
        if (count < 1) {
            throw new IllegalArgumentException("a count is at least 1, not " + count);
        }
    }
}
