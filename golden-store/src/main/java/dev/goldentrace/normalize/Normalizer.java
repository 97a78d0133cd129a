package dev.goldentrace.normalize;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * Replaces what is another text in each run by stable words. It is asked only where two texts are not equal, and then for
 * both: what was recorded and what came. Only what is compared is replaced; the golden and the agent keep their text.
 *
 * <pre>{@code
 * public final class TraceNumbers implements Normalizer {
 *     public String normalize(String text, TextPlace place) {
 *         return text.replaceAll("TRC-[0-9A-F]{8}", "<trace number>");
 *     }
 * }
 * }</pre>
 *
 * <p>Name it in {@code @AgentTrace(normalizers = TraceNumbers.class)}, or for all tests in
 * {@code META-INF/services/dev.goldentrace.normalize.Normalizer}. It needs a public constructor without parameters, and must
 * give the same for the same; it may be asked by several threads.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Normalizer {

    /**
     * Replaces what is volatile in a text.
     *
     * @param text a whole text, or a text within a JSON value
     * @param place where it stands
     * @return the text with stable words in place of what is volatile; the text itself where there is nothing
     */
    String normalize(String text, TextPlace place);

    /** {@return what results and the golden's fingerprint call it; the name of its class unless it says otherwise} */
    default String name() {
        return getClass().getName();
    }
}
