package dev.goldentrace.assertions;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.JsonSmartJsonProvider;
import com.jayway.jsonpath.spi.mapper.JsonSmartMappingProvider;
import dev.goldentrace.trace.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a JSON path finds within arguments. The only class that knows the library, which is optional. */
final class PathArgument implements ArgumentMatcher {
    private final JsonPath path;
    private final Object expected;

    private PathArgument(JsonPath path, Object expected) {
        this.path = path;
        this.expected = expected;
    }

    static ArgumentMatcher of(String path, Object expected) {
        try {
            return new PathArgument(JsonPath.compile(path), Objects.requireNonNull(Json.copy(expected)));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(
                    "no JSON path: <" + path + "> (" + e.getMessage() + "); write it like <$.items[0].sku>", e);
        }
    }

    /** A project may set other defaults than plain Java values. */
    private static Configuration plain() {
        return Configuration.builder()
                .jsonProvider(new JsonSmartJsonProvider())
                .mappingProvider(new JsonSmartMappingProvider())
                .build();
    }

    @Override
    public List<String> differences(Map<String, @Nullable Object> arguments) {
        return new JsonDifferences(true, List.of()).between(path.getPath(), expected, found(arguments));
    }

    private @Nullable Object found(Map<String, @Nullable Object> arguments) {
        try {
            return Json.copy(path.<@Nullable Object>read(arguments, plain()));
        } catch (PathNotFoundException absent) {
            return null;
        }
    }

    @Override
    public String describe() {
        return path.getPath() + "=" + Shown.value(expected);
    }
}
