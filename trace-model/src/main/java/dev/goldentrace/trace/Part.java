package dev.goldentrace.trace;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** One piece of a message's content. */
@API(status = EXPERIMENTAL, since = "0.1")
public sealed interface Part {

    /**
     * Text that is said.
     *
     * @param text as said, never null
     */
    record Text(String text) implements Part {
        /** Checks that the text is there. */
        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Text that the model thought aloud.
     *
     * @param text as the provider gave it, never null
     */
    record Reasoning(String text) implements Part {
        /** Checks that the text is there. */
        public Reasoning {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * An image, a sound or a file.
     *
     * @param kind what it is
     * @param mimeType such as {@code image/png}; null where nobody said
     * @param url where it is, or null where the content itself was sent
     * @param content the bytes, or null where only an address was sent
     */
    record Media(
            Kind kind,
            @Nullable String mimeType,
            @Nullable String url,
            @Nullable Blob content) implements Part {
        /** Checks that there is an address or content. */
        public Media {
            Objects.requireNonNull(kind, "kind");
            if (url == null && content == null) {
                throw new IllegalArgumentException("media needs a url or content");
            }
        }

        /** The kinds of media. */
        public enum Kind {
            /** A picture. */
            IMAGE,
            /** Sound. */
            AUDIO,
            /** A moving picture. */
            VIDEO,
            /** Any other file. */
            FILE
        }
    }
}
