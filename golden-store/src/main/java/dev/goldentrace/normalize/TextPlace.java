package dev.goldentrace.normalize;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.CallKind;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Where a text stands that is compared.
 *
 * @param kind the kind of the call whose request or outcome holds it
 * @param tool the tool that it belongs to, or null
 * @param path the field, as it can be ignored: {@code system}, {@code messages[2].content[0].total},
 *     {@code tool.get_order.result.total}
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record TextPlace(CallKind kind, @Nullable String tool, String path) {
    /** Checks that kind and path are there. */
    public TextPlace {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
    }
}
