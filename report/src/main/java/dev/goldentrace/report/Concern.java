package dev.goldentrace.report;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Something for which a build must not pass.
 *
 * @param kind what sort of thing it is
 * @param headline one line: what and where
 * @param details a few lines more, such as expected and actual
 * @param command the command that helps
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Concern(Kind kind, String headline, List<Detail> details, String command) {

    /** Checks and copies. */
    public Concern {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(command, "command");
        details = List.copyOf(details);
    }

    /**
     * One more line.
     *
     * @param label what the line says, such as {@code expected}
     * @param text it, on one line
     */
    public record Detail(String label, String text) {

        /** Checks that both are there. */
        public Detail {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(text, "text");
        }
    }

    /** The sorts of concerns, the gravest first. */
    public enum Kind {
        /** The agent did or said something else. */
        BEHAVIOUR("behaviour finding"),
        /** A replay met what the golden does not hold. */
        DIVERGENCE("divergence"),
        /** A test failed by itself. */
        FAILURE("failed test"),
        /** A replay found no golden. */
        UNRECORDED("missing golden"),
        /** The agent took more than it may. */
        BUDGET("budget finding"),
        /** A recording waits for somebody to accept it. */
        PENDING("pending recording"),
        /** A result file cannot be used, so a verdict may be missing. */
        UNREADABLE("unreadable result");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** {@return the kind in words, for one} */
        public String words() {
            return words;
        }
    }
}
