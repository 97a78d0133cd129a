package dev.goldentrace.capture;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Drawn;
import dev.goldentrace.trace.Judgement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Stands around another source: who extends it says what becomes of calls, and all else is what the other source knows.
 *
 * <pre>{@code
 * final class Counting extends ForwardingSource {
 *     private int calls;
 *
 *     Counting(Source source) {
 *         super(source);
 *     }
 *
 *     public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
 *         calls++;
 *         return source().answer(request, place);
 *     }
 * }
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class ForwardingSource implements Source {
    private final Source source;

    /**
     * Stands around a source.
     *
     * @param source what knows the answers
     */
    protected ForwardingSource(Source source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** {@return the source that this one stands around} */
    protected final Source source() {
        return source;
    }

    @Override
    public final Optional<Map<String, @Nullable Object>> fact(String key) {
        return source.fact(key);
    }

    @Override
    public final Optional<Drawn> drawn(String lane) {
        return source.drawn(lane);
    }

    @Override
    public final Optional<Judgement> judgement(String prompt) {
        return source.judgement(prompt);
    }
}
